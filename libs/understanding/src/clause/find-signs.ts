import type { Sign } from './signs.data';
import { signs, wordClasses } from './signs.data';

/** `my|our {business}` as the source of a regular expression. */
export const phraseSource = (phrase: string): string =>
  phrase
    .split(' ')
    .map((place) => place.replace(/\{(\w+)\}/g, (_, name: keyof typeof wordClasses) => wordClasses[name]))
    .map((words) => (words.includes('|') ? `(?:${words})` : words))
    .join(' ');

/** Any of the phrases as whole words; a contraction ends its word: "we" is in "we're". */
export const phrasesPattern = (phrases: readonly string[]): RegExp | null =>
  phrases.length > 0
    ? new RegExp(`(?<![\\p{L}\\p{N}'])(?:${phrases.map(phraseSource).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
    : null;

const patterns = Object.entries(signs).map(([name, { says, except }]) => ({
  sign: name as Sign,
  pattern: phrasesPattern(Object.keys(says)),
  except: phrasesPattern(Object.keys(except ?? {})),
}));

/** Where the words of a sign stand in its clause. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The signs in the words of a clause, in lower case. */
export function findSigns(text: string): ReadonlyMap<Sign, Place> {
  const found = new Map<Sign, Place>();
  for (const { sign, pattern, except } of patterns) {
    const words = except ? text.replace(except, (other) => ' '.repeat(other.length)) : text;
    if (pattern) pattern.lastIndex = 0;
    const match = pattern?.exec(words);
    if (match) found.set(sign, { start: match.index, end: match.index + match[0].length });
  }
  return found;
}
