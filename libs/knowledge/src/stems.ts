/** Words that say nothing of what a question is about. */
const stopWords = new Set(
  `a about also am an and any are as at be been but by can could did do does for from get got had has have how i if in
  into is it its just me much my need of on or our please so some tell than that the their them then there they this to
  us want was we were what when where which who why will with would you your yours`.split(/\s+/),
);

/** Stems of words that ask for the same as another one. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ...['cost', 'charg', 'fee', 'rate'].map((stem) => [stem, 'pric'] as const),
  ...['ship', 'shipp'].map((stem) => [stem, 'deliver'] as const),
]);

/** The words of a text that carry its subject, without endings. */
export const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !stopWords.has(word))
      .map(stem)
      .map((word) => sameAs.get(word) ?? word),
  );

/** English endings off, so that "deliveries" meets "delivery" and "roasted" meets "roast". */
const stem = (word: string): string =>
  word.length <= 3 ? word : word.replace(/(?:y|ies)$/, '').replace(/(?:ing|ed|es|s|ly|e)$/, '');
