import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences';

describe('splitSentences', () => {
  it('gives the sentences of a text, and each line as one of its own', () => {
    expect(splitSentences('Keep milk cold. At 4.5 °C, e.g. in the fridge!\n- Oat\n\n- Soy')).toEqual([
      'Keep milk cold.',
      'At 4.5 °C, e.g. in the fridge!',
      '- Oat',
      '- Soy',
    ]);
  });

  it('takes a book in one line, and cuts none of its sentences', () => {
    const sentences = Array.from({ length: 20_000 }, (_, i) => `Sentence ${i} says that ${i * 7} cups are enough.`);
    expect(splitSentences(sentences.join(' '))).toEqual(sentences);
  });

  it('takes a line without sentences and without words', () => {
    expect(splitSentences('a'.repeat(10_000)).join('')).toBe('a'.repeat(10_000));
    expect(splitSentences('ab '.repeat(5_000)).join(' ')).toBe('ab '.repeat(5_000).trim());
  });

  it.each(['\u0085', '\u2028', '\u2029'])('ends lines at every sign of their end, a row of them at once: %j', (end) => {
    expect(splitSentences(`One line${end.repeat(200_000)}and another`)).toEqual(['One line', 'and another']);
  });
});
