interface Correction {
  readonly pattern: RegExp;
  /** Together they need every word of the patterns. Text is in lower case. */
  readonly says: readonly string[];
  readonly not?: readonly string[];
}

const digit = '(?:\\d+|zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)';
const digits = `(?<digits>${digit}(?:[\\s,-]+${digit})*)(?![\\p{L}\\d])(?!\\s*(?:days?|weeks?|months?|years?|hours?|minutes?|am|pm|%|cups|of)(?!\\p{L}))`;
const softly = '(?:(?:is|are|was|be|should|must|it|that|in|with|on|to|actually|really|supposed|a|an|the|=|:)\\s+)*';

/** Words that put the end of a phone number right. */
export const lastDigits: readonly Correction[] = [
  {
    pattern: new RegExp(`\\b(?:ends?|ending|finish(?:es|ing)?)\\s+${softly}${digits}`, 'u'),
    says: [
      'it ends in 9',
      'ending with zero',
      'it finishes on oh nought',
      'it ends in one two',
      'ends actually in three four',
      'it must end in five six',
      'it ends in a seven',
      'it ends in an eight',
      'ending in double nine',
      'it finishes in triple nine',
      'mine was finishing in 9',
      'mine ended up different, it ends to 9',
      'ends that 9',
    ],
    not: [
      'the lease ends in 3 days',
      'the lease ends in 3 weeks',
      'the lease ends in 3 months',
      'the lease ends in 3 years',
      'the fair ends in 3 hours',
      'it ends in 5 minutes',
      'we finish at 9 am',
      'it ends at 5 pm',
      'we ended with 60 cups',
      'it ends on 4 of may',
      'it ends on 9 am',
      'it ends on 5 pm',
      'it ends with 60 cups',
    ],
  },
  {
    pattern: new RegExp(
      `\\b(?:last|final)\\s+(?:(?:one|two|three|four|few|couple(?: of)?|\\d)\\s+)?(?:digits?|numbers?|figures?)\\s+${softly}${digits}`,
      'u',
    ),
    says: [
      'the last digit is 9',
      'the final three digits should be 342',
      'the last two numbers are five nine',
      'the last few figures is 59',
      'the last four digits it was 5511',
      'the last one digit must be 9',
      'the last digit is really 9',
      'the last couple of digits are supposed to be 59',
      'last 2 digits are the 59',
    ],
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])${digits}\\s+(?:at|on)\\s+the\\s+end\\b`, 'u'),
    says: ['should be 159 at the end', 'a 9 on the end'],
  },
];

const part = '[\\p{L}\\p{N}@._%+-]*[\\p{L}\\p{N}@]';
const article = '(?:an? |the )?';

/** What is right and what is wrong in an address. */
export const pairs: readonly Correction[] = [
  {
    pattern: new RegExp(
      `(?<right>(?<![\\p{L}\\p{N}@._%+-])[.@]?${part})(?:\\s+,|,)?\\s+(?:and )?(?:not|instead of|rather than)\\s+(?:with )?${article}(?<wrong>[.@]?${part})`,
      'gu',
    ),
    says: [
      'gmail, not hotmail',
      'gmail and not hotmail',
      'gmail instead of hotmail',
      'gmail rather than hotmail',
      'with a k, not with a b',
      '.com not the .au',
    ],
  },
  {
    pattern: new RegExp(
      `\\bnot ${article}(?<wrong>[.@]?${part})(?:\\s+,|,)?\\s+(?:but|it's|it is|should be) ${article}(?<right>[.@]?${part})`,
      'gu',
    ),
    says: ['not hotmail but gmail', "not a b, it's a k", 'not hotmail, it is gmail', 'not hotmail, should be gmail'],
  },
];

/** A bare ending or domain. */
export const ending: Correction = {
  pattern: /(?<![\p{L}\p{N}@.])(?<ending>(?:@[\p{L}\p{N}-]+)?(?:\.[a-z]{2,10}){1,3})(?![\p{L}\p{N}@])/gu,
  says: ["it's .com.au", "it's @outlook.com"],
  not: ['jo@zest.com', 'open till 5.30'],
};

/** The sentence is about an address, so that a word put right in it may be part of one. */
export const aboutAddress: Correction = {
  pattern:
    /\b(?:e-?mail|address|domain|spell(?:ed|ing)?|spelt|typo|letter|gmail|hotmail|outlook|yahoo|icloud|bigpond)\b/u,
  says: [
    'the e-mail is',
    'my address is',
    'another domain',
    'you spell it',
    'spelled with a k',
    'wrong spelling',
    'spelt with a k',
    'a typo',
    'one letter is wrong',
    'gmail, not',
    'hotmail, not',
    'outlook, not',
    'yahoo, not',
    'icloud, not',
    'bigpond, not',
  ],
  not: ['bold, not hot', 'the letterbox'],
};

/** The numbers in the sentence are those of a phone. */
export const aboutNumber: Correction = {
  pattern: /\b(?:phone|mobile|cell|number|digits?|tel|landline)\b/u,
  says: ['my phone has', 'my mobile has', 'my cell has', 'the number', 'a digit', 'two digits', 'tel', 'the landline'],
  not: ['we sell 250 cups, not 156', 'the cellar'],
};
