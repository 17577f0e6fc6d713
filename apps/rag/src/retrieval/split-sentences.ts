const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Pieces of a line, cut behind the end of a sentence where there is one, else between words. The segmenter keeps a copy
 * of what it was given with every sentence: a book in one line would take its length squared in memory.
 */
const PIECES = /.{1,4000}(?<=[.!?])(?:\s|$)|.{1,4000}(?:\s|$)|.{1,4000}/gsu;

/** The sentences of a text, trimmed, none empty. A line of a list or a table counts as a sentence of its own. */
export function splitSentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => line.match(PIECES) ?? [])
    .flatMap((piece) => [...segmenter.segment(piece)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}
