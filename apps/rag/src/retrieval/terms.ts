import { LRUCache } from 'lru-cache';
import { stemmer } from 'stemmer';
import { stopWords } from './stop-words.data';

export interface Term {
  /** What is indexed and looked up. */
  readonly term: string;
  /** As it was written, in lower case. */
  readonly word: string;
  /** `code`: letters with digits or joined by hyphens, such as ARC-LMP-5K; `number`: 28.40, 2026; else `word`. */
  readonly kind: 'word' | 'number' | 'code';
  /** Begins with a capital although no sentence begins with it: probably a name. */
  readonly capitalised: boolean;
}

const token =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:[-_/.'’][\p{L}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*[\p{L}]*(?:[-_/][\p{L}\p{N}]+)*/gu;

/**
 * The terms of a text in their order. Words are stemmed; numbers and codes stay whole, and a code gives its parts
 * besides, so that "ARC-LMP" finds "ARC-LMP-5K". Function words are left out unless the text has nothing else.
 */
export function termsOf(text: string): Term[] {
  const folded = fold(text);
  const all = [...folded.matchAll(token)].flatMap(({ 0: found, index }) => {
    const capitalised =
      /^\p{Lu}/u.test(found) && /[^\s.!?:#>|*-][)"']?\s+["'(]?$/.test(folded.slice(Math.max(0, index - 6), index));
    return readToken(found.toLowerCase()).map((term) => ({ ...term, capitalised }));
  });
  const content = all.filter(({ kind, word }) => kind !== 'word' || !stopWords.has(word));
  return content.length > 0 ? content : all;
}

/** Without accents, so that "cafés" and "cafes" are the same. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'");

/** A few thousand words make up most of any text, and finding a stem is most of the work. */
const stems = new LRUCache<string, string>({ max: 20_000 });

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}

type Read = Omit<Term, 'capitalised'>;

function readToken(found: string): Read[] {
  const word = found.replace(/'(s|re|ve|ll|d|m|t)?$/, '').replace(/'/g, '');
  if (word === '') return [];
  const parts = word.split(/[-_/.]/).filter((part) => part !== '');
  if (/^\p{N}+([.,:]\p{N}+)*$/u.test(word)) return [{ term: plainNumber(word), word, kind: 'number' }];
  if (/\p{N}/u.test(word)) {
    // "20 g" and "20g" are the same quantity.
    const quantity = /^(\p{N}+(?:[.,]\p{N}+)?)(\p{L}{1,3})$/u.exec(word);
    const wholeTerm: Read = { term: word.replace(/[-_/.]/g, '-'), word, kind: 'code' };
    if (quantity?.[1]) return [wholeTerm, { term: plainNumber(quantity[1]), word: quantity[1], kind: 'number' }];
    return parts.length > 1 ? [wholeTerm, ...parts.flatMap(readPart)] : [wholeTerm];
  }
  if (parts.length > 1) return parts.map((part) => ({ term: stemOf(part), word: part, kind: 'word' }));
  return [{ term: stemOf(word), word, kind: 'word' }];
}

const readPart = (part: string): Read[] =>
  /\p{N}/u.test(part) ? [{ term: part, word: part, kind: 'code' }] : [{ term: stemOf(part), word: part, kind: 'word' }];

/** 1,500 and 1500, 30.80 and 30.8 are the same. */
function plainNumber(word: string): string {
  const plain = word.replace(/,(?=\p{N}{3}\b)/gu, '').replace(',', '.');
  return /^\d+\.\d+$/.test(plain) ? String(Number(plain)) : plain;
}
