/** A part of a passage as it is shown: text as it stands, or a table. */
export type PassageBlock =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const isRow = (line: string): boolean => line.startsWith('|') && line.endsWith('|') && line.length > 1;
const isRule = (line: string): boolean => isRow(line) && /^[|\s:-]+$/.test(line) && line.includes('-');

/** The tables of a passage apart from its text; rows without the line that makes them a table stay text. */
export function passageBlocks(passage: string): PassageBlock[] {
  const lines = passage.split('\n').map((line) => line.trim());
  const blocks: PassageBlock[] = [];
  let text: string[] = [];
  const endText = () => {
    const joined = text.join('\n').trim();
    if (joined !== '') blocks.push({ kind: 'text', text: joined });
    text = [];
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (!isRow(line) || !isRule(lines[i + 1] ?? '')) {
      text.push(line);
      continue;
    }
    endText();
    const rows: string[][] = [];
    i += 2;
    for (; i < lines.length && isRow(lines[i] ?? ''); i += 1) rows.push(cellsOf(lines[i] ?? ''));
    i -= 1;
    blocks.push({ kind: 'table', header: cellsOf(line), rows });
  }
  endText();
  return blocks;
}

/** A bar with a backslash before it is part of a cell. */
const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
