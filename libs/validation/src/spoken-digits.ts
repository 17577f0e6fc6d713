/** Digits said in words, as in a dictated phone number. `span` is the exact part of the text. */
export interface SpokenDigits {
  readonly digits: string;
  readonly span: string;
  readonly index: number;
}

const words: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  naught: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const repeats: Readonly<Record<string, number>> = { double: 2, triple: 3, treble: 3 };

const one = `(?:(?:${Object.keys(repeats).join('|')})[\\s-]+)?(?:${Object.keys(words).join('|')}|\\d+)`;
const run = new RegExp(`(?<![\\p{L}\\p{N}])(?:plus\\s+|\\+\\s?)?${one}(?:[\\s,.-]+${one})+(?![\\p{L}\\p{N}])`, 'giu');

/** Fewer digits than these are a count or a year, not a number to call. */
const fewest = 7;

/** Runs of digits of which at least some are said in words: "oh four nine one, five seven double oh, one five six". */
export function findSpokenDigits(text: string): SpokenDigits[] {
  return [...text.matchAll(run)].flatMap((match) => {
    const span = match[0];
    if (!/\p{L}{2}/u.test(span)) return [];
    const digits = digitsOf(span);
    return digits.replace('+', '').length >= fewest ? [{ digits, span, index: match.index }] : [];
  });
}

/** The digits that words or figures spell, one after another: "one five 9" is 159. */
export function digitsOf(span: string): string {
  let digits = /^(?:plus|\+)/i.test(span) ? '+' : '';
  let times = 1;
  for (const word of span.toLowerCase().match(/\p{L}+|\d+/gu) ?? []) {
    const repeat = Object.hasOwn(repeats, word) ? repeats[word] : undefined;
    if (repeat !== undefined) times = repeat;
    else if (word !== 'plus') {
      digits += (Object.hasOwn(words, word) ? (words[word] ?? '') : word).repeat(times);
      times = 1;
    }
  }
  return digits;
}
