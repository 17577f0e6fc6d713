const digit = '(?:\\d+|zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)';
const digits = `(?<digits>${digit}(?:[\\s,-]+${digit})*)(?![\\p{L}\\d])(?!\\s*(?:days?|weeks?|months?|years?|hours?|minutes?|am|pm|%|cups|of)(?!\\p{L}))`;
const softly = '(?:(?:is|are|was|be|should|must|it|that|in|with|on|to|actually|really|supposed|a|an|the|=|:)\\s+)*';

/** Words that put the end of a phone number right. */
export const lastDigits: readonly RegExp[] = [
  new RegExp(`\\b(?:ends?|ending|finish(?:es|ing)?)\\s+${softly}${digits}`, 'u'),
  new RegExp(
    `\\b(?:last|final)\\s+(?:(?:one|two|three|four|few|couple(?: of)?|\\d)\\s+)?(?:digits?|numbers?|figures?)\\s+${softly}${digits}`,
    'u',
  ),
  new RegExp(`(?<![\\p{L}\\d])${digits}\\s+(?:at|on)\\s+the\\s+end\\b`, 'u'),
];

/** What is right and what is wrong: "gmail, not hotmail", "not 560 but 570", "570 instead of 560". */
const part = '[\\p{L}\\p{N}@._%+-]*[\\p{L}\\p{N}@]';
export const pairs: readonly RegExp[] = [
  new RegExp(
    `(?<right>(?<![\\p{L}\\p{N}@._%+-])[.@]?${part})(?:\\s+,|,)?\\s+(?:and )?(?:not|instead of|rather than)\\s+(?:an?\\s+|the\\s+|with\\s+(?:an?\\s+)?)?(?<wrong>[.@]?${part})`,
    'gu',
  ),
  new RegExp(
    `\\bnot\\s+(?:an?\\s+|the\\s+)?(?<wrong>[.@]?${part})(?:\\s+,|,)?\\s+(?:but|it's|it is|should be)\\s+(?:an?\\s+)?(?<right>[.@]?${part})`,
    'gu',
  ),
];

/** A bare ending or domain. */
export const endings = /(?<![\p{L}\p{N}@.])(?<ending>(?:@[\p{L}\p{N}-]+)?(?:\.[a-z]{2,10}){1,3})(?![\p{L}\p{N}@])/gu;

/** The sentence is about an address, so that a word put right in it may be part of one. */
export const aboutAddress =
  /\b(?:e-?mail|address|domain|spell(?:ed|ing)?|spelt|typo|letter|gmail|hotmail|outlook|yahoo|icloud|bigpond)\b/u;

/** The numbers in the sentence are those of a phone. */
export const aboutNumber = /\b(?:phone|mobile|cell|number|digits?|tel|landline)\b/u;
