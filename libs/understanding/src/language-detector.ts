import { alsoEnglish, functionWords, han, spanishLetters, vietnameseLetters } from './languages.data';

/**
 * The language of a message (BCP 47 primary language), by its script and its small words. Where they do not say (a
 * number, a name, an address) the language of before holds.
 */
export function detectLanguage(text: string, before: string): string {
  const characters = text.match(han)?.length ?? 0;
  // Said twice, a word tells no more: "as awful as before".
  const words = [...new Set(text.match(/[\p{L}']+/gu))].filter((word) => !/\p{Script=Han}/u.test(word));
  if (characters > 0 && characters * 2 >= words.length) return 'zh';
  const scores = Object.entries(functionWords).map(([language, known]) => ({
    language,
    score: words.filter((word) => known.has(word)).length + letterScore(language, text),
    isSure: words.some((word) => known.has(word) && !alsoEnglish.has(word)) || letterScore(language, text) > 0,
  }));
  const english = scores.find(({ language }) => language === 'en')?.score ?? 0;
  // "En mars" may be of several languages: then it is of the one before.
  const highest = Math.max(...scores.map(({ score }) => score));
  const likely = scores.filter(({ score }) => score === highest);
  const best = likely.find(({ language }) => language === before) ?? likely[0];
  if (!best || highest === 0) return before;
  if (best.language === 'en') return 'en';
  // One foreign word in an English sentence is a name or a dish, and "call me" is English though it has a "me".
  const isEnough = best.score >= 2 || (words.length <= 2 && (best.isSure || best.language === before));
  return best.score > english && isEnough ? best.language : 'en';
}

function letterScore(language: string, text: string): number {
  if (language === 'vi') return vietnameseLetters.test(text) ? 2 : 0;
  return language === 'es' && spanishLetters.test(text) ? 1 : 0;
}
