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

/** The signs in the words of a clause, in lower case, each with where it begins. */
export function findSigns(text: string): ReadonlyMap<Sign, number> {
  const found = new Map<Sign, number>();
  for (const { sign, pattern, except } of patterns) {
    const words = except ? text.replace(except, (other) => ' '.repeat(other.length)) : text;
    const at = pattern ? words.search(pattern) : -1;
    if (at >= 0) found.set(sign, at);
  }
  return found;
}
