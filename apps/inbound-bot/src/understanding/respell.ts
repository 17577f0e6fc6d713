import { detectLanguage, putRight, spellerOf } from '@abbotsford/understanding';
import { keyWords, otherWords } from './spelling.data';

const meantWord = spellerOf(keyWords, otherWords);

/** An English message with slips of the finger put right in the words by which problems are told. */
export const respell = (message: string): string =>
  detectLanguage(message, 'en') === 'en' ? putRight(message, meantWord) : message;
