import { stems } from './stems';

/** Whether a line, or the block that it begins, is a row of a Markdown table. */
export const isTableLine = (line: string): boolean => /^\s*\|/.test(line);

const isRule = (line: string): boolean => /^\s*\|?[\s:|-]+\|?\s*$/.test(line);

/** Each row as a sentence: "Torrent 2: price without GST $18,900, lease a week $112." */
export function tableSentences(block: string, wanted: ReadonlySet<string>): readonly string[] {
  const lines = block.split('\n');
  const rule = lines.findIndex(isRule);
  const header = rule > 0 ? cellsOf(lines[rule - 1] ?? '') : [];
  const asked = header.map((name) => [...stems(name)].some((stem) => wanted.has(stem)));
  const chooses = asked.slice(1).some(Boolean);
  return lines
    .filter((line, i) => !isRule(line) && i !== rule - 1)
    .map(cellsOf)
    .map(([first = '', ...cells]) => {
      const told = cells.flatMap((cell, i) =>
        cell === '' || (chooses && !asked[i + 1]) ? [] : [[header[i + 1], cell].filter(Boolean).join(' ')],
      );
      return told.length === 0 ? '' : `${first}: ${told.join(', ')}.`;
    })
    .filter((sentence) => sentence !== '');
}

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim().replace(/[*_`]+/g, ''));
