/** Words that say nothing of what a question is about. */
const stopWords = new Set(
  `a about also am an and any are as at be been but by can could did do does for from get got had has have how i if in
  into is it its just long many me much my need of often on or our please should so some soon tell than that the their
  them then there they this to us want was we were what when where which who why will with would you your
  yours`.split(/\s+/),
);

/** Stems of words that ask for the same as another one. */
const sameAs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pric: ['cost', 'charg', 'fee', 'rat'],
    deliver: ['ship'],
    width: ['wid'],
    weigh: ['heav', 'weight'],
    temperatur: ['hot', 'warm'],
    telephon: ['phon'],
    buy: ['bought', 'purchas'],
    sel: ['sold'],
    keep: ['kept'],
    pay: ['paid'],
  }).flatMap(([stem, others]) => others.map((other) => [other, stem] as const)),
);

/** The words of a text that carry its subject, without endings; a number with the word before it too ("torrent 2"). */
export function stems(text: string): ReadonlySet<string> {
  const found = wordsOf(text);
  return new Set(found.flatMap((word, i) => [word, namedNumber(found[i - 1], word)]).filter((word) => word !== ''));
}

/** The stems of a question. The number of a model is looked for with its name only: a 2 stands in many sentences. */
export function questionStems(question: string): ReadonlySet<string> {
  const found = wordsOf(question);
  return new Set(found.map((word, i) => namedNumber(found[i - 1], word) || word).filter((word) => word !== ''));
}

/** Stems in their order, empty for words that say nothing. */
const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => {
    const own = stopWords.has(word) ? '' : stem(word);
    return sameAs.get(own) ?? own;
  });

const namedNumber = (before = '', word: string): string =>
  /^\d+$/.test(word) && /^\p{L}{3,}$/u.test(before) ? `${before} ${word}` : '';

/** English endings off, so that "deliveries" meets "delivery", "roasted" meets "roast" and "shipping" meets "ship". */
const stem = (word: string): string =>
  word.length <= 3
    ? word
    : word
        .replace(/(?:y|ies)$/, '')
        .replace(/(?:ing|ed|es|s|ly|e)$/, '')
        .replace(/([^aeiou\d])\1$/, '$1');
