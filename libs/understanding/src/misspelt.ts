import { editDistance } from '@abbotsford/validation';
import { keyWords, otherWords } from './misspelt.data';

/** In shorter words a slip of the finger cannot be told from another word. */
export const shortestMisspelt = 5;
/** From this length on two slips still leave no doubt. */
const longWord = 9;

/**
 * Gives the word of a few that a typed word, in lower case, is meant to be; itself where it is none or another word.
 * @param others words that are a slip away from one of the few and mean something else
 */
export function spellerOf(few: readonly string[], others: ReadonlySet<string>): (typed: string) => string {
  const known = new Set(few);
  return (typed) =>
    typed.length < shortestMisspelt || known.has(typed) || others.has(typed)
      ? typed
      : (few.find((word) => isSlipOf(typed, word)) ?? typed);
}

/** The word of the trade that is meant. */
export const meantWord = spellerOf(keyWords, otherWords);

/** A first letter is seldom wrong. */
function isSlipOf(typed: string, word: string): boolean {
  const most = word.length >= longWord ? 2 : 1;
  if (typed[0] !== word[0] || Math.abs(typed.length - word.length) > most) return false;
  return editDistance(typed, word) <= most;
}
