import { editDistance } from '@abbotsford/validation';
import { stemmer } from 'stemmer';
import { otherWords } from './other-words.data';
import type { Fault, Recognisable, Scenario } from './scenario';

/** So many other words may stand between two of one entry. */
const reach = 3;
/** In shorter words a slip of the pen cannot be told from another word. */
const shortestMisspelt = 6;

/** The fault that a text is about; the last one of the scenario when nothing points to another. */
export function findFault({ category, faults }: Pick<Scenario, 'category' | 'faults'>, text: string): Fault {
  const found = mostPointedTo(faults, text) ?? faults.at(-1);
  if (found === undefined) throw new Error(`No fault is known of ${category}`);
  return found;
}

/** What most words of a text point to, the first of several; undefined when none does. */
export function mostPointedTo<Known extends Recognisable>(known: readonly Known[], text: string): Known | undefined {
  const sentences = sentencesOf(text);
  const rated = known.map((one) => ({ one, points: pointing(one.words, sentences) }));
  const most = Math.max(0, ...rated.map(({ points }) => points));
  return most === 0 ? undefined : rated.find(({ points }) => points === most)?.one;
}

/** How many words of the sentences belong to an entry that is there as a whole. */
function pointing(entries: readonly string[], sentences: readonly (readonly Word[])[]): number {
  const words = entries.map((entry) => entry.split(' ').map(toWord));
  return sentences.reduce((sum, sentence) => {
    const places = words.flatMap((entry) => sentence.flatMap((_, start) => placesOf(entry, sentence, start) ?? []));
    return sum + new Set(places).size;
  }, 0);
}

/** Where the words of an entry stand that begins at `start`; undefined unless all of them do, in their order. */
function placesOf(entry: readonly Word[], sentence: readonly Word[], start: number): number[] | undefined {
  const places: number[] = [];
  for (const word of entry) {
    const from = (places.at(-1) ?? start - 1) + 1;
    const until = places.length === 0 ? start + 1 : from + reach + 1;
    const place = sentence.slice(from, until).findIndex((typed) => isLike(typed, word));
    if (place < 0) return undefined;
    places.push(from + place);
  }
  return places;
}

const isLike = (typed: Word, word: Word): boolean =>
  typed.stem === word.stem || (!isAnother.has(typed.stem) && isSlip(typed.written, word.written));

/** A first letter is seldom wrong. */
const isSlip = (typed: string, word: string): boolean =>
  word.length >= shortestMisspelt &&
  typed[0] === word[0] &&
  Math.abs(typed.length - word.length) <= 1 &&
  editDistance(typed, word) === 1;

interface Word {
  readonly written: string;
  readonly stem: string;
}

const toWord = (written: string): Word => ({ written, stem: stemmer(written) });

const isAnother = new Set(otherWords.map(stemmer));

const sentencesOf = (text: string): Word[][] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .split(/[.!?;\n]/u)
    .map((sentence) => (sentence.match(/[\p{L}\p{N}]+/gu) ?? []).map(toWord));
