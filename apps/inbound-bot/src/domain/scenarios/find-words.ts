import { editDistance } from '@abbotsford/validation';
import { stemmer } from 'stemmer';
import { otherWords } from './other-words.data';

/** Up to three other words may stand between two of one entry. */
const steps = [1, 2, 3, 4];
/** In shorter words a slip of the pen cannot be told from another word. */
const shortestMisspelt = 6;

interface Word {
  readonly written: string;
  readonly stem: string;
}

/** Words that count together. */
export type Entry = readonly Word[];

const toWord = (written: string): Word => ({ written, stem: stemmer(written) });

export const readEntry = (words: string): Entry => words.split(' ').map(toWord);

/**
 * Tells the places of an entry's words in a text, where all of them are there: in one sentence, in their order and near
 * each other, in any form and with a slip of the pen. Each word is looked for once, however many entries have it, and
 * compared once with a word that the text says again and again.
 */
export function findingIn(text: string): (entry: Entry) => number[] {
  const typed = placed(text);
  const found = new Map<string, ReadonlySet<number>>();
  const find = (word: Word): ReadonlySet<number> => {
    const places =
      found.get(word.written) ?? new Set(typed.flatMap(({ places: at, ...one }) => (isLike(one, word) ? at : [])));
    found.set(word.written, places);
    return places;
  };
  return ([first, ...others]) => {
    if (first === undefined) return [];
    const begun = [...find(first)].map((place) => [place]);
    const follow = (chains: number[][], word: Word): number[][] =>
      chains.flatMap((chain) => {
        const next = steps.map((step) => (chain.at(-1) ?? 0) + step).find((place) => find(word).has(place));
        return next === undefined ? [] : [[...chain, next]];
      });
    return others.reduce(follow, begun).flat();
  };
}

const isAnother = new Set(otherWords.map(stemmer));

/** A first letter is seldom wrong. */
const isLike = (typed: Word, word: Word): boolean =>
  typed.stem === word.stem ||
  (word.written.length >= shortestMisspelt &&
    typed.written[0] === word.written[0] &&
    Math.abs(typed.written.length - word.written.length) <= 1 &&
    !isAnother.has(typed.stem) &&
    editDistance(typed.written, word.written) === 1);

/** Chinese is written without blanks: each of its characters counts as a word. */
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** The words with their places, of which some are left out between sentences so that no entry reaches over. */
function placed(text: string): readonly (Word & { readonly places: readonly number[] })[] {
  const sentences = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .split(/[.!?;。！？；\n]/u)
    .map((sentence) => sentence.match(wordPattern) ?? []);
  const words = sentences.flatMap((sentence) => [...sentence, ...steps.map(() => null)]);
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    if (word === null) continue;
    const before = places.get(word);
    if (before) before.push(place);
    else places.set(word, [place]);
  }
  return [...places].map(([word, at]) => ({ ...toWord(word), places: at }));
}
