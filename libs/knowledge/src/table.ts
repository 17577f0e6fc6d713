import type { AnswerKind } from './answer-kinds.data';
import { stems } from './stems';

/** Whether a line, or the block that it begins, is a row of a Markdown table. */
export const isTableLine = (line: string): boolean => /^\s*\|/.test(line);

const isRule = (line: string): boolean => /^[\s:|-]+$/.test(line);

/** A product code, which says nothing to whoever asks by name. */
const isCode = (cell: string): boolean => /^(?=.*\d|.*-)[A-Z][A-Z\d-]{3,}$/.test(cell);

/** What chooses the columns of a table: words of a question, and the kind of answer that it asks for. */
export interface Wanted {
  readonly stems: ReadonlySet<string>;
  readonly kinds: readonly AnswerKind[];
  /** What the whole section is about, which chooses none of its columns. */
  readonly subject: ReadonlySet<string>;
}

export const wantsAll: Wanted = { stems: new Set(), kinds: [], subject: new Set() };

/** A row of a table as a sentence: "Torrent 2: price without GST $18,900, lease a week $112." */
export interface RowSentence {
  readonly text: string;
  /** What the row is about: "Torrent 2"; of a code and a name, the name. */
  readonly name: string;
}

/** A table by its cells; the header is empty where it has none. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The Markdown tables of a text, in their order. */
export function readTables(text: string): readonly Table[] {
  const blocks: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (isTableLine(line)) blocks.at(-1)?.push(line);
    else if (blocks.at(-1)?.length) blocks.push([]);
  }
  return blocks.filter((lines) => lines.length > 0).map((lines) => readTable(lines.join('\n')));
}

function readTable(block: string): Table {
  const lines = block.split('\n');
  const rule = lines.findIndex(isRule);
  const header = rule > 0 ? cellsOf(lines[rule - 1] ?? '') : [];
  return { header, rows: lines.filter((line, i) => !isRule(line) && i !== rule - 1).map(cellsOf) };
}

export function rowSentences(block: string, wanted: Wanted): readonly RowSentence[] {
  const { header, rows } = readTable(block);
  const asked = header.map((name, i) => i > 0 && isAsked(name, rows[0]?.[i] ?? '', wanted));
  return rows.flatMap((row) => rowSentence(header, row, asked) ?? []);
}

function isAsked(name: string, cell: string, { stems: words, kinds, subject }: Wanted): boolean {
  const named = [...stems(name)].some((stem) => words.has(stem) && !subject.has(stem));
  return named || kinds.some(({ shown }) => shown.test(`${cell} ${name}`));
}

function rowSentence(
  header: readonly string[],
  row: readonly string[],
  asked: readonly boolean[],
): RowSentence | undefined {
  const [first = '', second = ''] = row;
  const named = isCode(first) && row.length > 2;
  const from = named ? 2 : 1;
  const chooses = asked.slice(from).some(Boolean);
  const told = row.flatMap((cell, i) =>
    i < from || cell === '' || (chooses && !asked[i]) ? [] : [[header[i], cell].filter(Boolean).join(' ')],
  );
  if (told.length === 0) return undefined;
  const measure = isAmount(first) && header[0] ? `${header[0]} ${first}` : first;
  const label = named ? `${second} (${first})` : measure;
  return { text: `${capitalised(label)}: ${told.join(', ')}.`, name: named ? second : first };
}

/** "up to 120" says little without what is counted. */
const isAmount = (cell: string): boolean => /^[^\p{Lu}]*\d/u.test(cell);

const capitalised = (label: string): string => label.replace(/^\p{Ll}(?=\p{Ll})/u, (letter) => letter.toUpperCase());

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim().replace(/[*_`]+/g, ''));
