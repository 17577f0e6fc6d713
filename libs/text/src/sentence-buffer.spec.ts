import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSentences, SentenceBuffer } from './sentence-buffer';

function sentencesOf(...pieces: readonly string[]): string[] {
  const buffer = new SentenceBuffer();
  return [...pieces.flatMap((piece) => buffer.add(piece)), ...buffer.end()];
}

describe('SentenceBuffer', () => {
  it.each([
    { text: 'Thank you. When do you open?', sentences: ['Thank you.', 'When do you open?'] },
    {
      text: 'It is 4.5 kg from jo@cafe.com.au, e.g. beans. Fine',
      sentences: ['It is 4.5 kg from jo@cafe.com.au, e.g. beans.', 'Fine'],
    },
    { text: 'He said “stop.” Then left!', sentences: ['He said “stop.”', 'Then left!'] },
    { text: 'One line\nAnother line', sentences: ['One line', 'Another line'] },
    { text: '您好。您什么时候开业？谢谢', sentences: ['您好。', '您什么时候开业？', '谢谢'] },
    { text: '  \n ', sentences: [] },
  ])('cuts "$text"', ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('gives a sentence as soon as the next one begins', () => {
    const buffer = new SentenceBuffer();
    expect(buffer.add('Thank')).toEqual([]);
    expect(buffer.add(' you.')).toEqual([]);
    expect(buffer.add(' When')).toEqual(['Thank you.']);
  });

  it('loses no word, however the text is cut up', () => {
    const words = fc.array(fc.constantFrom('Yes.', 'no', 'jo@a.com', '4.5', 'why?', 'e.g.', 'Ok!', '\n'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 9 }), (list, size) => {
        const text = list.join(' ');
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
          text.slice(i * size, (i + 1) * size),
        );
        const joined = sentencesOf(...pieces).reduce(joinSentences, '');
        expect(joined.replace(/\s+/g, ' ')).toBe(text.trim().replace(/\s+/g, ' '));
      }),
    );
  });
});
