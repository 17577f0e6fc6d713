import type { Passage } from './passage';

/** `[1]`, `[1, 3]`, `[^2]`, `【1】`: how models cite numbered passages, with the space before. */
const marker = /(?<!\s)\s*(?:\[\^?(\d{1,2}(?:\s*[,;]\s*\^?\d{1,2})*)\]|【(\d{1,2})[^】]{0,20}】)/gu;

/** The passages that an answer cites by their numbers, each once, in the order of first mention. Other numbers are dropped. */
export function readCitations(answer: string, passages: readonly Passage[]): readonly Passage[] {
  const numbers = [...answer.matchAll(marker)].flatMap(
    ([, list = '', single = '']) => `${list},${single}`.match(/\d+/g) ?? [],
  );
  return [...new Set(numbers.map(Number))].flatMap((number) => passages[number - 1] ?? []);
}

/** The answer as it is read out: the numbers of passages are for `citations`. */
export const withoutMarkers = (answer: string): string => answer.replace(marker, '');
