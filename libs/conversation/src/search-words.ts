/** So many different words of a conversation can be searched for; more are a flood. */
export const MAX_WORDS = 2_000;
const LONGEST = 40;
const WORD = /[\p{L}\p{N}]+/gu;
/** They stand in nearly every conversation, so they find nothing. */
const COMMON: ReadonlySet<string> = new Set(
  'a an and are as at be but by can do for from have i if in is it me my of on or our so that the this to us we with you your'.split(
    ' ',
  ),
);

/** The words of texts as they are searched for: in lower case, without accents, each once. */
export function searchWords(texts: readonly string[]): string[] {
  const plain = texts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(WORD) ?? [];
  return [...new Set(words.map((word) => word.slice(0, LONGEST)))].filter((word) => !COMMON.has(word));
}
