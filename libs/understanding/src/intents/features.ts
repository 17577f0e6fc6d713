/** Names how features are made: weights that were learnt for others mean nothing. Change it with the code below. */
export const FEATURES = 'words 1-2, characters 2-5, 2^14 buckets, 1';

/** Features are known by their hash: no vocabulary has to be shipped, and words never seen share buckets. */
export const BUCKETS = 1 << 14;

/** Of a longer sentence only so many words are read. */
const mostWords = 60;
/** Of a longer word only its beginning. */
const longestWord = 24;
const shortestGram = 2;
const longestGram = 5;

/**
 * The features of a sentence: its words, pairs of neighbours, and what they are spelt with, so that a slip of the pen
 * costs some features and not all. Each counts once.
 * @returns buckets, ascending; they all have the same value, {@link valueOf}
 */
export function featuresOf(sentence: string): number[] {
  const buckets = new Set<number>();
  const add = (feature: string) => buckets.add(bucketOf(feature));
  const words = wordsOf(sentence);
  words.forEach((word, i) => {
    add(`w ${word}`);
    add(`w ${words[i - 1] ?? '^'} ${word}`);
    gramsOf(`<${word}>`).forEach((gram) => add(`c ${gram}`));
  });
  if (words.length > 0) add(`w ${words.at(-1)} $`);
  return [...buckets].sort((a, b) => a - b);
}

/** So that all sentences weigh the same, however long they are. */
export const valueOf = (features: readonly number[]): number => Math.SQRT2 / Math.sqrt(Math.max(features.length, 1));

/** Words in lower case without apostrophes, which people leave out; marks that ask or cry out are words too. */
function wordsOf(sentence: string): string[] {
  const plain = sentence
    .slice(0, mostWords * longestWord)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\S)[^\s@]+@\S+/gu, 'mailaddress')
    .replace(/['’‘ʼ`´]/gu, '')
    .replace(/\p{N}+/gu, '0');
  return (plain.match(/[\p{L}\p{M}]+|0|[?!]/gu) ?? []).slice(0, mostWords).map((word) => word.slice(0, longestWord));
}

function gramsOf(word: string): string[] {
  const grams: string[] = [];
  for (let size = shortestGram; size <= longestGram; size++) {
    for (let from = 0; from + size <= word.length; from++) grams.push(word.slice(from, from + size));
  }
  return grams;
}

/** FNV-1a over UTF-16 units, folded to the number of buckets. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}
