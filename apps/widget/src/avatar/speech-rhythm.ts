/** People read aloud some five syllables a second. */
export const SYLLABLE_MS = 190;
const PAUSES_MS: readonly (readonly [RegExp, number])[] = [
  [/[.!?:](?=\s|$)/g, 320],
  [/[,;](?=\s|$)/g, 160],
];
/** Where words are not apart, each sign is a syllable. */
const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const vowels = /[aeiouyàáâãäåèéêëìíîïòóôõöùúûüăđơưạ-ỹ]+/giu;

/** Milliseconds that words take to be said. */
export function speakingTime(words: string): number {
  const syllables =
    (words.match(signs)?.length ?? 0) +
    words
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word.replace(signs, '')))
      .reduce((sum, word) => sum + Math.max(1, word.match(vowels)?.length ?? 0), 0);
  const pauses = PAUSES_MS.reduce((sum, [mark, ms]) => sum + (words.match(mark)?.length ?? 0) * ms, 0);
  return syllables * SYLLABLE_MS + pauses;
}

/** How far a mouth is open, 0 to 1, so many milliseconds into speaking: once a syllable, not each as wide. */
export function openingAt(ms: number): number {
  const syllable = Math.floor(ms / SYLLABLE_MS);
  const width = 0.55 + 0.45 * Math.abs(Math.sin(syllable * 2.4));
  return width * Math.sin(Math.PI * ((ms % SYLLABLE_MS) / SYLLABLE_MS));
}

/** Speech has about this share of full scale. */
const LOUD = 0.28;
/** Below it is the noise of the line. */
const QUIET = 0.02;

/** How far a mouth is open to a sound, 0 to 1. @param samples of a wave, as an AnalyserNode gives them: 128 is silence */
export function openingTo(samples: Uint8Array): number {
  const squares = samples.reduce((sum, sample) => sum + ((sample - 128) / 128) ** 2, 0);
  const level = Math.sqrt(squares / Math.max(1, samples.length));
  return level < QUIET ? 0 : Math.min(1, level / LOUD);
}
