/** A kind of answer that a question asks for by its form. */
export interface AnswerKind {
  readonly asked: RegExp;
  /** What a sentence has that gives such an answer. */
  readonly shown: RegExp;
  /** Words that the question means without saying them. */
  readonly means: string;
}

const number = String.raw`(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b)`;
const period = String.raw`(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|s|am|pm)\b`;
const weekday = String.raw`\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b`;

export const answerKinds: readonly AnswerKind[] = [
  {
    asked: /\bhow much (?:is|are|for|to)\b|\b(?:prices?|costs?|fees?|charges?|surcharge)\b/i,
    shown: /[$€£]\s?\d|\d cents?\b|\bfree\b|\bno charge\b|\bcosts? nothing\b/i,
    means: 'price',
  },
  {
    asked: /\bhow (?:long|soon|often|fast|quickly)\b|\bwhen\b|\bwhat time\b|\bopening hours\b/i,
    shown: new RegExp(
      String.raw`${number}[^.;]{0,12}\b${period}|\b(?:hours|days|weeks|months) ${number}|${weekday}|\bnoon\b`,
      'i',
    ),
    means: '',
  },
  { asked: /\bhow (?:hot|cold|warm)\b|\btemperatures?\b/i, shown: /\d\s?°/, means: 'temperature' },
  { asked: /\bhow many\b/i, shown: new RegExp(number, 'i'), means: '' },
  {
    asked: /\b(?:phone|telephone|call)\b|\bnumber\b(?! of)/i,
    shown: /\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}/,
    means: 'telephone',
  },
  { asked: /\be-?mail\b/i, shown: /\S@\S/, means: '' },
  {
    asked: /(?<!mail )\baddress\b|\bwhere (?:are|is)\b|\blocated\b/i,
    shown: /\b\d+ (?:\p{Lu}[\p{L}'’]+ )+(?:Road|Street|Avenue|Lane|Parade|Highway|Drive|Square|Rd|St|Ave)\b/u,
    means: '',
  },
];
