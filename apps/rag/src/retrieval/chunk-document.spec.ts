import { describe, expect, it } from 'vitest';
import { chunkDocument } from './chunk-document';
import { joinTexts } from './join-neighbours';

const words = (count: number, word: string): string => `${Array.from({ length: count }, () => word).join(' ')}.`;

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

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

  it('cuts a text without blanks, and loses no letter of it', () => {
    const picture = Array.from({ length: 20_000 }, (_, i) => (i * 7_919).toString(36)).join('');
    const chunks = chunkDocument('Picture', `The picture: ${picture}`);
    expect(Math.max(...chunks.map(({ text }) => text.length))).toBeLessThanOrEqual(1_250);
    expect(withoutBlanks(joinTexts(chunks))).toBe(`Thepicture:${picture}`);
  });

  it('cuts Chinese between words, at lengths that the embedding model reads to their end', () => {
    const sentences = Array.from({ length: 400 }, (_, i) => `第${i}台咖啡机需要每天清洁`).join('，');
    const chunks = chunkDocument('清洁', sentences);
    expect(Math.max(...chunks.map(({ text }) => text.length))).toBeLessThanOrEqual(500);
    expect(withoutBlanks(joinTexts(chunks))).toBe(sentences);
    for (const { text } of chunks) expect(text).not.toMatch(/咖$|^啡/);
  });

  it('cuts no letter in two that is written with two numbers', () => {
    const texts = chunkDocument('Faces', '😀'.repeat(5_000)).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.every((text) => text.isWellFormed())).toBe(true);
  });

  it('gives once what a section says again in the same words, and keeps the places of the others', () => {
    const [a, b] = [words(100, 'One'), words(100, 'Two')];
    const chunks = chunkDocument('Again', `${a}\n${a}\n${a}\n${b}\n## Other\n${a}`);
    expect(chunks).toEqual([
      { chunk_index: 0, heading: '', text: a },
      { chunk_index: 3, heading: '', text: b },
      { chunk_index: 4, heading: 'Other', text: a },
    ]);
  });

  it('takes a line for text that is too long for a heading', () => {
    const [chunk] = chunkDocument('Shouting', `# ${words(60, 'Shouting')}\nIt goes on.`);
    expect(chunk).toMatchObject({
      heading: '',
      text: expect.stringMatching(/^# Shouting.*\nIt goes on\.$/s) as string,
    });
  });

  it('reads a heading between the marks at its ends', () => {
    expect(chunkDocument('Marks', '##  Milk  and #1  ##  \nWarm it.')[0]?.heading).toBe('Milk  and #1');
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
    const content = Array.from({ length: 300_000 }, (_, i) => `w${i}`).join(' ');
    expect(() => chunkDocument('Huge', content)).toThrow(RangeError);
  });
});
