import { describe, expect, it } from 'vitest';
import { markdownLines } from './markdown-lines';

const headings = (text: string): string[] =>
  markdownLines(text).flatMap(({ heading }) => (heading ? [`${heading.level} ${heading.words}`] : []));

describe('headings', () => {
  it('are marked or underlined', () => {
    expect(headings('# Milk\nCold.\n\nPlant milks\n===========\n\nOat\n---\nWarm.\n### Soy ###')).toEqual([
      '1 Milk',
      '1 Plant milks',
      '2 Oat',
      '3 Soy',
    ]);
  });

  it('keep a hash that is part of a word', () => {
    expect(headings('## Notes in C#\n## Tank #2 ##')).toEqual(['2 Notes in C#', '2 Tank #2']);
  });

  it.each([
    ['a rule under a sentence', 'We open at seven.\n---\nSee you.'],
    ['a rule under the last line of a paragraph', 'We open\nat seven\n---\n'],
    ['a rule by itself', 'Seven.\n\n---\n\nEight.'],
    ['a rule under a list', '- Oat\n---\n'],
    ['a row of a table', '| a | b |\n---\n'],
    ['a mark without a blank', '#1 in Fitzroy'],
  ])('are not %s', (_name, text) => expect(headings(text)).toEqual([]));
});

describe('a code block', () => {
  it('ends with as many marks as it began with, and not with fewer or others', () => {
    const text = '````\n```\n# one\n```\n~~~\n# two\n````\n# Out';
    expect(headings(text)).toEqual(['1 Out']);
    expect(markdownLines(text).filter(({ code }) => code)).toHaveLength(7);
  });

  it('without end goes to the end of the text', () => {
    expect(headings('# Milk\n```sh\n# not this')).toEqual(['1 Milk']);
  });

  it('is none where the marks are text', () => {
    expect(headings('```say `hi` here```\n# Milk')).toEqual(['1 Milk']);
  });
});
