import { readSuperscript } from '../../markdown/superscripts';

/** A piece of text where it stands on its page, in points from the lower left corner. */
export interface PdfTextItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

export interface PdfCell {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

export interface PdfLine {
  readonly page: number;
  readonly y: number;
  /** Of the largest letters, in half points: fonts differ by less. */
  readonly size: number;
  /** One for a line of text; several where wide gaps tell columns apart. */
  readonly cells: readonly PdfCell[];
  /** Marks of notes that were taken out. */
  readonly marks: number;
  /** Its cells were written far from each other, and put together by where they stand. */
  readonly assembled?: boolean;
}

export const lineText = ({ cells }: PdfLine): string => cells.map(({ text }) => text).join(' ');

/** Pieces within this share of a letter's height stand on one line. */
const SAME_LINE = 0.4;
/** A gap of this many letters' heights is one between columns, and no space between words. */
const COLUMN_GAP = 1.2;
/** From here on a gap between two pieces is a space. */
const SPACE_GAP = 0.15;
/** The same letters so near to each other, in their heights, are one piece that is printed twice to look bold. */
const DOUBLED = 0.12;
/** Letters of notes' marks are this much smaller than what they stand behind. */
const RAISED_SIZE = 0.8;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;

/** The lines of a page, in the order in which its pieces were written. */
export function pdfLines(items: readonly PdfTextItem[], page: number): PdfLine[] {
  const lines: PdfTextItem[][] = [];
  for (const item of withoutDoubles(items)) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && (onOneLine(before, item) || isRaised(before, item) || isBehindRaised(line, item))) {
      line.push(item);
    } else lines.push([item]);
  }
  return lines.map((pieces) => toLine(pieces, page));
}

const onOneLine = (a: PdfTextItem, b: PdfTextItem): boolean => Math.abs(a.y - b.y) <= b.fontSize * SAME_LINE;

/** Smaller, higher, and right behind. */
function isRaised(before: PdfTextItem, item: PdfTextItem): boolean {
  const up = item.y - before.y;
  const gap = item.x - (before.x + before.width);
  const { fontSize } = before;
  return (
    item.fontSize <= fontSize * RAISED_SIZE &&
    up > fontSize * 0.1 &&
    up < fontSize &&
    Math.abs(gap) < fontSize * SPACE_GAP * 3
  );
}

/** Back on the line behind a raised piece. */
function isBehindRaised(line: readonly PdfTextItem[], item: PdfTextItem): boolean {
  const [before, raised] = line.slice(-2);
  return before !== undefined && raised !== undefined && isRaised(before, raised) && onOneLine(before, item);
}

function withoutDoubles(items: readonly PdfTextItem[]): PdfTextItem[] {
  const kept: PdfTextItem[] = [];
  const placesOf = new Map<string, PdfTextItem[]>();
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const near = item.fontSize * DOUBLED;
    // A page is printed in one order: a second print of the same is not far behind the first.
    const places = placesOf.get(item.str) ?? [];
    if (places.slice(-20).some(({ x, y }) => Math.abs(x - item.x) <= near && Math.abs(y - item.y) <= near)) continue;
    placesOf.set(item.str, [...places.slice(-20), item]);
    kept.push(item);
  }
  return kept;
}

function toLine(pieces: readonly PdfTextItem[], page: number): PdfLine {
  const size = Math.round(pieces.reduce((most, { fontSize }) => Math.max(most, fontSize), 0) * 2) / 2;
  const cells: { text: string; x: number; end: number }[] = [];
  const ordered = inReadingOrder(pieces);
  let marks = 0;
  for (const [i, piece] of ordered.entries()) {
    const before = ordered[i - 1];
    const cell = cells.at(-1);
    if (!before || !cell) {
      cells.push({ text: piece.str, x: piece.x, end: piece.x + piece.width });
      continue;
    }
    if (isRaised(before, piece)) {
      const read = readSuperscript(cell.text, piece.str, ordered[i + 1]?.str ?? '');
      if (read.isMark) marks++;
      cell.text += read.text;
    } else {
      const gap = gapBetween(before, piece) / (piece.fontSize || 1);
      if (gap > COLUMN_GAP) {
        cells.push({ text: piece.str, x: piece.x, end: piece.x + piece.width });
        continue;
      }
      cell.text += `${gap > SPACE_GAP ? ' ' : ''}${piece.str}`;
    }
    cell.x = Math.min(cell.x, piece.x);
    cell.end = Math.max(cell.end, piece.x + piece.width);
  }
  return {
    page,
    y: pieces[0]?.y ?? 0,
    size,
    marks,
    cells: cells.map(({ text, ...place }) => ({ ...place, text: text.replace(/\s+/g, ' ').trim() })),
  };
}

/** Between two pieces, whichever of them stands to the left. */
const gapBetween = (a: PdfTextItem, b: PdfTextItem): number =>
  isRightToLeft([a, b]) ? a.x - (b.x + b.width) : b.x - (a.x + a.width);

/** Most of its letters belong to scripts that are read from the right. */
function isRightToLeft(pieces: readonly PdfTextItem[]): boolean {
  let [right, all] = [0, 0];
  for (const { str } of pieces) {
    right += str.match(RIGHT_TO_LEFT)?.length ?? 0;
    all += str.match(/\p{L}/gu)?.length ?? 0;
  }
  return right > all / 2;
}

/** Programs write a line that is read from the right in either direction; it is read from where it begins. */
function inReadingOrder(pieces: readonly PdfTextItem[]): readonly PdfTextItem[] {
  return isRightToLeft(pieces) ? [...pieces].sort((a, b) => b.x - a.x) : pieces;
}
