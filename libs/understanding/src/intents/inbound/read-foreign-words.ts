import { detectLanguage } from '../../language-detector';
import { type ForeignSign, foreignWords } from './foreign-words.data';
import { isProblemCategory } from './inbound-intents.data';

/**
 * What the known words of another language tell in a text, the most words first; nothing in English ones. Where no trouble
 * is told of and something is asked, it is a `question`, about whatever.
 */
export function readForeignWords(text: string): ForeignSign[] {
  const language = detectLanguage(text, 'en');
  const table = foreignWords[language];
  if (!table) return [];
  const plain = text.toLowerCase().normalize('NFC').replaceAll('’', "'");
  const answer = plain.replace(/[^\p{L}\p{M}\s']+/gu, '').trim();
  const signs = (Object.entries(table) as [ForeignSign, readonly string[]][])
    .map(([sign, words]) => ({
      sign,
      count: words.filter((word) =>
        sign === 'yes' || sign === 'no' ? answer === word : holds(plain, word, language === 'zh'),
      ).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ sign }) => sign);
  const asks = /[?？]|吗/u.test(plain) && !signs.includes('trouble');
  return asks ? [...signs.filter((sign) => !isProblemCategory(sign)), 'question'] : signs;
}

/** Whether a word of the text begins so; Chinese has no blanks between words. */
function holds(text: string, beginning: string, anywhere: boolean): boolean {
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (anywhere || at === 0 || !/[\p{L}\p{M}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
