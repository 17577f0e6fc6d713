/** A free number with letters in it. `span` is the exact part of the text, `digits` what a phone's keys make of it. */
export interface VanityNumber {
  readonly digits: string;
  readonly span: string;
  readonly index: number;
}

const written =
  /(?<![\p{L}\p{N}])(?<prefix>13|1300|1800|0800|0508|1[- ]?8(?:00|33|44|55|66|77|88))[- ]?(?<word>[a-z]{4,9})(?![\p{L}\p{N}])/giu;

const keys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const keyOf = (letter: string) => String(keys.findIndex((letters) => letters.includes(letter)) + 2);

/** Digits that are dialled after each prefix; letters beyond them only make the word complete. */
const dialled = (prefix: string): number =>
  prefix === '13' ? 4 : /^1.?8|^1300/.test(prefix) && prefix.length === 4 ? 6 : 7;

/** "1800 LATTES", "13 BEANS", "1-800-FLOWERS": whether it is meant as a number, the words before it must say. */
export const findVanityNumbers = (text: string): VanityNumber[] =>
  [...text.matchAll(written)].map(({ 0: span, index, groups }) => {
    const { prefix = '', word = '' } = groups ?? {};
    const letters = Array.from(word.toLowerCase(), keyOf).join('').slice(0, dialled(prefix));
    return { digits: prefix.replace(/\D/g, '') + letters, span, index };
  });
