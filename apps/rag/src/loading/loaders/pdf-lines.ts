/** A piece of text where it stands on its page, in points from the lower left corner. */
export interface PdfTextItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

export interface PdfLine {
  readonly page: number;
  readonly y: number;
  /** Of the largest letters, in half points: fonts differ by less. */
  readonly size: number;
  /** One for a line of text; several where wide gaps tell columns apart. */
  readonly cells: readonly string[];
}

/** Pieces within this share of a letter's height stand on one line. */
const SAME_LINE = 0.4;
/** A gap of this many letters' heights is one between columns, and no space between words. */
const COLUMN_GAP = 1.2;
/** From here on a gap between two pieces is a space. */
const SPACE_GAP = 0.15;

/** The lines of a page, in the order in which its pieces were written. */
export function pdfLines(items: readonly PdfTextItem[], page: number): PdfLine[] {
  const lines: PdfTextItem[][] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && Math.abs(before.y - item.y) <= item.fontSize * SAME_LINE) line.push(item);
    else lines.push([item]);
  }
  return lines.map((pieces) => toLine(pieces, page));
}

function toLine(pieces: readonly PdfTextItem[], page: number): PdfLine {
  const size = Math.round(Math.max(...pieces.map(({ fontSize }) => fontSize)) * 2) / 2;
  const cells: string[] = [];
  let end: number | undefined;
  for (const { str, x, width, fontSize } of pieces) {
    const gap = end === undefined ? Infinity : (x - end) / (fontSize || 1);
    if (gap > COLUMN_GAP) cells.push(str);
    else cells.push(`${cells.pop() ?? ''}${gap > SPACE_GAP ? ' ' : ''}${str}`);
    end = x + width;
  }
  return { page, y: pieces[0]?.y ?? 0, size, cells: cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) };
}
