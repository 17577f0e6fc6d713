export const units: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const multipliers: Readonly<Record<string, number>> = {
  dozen: 12,
  dozens: 12,
  hundred: 100,
  hundreds: 100,
  thousand: 1000,
  thousands: 1000,
  grand: 1000,
  k: 1000,
};

/** Amounts that are words of their own. "A few" is no number: it could be three or seven. */
export const smallAmounts: Readonly<Record<string, number>> = {
  'a couple of': 2,
  'a couple': 2,
  'couple of': 2,
  'a pair of': 2,
  'a pair': 2,
  'half a dozen': 6,
  a: 1,
  an: 1,
};

interface NumberForm {
  /** Its groups are what the number is made of. Text is in lower case. */
  readonly pattern: RegExp;
  /** What is written, with the number that it is; together they need every word of the patterns. */
  readonly says: Readonly<Record<string, number>>;
  /** What is no number. */
  readonly not: readonly string[];
}

const anyOf = (words: Readonly<Record<string, number>>): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
const unit = anyOf(units);
const multiplier = anyOf(multipliers);

/** How numbers are written, each as one alternative of a pattern. */
export const numberForms: readonly NumberForm[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?<halves>(?:(?<wholes>${unit}|an?|(?<![\d.,])\d+) and a half|half an?|half) (?<of>hundred|thousand))\b`,
      'u',
    ),
    says: {
      'one and a half thousand': 1500,
      'two and a half hundred': 250,
      'a and a half thousand': 1500,
      '3 and a half thousand': 3500,
      'half a thousand': 500,
      'half thousand': 500,
    },
    not: ['half a shop', 'half an hour'],
  },
  {
    // 1,500 / 1 500 / 1'500 / 1.500 / 3,00,000 (lakhs) / 12.5k / 150
    pattern:
      /(?<![\p{L}\p{N}$€£#:/,.]|\p{N}')(?<digits>\d{1,3}(?:[,. '’]\d{3})+(?!\d)|\d{1,2}(?:,\d{2}){1,3},\d{3}(?!\d)|\d+,\d(?=\s?k\b)|\d+(?:\.\d+)?)(?:\s?(?<scale>k|hundred|thousand|dozen)\b)?/u,
    says: {
      '150': 150,
      '150cups': 150,
      '1,500': 1500,
      '1 500': 1500,
      "1'500": 1500,
      '1.500': 1500,
      '3,00,000': 300_000,
      '12.5k': 12_500,
      '1,5k': 1500,
      '2 hundred': 200,
      '3 thousand': 3000,
      '4 dozen': 48,
    },
    not: ['$150', 'no#7', 'x3'],
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<amount>half a dozen|(?:a couple of|a couple|couple of|a pair of|an?) (?:${multiplier})\b(?<and>(?:[\s-]+and)?[\s-]+(?:${unit})\b(?:-(?:${unit})\b)?)?|a couple|a pair)`,
      'u',
    ),
    says: {
      'half a dozen': 6,
      'a dozen': 12,
      'a couple of hundred': 200,
      'a couple hundred': 200,
      'couple of thousand': 2000,
      'a pair of dozen': 24,
      'a hundred and fifty': 150,
      'a hundred twenty-five': 125,
      'a couple of hundreds': 200,
      'a couple of thousands': 2000,
      'a couple of dozens': 24,
      'a grand': 1000,
      'a couple of k': 2000,
      'a couple': 2,
      'a pair': 2,
    },
    not: ['a few', 'several'],
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<!\b(?:few|several|many|some|couple) )(?<words>(?:${unit}|hundred|thousand)\b(?:[\s-]+(?:and\s+)?(?:${unit}|hundred|thousand|dozen)\b)*)`,
      'u',
    ),
    says: {
      ...units,
      'two hundred and fifty': 250,
      'twenty-five': 25,
      'one fifty': 150,
      'three dozen': 36,
      hundred: 100,
      thousand: 1000,
    },
    not: ['a few hundred', 'several hundred', 'many thousand', 'some hundred', 'couple hundred'],
  },
];

interface NumberContext {
  readonly pattern: RegExp;
  /** Together they need every word of the pattern. */
  readonly says: readonly string[];
  readonly not: readonly string[];
}

/** What the text around numbers makes of them. */
export const numberContext = {
  /** Between two of them, when a shop is open: "7 to 3", "8 till 4". */
  hours: { pattern: /^ ?(?:to|till?|until|-|–) ?$/u, says: [' to ', ' till ', ' until '], not: [' and ', ' or '] },
  /** Between the ends of a range. */
  range: {
    pattern: /^\s*(?:to|or|-|–|—|(?:and )?up to)\s*(?:about |maybe |even )?$/u,
    says: [' to ', ' or ', ' up to ', ' and up to ', ' to about ', ' or maybe ', ' or even '],
    not: [' and ', ', '],
  },
  /** The same behind "between". */
  opened: { pattern: /^\s*(?:and|to|-|–|&)\s*$/u, says: [' and ', ' to '], not: [' or '] },
  opening: {
    pattern: /\bbetween\s{0,9}(?:about |around )?$/u,
    says: ['between ', 'between about ', 'between around '],
    not: ['between us ', 'in between, about '],
  },
  /** Right after figures that count nothing. */
  ordinal: {
    pattern: /^(?:st|nd|rd|th|am|pm|oz|ml|g|kg|%)(?!\p{L})/u,
    says: ['st', 'nd', 'rd', 'th', 'am', 'pm', 'oz', 'ml', 'kg'],
    not: ['cups', 'staff'],
  },
} as const satisfies Readonly<Record<string, NumberContext>>;
