import { meantWord, shortestMisspelt } from './misspelt';
import { typedAfter, typedWords } from './typed-words.data';

/** Not within an address, a name with a hyphen or another word. */
const before = String.raw`(?<![\p{L}\p{N}@._'’-])`;
const behind = String.raw`(?![\p{L}\p{N}@_'’-]|\.[\p{L}\p{N}])`;

const typed = new RegExp(
  `${before}(?:${Object.keys(typedWords).join('|')})${behind}|${Object.entries(typedAfter)
    .map(([word, { after }]) => `(?<=\\b(?:${after}) )'?${word}${behind}`)
    .join('|')}`,
  'giu',
);

/** A capital may begin a name: "Expresso Bros". */
const lowerCase = new RegExp(`${before}[a-z]{${shortestMisspelt},}${behind}`, 'gu');

/**
 * A message with what is typed as it is spoken ("dont", "u", "thinkin"), and with slips of the finger in words of the
 * trade, written out, so that every reader and every comparison meets one spelling. Spelt out once, it stays as it is. A
 * capital letter alone is no word: "Thant U".
 */
export const spellOut = (message: string): string =>
  putRight(
    message.replace(typed, (word) => (word.length === 1 && word !== word.toLowerCase() ? word : written(word))),
    meantWord,
  );

/** The message with each word as it is meant; what may be a name, an address or a part of one stays. */
export const putRight = (message: string, meant: (typed: string) => string): string =>
  message.replace(lowerCase, meant);

function written(word: string): string {
  const key = word.toLowerCase().replace(/^'/, '');
  const words = typedWords[key]?.written ?? typedAfter[key]?.written ?? word;
  return /^\p{Lu}/u.test(word) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
