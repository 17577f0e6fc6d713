const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A line up to this long is one piece. */
const LONG = 4_000;
/**
 * Pieces of a line, cut behind the end of a sentence where there is one, else between words. The segmenter keeps a copy
 * of what it was given with every sentence: a book in one line would take its length squared in memory.
 */
const PIECES = /.{1,4000}(?<=[.!?])(?:\s|$)|.{1,4000}(?:\s|$)|.{1,4000}/gsu;

/** All of them: to the segmenter each is a sentence, and a row of a million takes seconds. */
const LINE_ENDS = /[\n\u0085\u2028\u2029]+/u;

/** What a sentence may end with; in a line without it there is nothing to cut. */
const END = /[\p{Sentence_Terminal}\u2024]/u;

/** The sentences of a text, trimmed, none empty. A line of a list or a table counts as a sentence of its own. */
export function splitSentences(text: string): string[] {
  return text
    .split(LINE_ENDS)
    .flatMap((line) => (line.length <= LONG ? [line] : (line.match(PIECES) ?? [])))
    .flatMap((piece) => (END.test(piece) ? sentencesOf(piece) : [piece.trim()]))
    .filter((sentence) => sentence !== '');
}

const sentencesOf = (piece: string): string[] => [...segmenter.segment(piece)].map(({ segment }) => segment.trim());
