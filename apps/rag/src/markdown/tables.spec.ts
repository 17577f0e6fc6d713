import { describe, expect, it } from 'vitest';
import { markdownLines } from './markdown-lines';
import { tidyTables } from './tables';

const tidy = (text: string): string =>
  tidyTables(markdownLines(text))
    .map(({ text: line }) => line)
    .join('\n');

const prices = '| Blend | 250 g | 1 kg |\n| --- | --- | --- |\n| House | $9 | $32 |\n| Light | $10 | $36 |';

describe('a table', () => {
  it.each([
    ['with bars at its ends', prices],
    [
      'with bars between its cells only',
      'Blend | 250 g | 1 kg\n:--- | ---: | :-:\nHouse | $9 | $32\nLight | $10 | $36',
    ],
    ['as a spreadsheet copies it', 'Blend\t250 g\t1 kg\nHouse\t$9\t$32\nLight\t$10\t$36'],
    ['aligned by tabs', 'Blend\t\t250 g\t1 kg\nHouse\t\t$9\t$32\nLight\t$10\t\t$36'],
    ['aligned by blanks', 'Blend     250 g    1 kg\nHouse     $9       $32\nLight     $10      $36'],
  ])('%s is one of Markdown', (_name, text) =>
    expect(tidy(`Prices:\n\n${text}\n\nGood for a year.`)).toBe(`Prices:\n\n${prices}\n\nGood for a year.`),
  );

  it('that is one of Markdown already stays as it was written', () => {
    const aligned = '|Blend | 1 kg  |\n|:-----|------:|\n|House |   $32 |';
    expect(tidy(aligned)).toBe(aligned);
  });

  it('with two rows of headers has one that says both', () => {
    const text =
      '| | 2027 | | 2028 |\n| Blend | 250 g | 1 kg | 1 kg |\n| --- | --- | --- | --- |\n| House | $9 | $32 | $33 |';
    expect(tidy(text)).toBe(
      '| Blend | 2027 250 g | 2027 1 kg | 2028 1 kg |\n| --- | --- | --- | --- |\n| House | $9 | $32 | $33 |',
    );
  });

  it('keeps its empty cells in their columns', () => {
    expect(tidy('Blend\t250 g\t1 kg\nHouse\t\t$32')).toBe(
      '| Blend | 250 g | 1 kg |\n| --- | --- | --- |\n| House |  | $32 |',
    );
    expect(tidy('a | b | c\n--- | --- | ---\nd | e')).toBe('| a | b | c |\n| --- | --- | --- |\n| d | e |  |');
  });

  it('of pairs keeps its pairs, and has no header', () => {
    expect(tidy('Weight\t12 kg\nHeight\t40 cm')).toBe('| Weight | 12 kg |\n| Height | 40 cm |');
  });

  it('keeps a bar that is part of a text', () => {
    const table = '| Day | Suburb |\n| --- | --- |\n| Monday | Preston \\| North |';
    expect(tidy(table)).toBe(table);
  });
});

describe('what is no table', () => {
  it.each([
    ['a bar in a sentence', 'Open | closed is what the sign says.\n\nIt hangs at the door.'],
    ['a sentence above a table', `We sell | roast.\n\n${prices}`],
    ['a table in a code block', '```\na | b\n--- | ---\n```'],
    ['one line with a tab', 'Tel.\t03 9555 0199'],
    ['lines that begin with a tab', '\tsteam\n\tserve'],
    ['two lines that happen to have a gap', 'Call us   today.\nOr   tomorrow.'],
  ])('stays as it is: %s', (_name, text) => expect(tidy(text)).toBe(text));
});
