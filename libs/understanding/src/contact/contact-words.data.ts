interface ContactWords {
  readonly pattern: RegExp;
  /** Together they need every word of the pattern. */
  readonly says: readonly string[];
  readonly not: readonly string[];
}

/** Words by which an address or a number is told. */
export const contactWords = {
  /** The number that follows stands in the place of the one before it. Text is in lower case. */
  replaces: {
    pattern: /\b(?:no|not|sorry|wait|instead|rather|better|best|actually|prefer\w*|correction|oops|use)\b/u,
    says: [
      '110 no, 006',
      'not 110, 006',
      'sorry, 006',
      'wait, 006',
      'instead 006',
      'rather 006',
      'better 006',
      'best is 006',
      'actually 006',
      'i prefer 006',
      'preferably 006',
      'correction: 006',
      'oops, 006',
      'use 006',
    ],
    not: ['110 and the shop is 006', 'note 006'],
  },
  /** The answer to the question for an address that lacks its @. */
  withoutAt: {
    pattern:
      /^\s*(?:(?:it'?s|it is|my e-?mail is)\s+)?(?<token>[\p{L}\p{N}_+-]+(?:\.[\p{L}\p{N}_+-]+)*\.(?:com?|net|org|au|nz|uk|ie)(?:\.[a-z]{2})?)[.!]?\s*$/iu,
    says: [
      'kira.gmail.com',
      'kira.zest.co.nz',
      "it's kira.gmail.com",
      'It is kira.gmail.com!',
      'my email is kira.gmail.com',
      'kira.zest.net',
      'kira.zest.org',
      'kira.zest.au',
      'kira.zest.nz',
      'kira.zest.uk',
      'kira.zest.ie',
    ],
    not: ['kira at gmail', 'write to kira.gmail.com', 'kira.gmail.school'],
  },
} as const satisfies Readonly<Record<string, ContactWords>>;
