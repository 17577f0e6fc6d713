import type { MarkdownLine } from './markdown-lines';

type Row = readonly string[];

/** Lines that are aligned by blanks are a table from so many on; fewer are so by chance. */
const MIN_ALIGNED_ROWS = 3;
const MIN_TAB_ROWS = 2;
/** Rows of headers above the rule. */
const MAX_HEADER_ROWS = 3;
const RULE_CELL = /^:?-+:?$/;

/** A row of a table with bars at both ends. */
export const isTableRow = (line: string): boolean => {
  const row = line.trim();
  return row.length > 1 && row.startsWith('|') && row.endsWith('|');
};

/** The two lines that a table begins with, headers and rule; empty where a text begins with none. */
export function tableHead(lines: readonly string[]): string {
  const [header = '', rule] = lines;
  return isTableRow(header) && rule !== undefined && isRule(rule) && isTableRow(rule) ? `${header}\n${rule}` : '';
}

/** The cells of a row, with or without bars at its ends; a bar behind a backslash is text. */
export function cellsOf(line: string): string[] {
  const row = line.trim();
  const cells: string[] = [];
  let from = row.startsWith('|') ? 1 : 0;
  for (let i = from; i < row.length; i++) {
    if (row[i] === '\\') i++;
    else if (row[i] === '|') {
      cells.push(row.slice(from, i).trim());
      from = i + 1;
    }
  }
  if (from < row.length) cells.push(row.slice(from).trim());
  return cells;
}

export const markdownRow = (cells: Row): string => `| ${cells.join(' | ')} |`;

/** @param header may be several rows; what they say of a column is joined */
export function markdownTable(header: readonly Row[], rows: readonly Row[]): string[] {
  const names = joinHeaders(header);
  const body = rows.map(markdownRow);
  return names.length === 0 ? body : [markdownRow(names), markdownRow(names.map(() => '---')), ...body];
}

/**
 * Whether a first row that is not marked as one names what is below it: it does unless the table lists pairs, such as
 * "Weight" and "12 kg".
 */
export const looksLikeHeader = (first: Row): boolean => first.length > 2 || !/\d/.test(first.join(''));

/** Two rows of headers say one thing together; one that spans several columns is said of each of them. */
export function joinHeaders(header: readonly Row[]): string[] {
  const width = header.reduce((most, row) => Math.max(most, row.length), 0);
  const last = header.at(-1) ?? [];
  const spread = header.map((row) => {
    if (row === last) return row;
    let name = '';
    return Array.from({ length: width }, (_, x) => {
      if (row[x]) name = row[x];
      // The first column names the rows; what stands over it is not said of the others.
      return row[x] || (x > 0 && last[x] ? name : '');
    });
  });
  return Array.from({ length: width }, (_, x) =>
    [...new Set(spread.map((row) => row[x] ?? ''))].filter((cell) => cell !== '').join(' '),
  );
}

/**
 * The lines of a text with each of its tables as Markdown has them, whatever it was written with: bars at its ends or
 * only between cells, one row of headers or several, tabs, or columns of blanks. What is code stays as it is.
 */
export function tidyTables(lines: readonly MarkdownLine[]): MarkdownLine[] {
  const tidied: MarkdownLine[] = [];
  for (let i = 0; i < lines.length;) {
    const table = barTable(lines, i) ?? alignedTable(lines, i);
    if (table) {
      for (const text of table.lines) tidied.push({ text, code: false });
      i += table.length;
    } else {
      const line = lines[i++];
      if (line) tidied.push(line);
    }
  }
  return tidied;
}

interface FoundTable {
  readonly lines: readonly string[];
  /** How many lines of the text it is made of. */
  readonly length: number;
}

const textOf = (line: MarkdownLine | undefined): string | undefined =>
  line && !line.code && !line.heading && line.text.trim() !== '' ? line.text : undefined;

function isRule(line: string): boolean {
  if (!line.includes('|') || !line.includes('-')) return false;
  const cells = cellsOf(line);
  return cells.length > 0 && cells.every((cell) => RULE_CELL.test(cell));
}

/** A table with a rule under its headers. */
function barTable(lines: readonly MarkdownLine[], from: number): FoundTable | undefined {
  let rule = from + 1;
  while (rule <= from + MAX_HEADER_ROWS) {
    const [above, here] = [textOf(lines[rule - 1]), textOf(lines[rule])];
    if (!above?.includes('|') || isRule(above) || here === undefined) return undefined;
    if (isRule(here)) break;
    rule++;
  }
  if (rule > from + MAX_HEADER_ROWS) return undefined;
  const width = cellsOf(textOf(lines[rule]) ?? '').length;
  const header = cellsBetween(lines, from, rule);
  // A sentence with a bar in it stands above the table, and is none of its headers.
  if (header.some((row) => row.length > width || row.length < Math.min(width, 2))) return undefined;
  let end = rule + 1;
  while (textOf(lines[end])?.includes('|')) end++;
  const rows = cellsBetween(lines, rule + 1, end);
  const written = lines.slice(from, end).map(({ text }) => text);
  // As it should be: its passages, and what was embedded of them, stay as they are.
  const isTidy = header.length === 1 && [...header, ...rows].every((row) => row.length === width);
  if (isTidy && written.every(isTableRow)) return { lines: written, length: end - from };
  return {
    lines: markdownTable(
      header,
      rows.map((row) => padded(row, width)),
    ),
    length: end - from,
  };
}

const cellsBetween = (lines: readonly MarkdownLine[], from: number, to: number): string[][] =>
  lines.slice(from, to).map(({ text }) => cellsOf(text));

const padded = (row: Row, width: number): Row =>
  row.length >= width ? row : [...row, ...Array<string>(width - row.length).fill('')];

/** How lines may be cut into columns that have no bars between them. */
const alignments: readonly { readonly minRows: number; readonly cut: (line: string) => string[] }[] = [
  // As a spreadsheet copies its cells: an empty one is two tabs.
  { minRows: MIN_TAB_ROWS, cut: (line) => line.trimEnd().split('\t') },
  // As people align them: as many tabs as are needed.
  { minRows: MIN_TAB_ROWS, cut: (line) => line.trim().split(/\t+/) },
  { minRows: MIN_ALIGNED_ROWS, cut: (line) => line.trim().split(/ {3,}/) },
];

function alignedTable(lines: readonly MarkdownLine[], from: number): FoundTable | undefined {
  const first = textOf(lines[from]);
  if (first === undefined || !/\t| {3}/.test(first) || first.startsWith('\t')) return undefined;
  for (const { minRows, cut } of alignments) {
    const width = cut(first).length;
    // No column of a sheet is without a name but the first.
    if (width < 2 || cut(first).slice(1).includes('')) continue;
    let end = from;
    const rows: string[][] = [];
    for (let text: string | undefined = first; text !== undefined; text = textOf(lines[++end])) {
      const cells = cut(text).map((cell) => cell.trim().replaceAll('|', '\\|'));
      if (cells.length !== width) break;
      rows.push(cells);
    }
    if (rows.length < minRows) continue;
    const [head = [], ...rest] = rows;
    const named = looksLikeHeader(head);
    return { lines: markdownTable(named ? [head] : [], named ? rest : rows), length: rows.length };
  }
  return undefined;
}
