import { describe, expect, it } from 'vitest';
import { chunkDocument } from './chunk-document';
import { joinTexts } from './join-neighbours';

const words = (count: number, word: string): string => `${Array.from({ length: count }, () => word).join(' ')}.`;

describe('chunkDocument', () => {
  it('cuts at headings, and keeps the path of headings but not the title', () => {
    const chunks = chunkDocument(
      'Milk guide',
      '# Milk guide\nGood milk is shiny.\n## Plant milks\n### Oat\nStop at 55 °C.\n## Skim\nLess air.',
    );
    expect(chunks).toEqual([
      { chunk_index: 0, heading: '', text: 'Good milk is shiny.' },
      { chunk_index: 1, heading: 'Plant milks > Oat', text: 'Stop at 55 °C.' },
      { chunk_index: 2, heading: 'Skim', text: 'Less air.' },
    ]);
  });

  it('cuts a long section between sentences, and repeats the last one', () => {
    const [a, b, c] = [words(60, 'One'), words(30, 'Two'), words(60, 'Three')];
    const texts = chunkDocument('Long', `${a} ${b} ${c}`).map(({ text }) => text);
    expect(texts).toEqual([`${a} ${b}`, `${b} ${c}`]);
  });

  it('loses no word of a sentence that never ends', () => {
    const chunks = chunkDocument('Endless', Array.from({ length: 400 }, (_, i) => `w${i}`).join(' '));
    const found = new Set(chunks.flatMap(({ text }) => text.split(/\s+/)));
    expect(found.size).toBe(400);
  });

  it('keeps the rows of a table on lines of their own', () => {
    const [chunk] = chunkDocument('Prices', '| tier | price |\n| --- | --- |\n| Starter | 33.50 |');
    expect(chunk?.text).toBe('| tier | price |\n| --- | --- |\n| Starter | 33.50 |');
  });

  it('repeats the head of a table above rows that are cut off from it, and joins them as one table again', () => {
    const head = '| code | meaning |\n| --- | --- |';
    const rows = Array.from({ length: 60 }, (_, i) => `| E${i} | the pump says so. It does. |`);
    const content = `The codes are:\n${head}\n${rows.join('\n')}`;
    const chunks = chunkDocument('Codes', content);
    expect(chunks.length).toBeGreaterThan(2);
    for (const { text } of chunks.slice(1)) expect(text.startsWith(`${head}\n| E`)).toBe(true);
    expect(joinTexts(chunks)).toBe(content);
  });

  it('takes a hash in a code block for no heading', () => {
    const [chunk] = chunkDocument('Notes', '```\n# not a heading\n```');
    expect(chunk).toMatchObject({ heading: '', text: '```\n# not a heading\n```' });
  });

  it('gives nothing for a text of headings only', () => {
    expect(chunkDocument('Empty', '# Empty\n\n## Still empty\n')).toEqual([]);
  });

  it('refuses a text of more than 2,000 passages', () => {
    expect(() => chunkDocument('Huge', words(300_000, 'word'))).toThrow(RangeError);
  });
});
