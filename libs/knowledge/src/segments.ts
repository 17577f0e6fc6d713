const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of one line, trimmed, none empty. */
export const segments = (line: string): readonly string[] =>
  [...segmenter.segment(line)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
