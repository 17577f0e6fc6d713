import { editDistance } from '@abbotsford/validation';
import { keyWords, otherWords } from './misspelt.data';

/** In shorter words a slip of the finger cannot be told from another word. */
export const shortestMisspelt = 5;
/** From this length on two slips still leave no doubt. */
const longWord = 9;

const known = new Set(keyWords);

/** The word of the trade that a typed word, in lower case, is meant to be; itself where it is none or another word. */
export const meantWord = (typed: string): string =>
  typed.length < shortestMisspelt || known.has(typed) || otherWords.has(typed)
    ? typed
    : (keyWords.find((word) => isSlipOf(typed, word)) ?? typed);

/** A first letter is seldom wrong. */
function isSlipOf(typed: string, word: string): boolean {
  const most = word.length >= longWord ? 2 : 1;
  if (typed[0] !== word[0] || Math.abs(typed.length - word.length) > most) return false;
  return editDistance(typed, word) <= most;
}
