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
 * each other, in any form and with a slip of the pen. Each word is looked for once, however many entries have it.
 */
export function findingIn(text: string): (entry: Entry) => number[] {
  const typed = placed(text);
  const found = new Map<string, ReadonlySet<number>>();
  const find = (word: Word): ReadonlySet<number> => {
    const places =
      found.get(word.written) ?? new Set([...typed].flatMap(([at, one]) => (isLike(one, word) ? [at] : [])));
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

/** The words by their places, with places left out between sentences so that no entry reaches over. */
function placed(text: string): ReadonlyMap<number, Word> {
  const sentences = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .split(/[.!?;。！？；\n]/u)
    .map((sentence) => sentence.match(wordPattern) ?? []);
  const words = sentences.flatMap((sentence) => [...sentence, ...steps.map(() => null)]);
  return new Map(words.flatMap((word, place) => (word === null ? [] : [[place, toWord(word)]])));
}
