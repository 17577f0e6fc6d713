import { lineText, type PdfCell, type PdfLine } from './pdf-lines';

export interface PdfTable {
  readonly rows: readonly (readonly string[])[];
  /** How many lines it is made of. */
  readonly length: number;
  /** Some cells are empty or were put where they stand. */
  readonly doubtful: boolean;
}

/** Lines of a table further apart than this many line heights are not of one. */
const ROW_GAP = 4;
/** Cells of a table are short on the average; columns of a newspaper are not. */
const CELL_LETTERS = 30;
/** Of one column; no page has more. */
const MAX_ROWS = 200;
const SAME_BASELINE = 0.35;

/** The table that begins at a line; undefined where there is none, or one of a single row. */
export function pdfTable(lines: readonly PdfLine[], from: number): PdfTable | undefined {
  if ((lines[from]?.cells.length ?? 0) < 2) return undefined;
  let to = from;
  const table: PdfLine[] = [];
  for (let line = lines[to]; line && goesOn(table, line, lines[to + 1]); line = lines[++to]) table.push(line);
  if (table.filter(({ cells }) => cells.length > 1).length < 2) return undefined;
  const columns = columnsOf(table);
  const rows = table.map(({ cells }) => rowOf(cells, columns));
  const doubtful = table.some(({ cells, assembled }) => assembled || cells.length !== columns.length);
  return { rows, length: table.length, doubtful };
}

function goesOn(table: readonly PdfLine[], line: PdfLine, next: PdfLine | undefined): boolean {
  const last = table.at(-1);
  if (!last) return line.cells.length > 1;
  if (last.page === line.page && (last.y <= line.y || last.y - line.y > line.size * ROW_GAP)) return false;
  if (line.cells.length > 1) return overlaps(table, line);
  // A row of one cell is in the middle of a table, and narrow: a sentence comes behind it.
  const [cell] = line.cells;
  const first = table[0]?.cells[1];
  return (
    cell !== undefined &&
    (next?.cells.length ?? 0) > 1 &&
    next?.page === line.page &&
    first !== undefined &&
    fits(cell, table)
  );
}

/** Whether some cell of a line stands under one of the table. */
const overlaps = (table: readonly PdfLine[], { cells }: PdfLine): boolean =>
  cells.some((cell) => table[0]?.cells.some((head) => meet(head, cell)) ?? false);

const fits = (cell: PdfCell, table: readonly PdfLine[]): boolean =>
  columnsOf(table).filter((column) => meet(column, cell)).length === 1;

const meet = (a: Omit<PdfCell, 'text'>, b: Omit<PdfCell, 'text'>): boolean => a.x < b.end && b.x < a.end;

/** Where columns stand: what stands one under another is one. Of lines that span several, nothing is learnt. */
function columnsOf(table: readonly PdfLine[]): Omit<PdfCell, 'text'>[] {
  const widest = table.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = (table.find(({ cells }) => cells.length === widest)?.cells ?? []).map(({ x, end }) => ({ x, end }));
  for (const { cells } of table) {
    for (const cell of cells) {
      const under = columns.filter((column) => meet(column, cell));
      const [column] = under;
      if (under.length === 1 && column) {
        column.x = Math.min(column.x, cell.x);
        column.end = Math.max(column.end, cell.end);
      }
    }
  }
  return columns;
}

/** Each cell in the column that it stands in or nearest to. */
function rowOf(cells: readonly PdfCell[], columns: readonly Omit<PdfCell, 'text'>[]): string[] {
  const row = columns.map(() => '');
  if (cells.length === columns.length) return cells.map(({ text }) => text);
  for (const cell of cells) {
    const distances = columns.map(
      ({ x, end }) => Math.max(x - cell.end, cell.x - end, 0) + Math.abs((x + end - cell.x - cell.end) / 2) / 100,
    );
    const at = distances.indexOf(distances.reduce((least, distance) => Math.min(least, distance), Infinity));
    const before = row[at];
    row[at] = before ? `${before} ${cell.text}` : cell.text;
  }
  return row;
}

/** Rows put together from columns that were written one after another, if their lines stand level with each other. */
export function columnsToRows(lines: readonly PdfLine[]): PdfLine[] {
  const result: PdfLine[] = [];
  for (let i = 0; i < lines.length;) {
    const table = columnsFrom(lines, i);
    if (table) {
      result.push(...table.rows);
      i += table.length;
    } else {
      const line = lines[i++];
      if (line) result.push(line);
    }
  }
  return result;
}

function columnsFrom(lines: readonly PdfLine[], from: number): { rows: PdfLine[]; length: number } | undefined {
  const columns: PdfLine[][] = [];
  let at = from;
  for (let column = columnFrom(lines, at); column.length >= 2; column = columnFrom(lines, at)) {
    const before = columns.at(-1);
    if (before && !standsBeside(before, column)) break;
    columns.push(column);
    at += column.length;
  }
  // Its first line may be one of the text above: the lines that have a neighbour are its rows.
  if (columns.length < 2) return undefined;
  const [first = [], ...rest] = columns;
  const all = columns.flat();
  if (all.reduce((sum, line) => sum + lineText(line).length, 0) / all.length > CELL_LETTERS) return undefined;
  const level = (line: PdfLine, column: readonly PdfLine[]): PdfLine | undefined =>
    column.find(({ y, size }) => Math.abs(y - line.y) <= size * SAME_BASELINE);
  const rows = first.map((line): PdfLine => {
    const others = rest.flatMap((column) => level(line, column) ?? []);
    return others.length === 0
      ? line
      : {
          ...line,
          cells: [line, ...others].flatMap(({ cells }) => cells),
          assembled: true,
          marks: [line, ...others].reduce((sum, { marks }) => sum + marks, 0),
        };
  });
  const placed = rest.flat().filter((line) => level(line, first)).length;
  return placed === rest.flat().length ? { rows, length: all.length } : undefined;
}

/** Lines of one cell, each below the one before it. */
function columnFrom(lines: readonly PdfLine[], from: number): PdfLine[] {
  const column: PdfLine[] = [];
  for (let line = lines[from]; line?.cells.length === 1; line = lines[from + column.length]) {
    const last = column.at(-1);
    if (column.length >= MAX_ROWS || (last && (last.page !== line.page || line.y >= last.y))) break;
    column.push(line);
  }
  return column;
}

/** To the right of a column, from the level of one of its lines on. */
function standsBeside(before: readonly PdfLine[], column: readonly PdfLine[]): boolean {
  const [first] = column;
  const left = first?.cells[0]?.x ?? 0;
  return (
    first !== undefined &&
    before.some(({ page, y, size }) => page === first.page && Math.abs(y - first.y) <= size * SAME_BASELINE) &&
    before
      .filter(({ y }) => y <= first.y + first.size * SAME_BASELINE)
      .every(({ cells }) => (cells[0]?.end ?? 0) < left)
  );
}
