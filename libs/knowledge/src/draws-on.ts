import type { Passage } from './passage';

/** Words in common from which on a text has drawn on a passage. */
const sharedWords = 3;

/** Whether a text shares enough words with the passages to be told from them. */
export function drawsOn(text: string, passages: readonly Passage[]): boolean {
  const told = new Set(passages.flatMap((passage) => longWords(passage.text)));
  return [...new Set(longWords(text))].filter((word) => told.has(word)).length >= sharedWords;
}

const longWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
