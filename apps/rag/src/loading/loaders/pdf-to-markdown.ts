import { pdfLines, type PdfLine, type PdfTextItem } from './pdf-lines';

/** A line this much larger than the text is a heading. */
const HEADING_RATIO = 1.15;
const MAX_HEADING_WORDS = 14;
/** Lines further apart than this many line heights do not belong to one paragraph. */
const PARAGRAPH_GAP = 1.6;
/** A line that stands at the top or the bottom of this share of the pages is none of the text. */
const RUNNING_SHARE = 0.5;
const MIN_PAGES_FOR_RUNNING = 3;
const LIST_ITEM = /^(?:[•◦▪‣·●○*–-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/;
const BULLET = /^[•◦▪‣·●○*–-]\s+/;

/** Headings by the size of their letters, paragraphs put together again from their lines, tables by their gaps. */
export function pdfToMarkdown(pages: readonly (readonly PdfTextItem[])[]): string {
  const lines = withoutRunningLines(pages.map(pdfLines)).flat();
  const sizes = headingSizes(lines);
  const blocks: string[] = [];
  let paragraph: { text: string; last: PdfLine } | undefined;
  const endParagraph = (): void => {
    if (paragraph) blocks.push(paragraph.text);
    paragraph = undefined;
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const table = tableFrom(lines, i);
    if (table.length > 0) {
      endParagraph();
      blocks.push(tableMarkdown(table.map(({ cells }) => cells)));
      i += table.length - 1;
      continue;
    }
    const level = sizes.indexOf(line.size) + 1;
    const text = line.cells.join(' ');
    if (level > 0 && text.split(' ').length <= MAX_HEADING_WORDS) {
      endParagraph();
      blocks.push(`${'#'.repeat(Math.min(level, 6))} ${text}`);
    } else if (paragraph && continues(paragraph, line)) {
      paragraph = { text: joined(paragraph.text, text), last: line };
    } else {
      endParagraph();
      paragraph = { text: text.replace(BULLET, '- '), last: line };
    }
  }
  endParagraph();
  return blocks.join('\n\n');
}

/** The sizes of letters above that of the most text, the largest first. */
function headingSizes(lines: readonly PdfLine[]): number[] {
  const letters = new Map<number, number>();
  for (const { size, cells } of lines) letters.set(size, (letters.get(size) ?? 0) + cells.join('').length);
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return [...letters.keys()].filter((size) => size >= body * HEADING_RATIO).sort((a, b) => b - a);
}

/** Page numbers, and what stands on the page after page, are dropped. */
function withoutRunningLines(pages: readonly PdfLine[][]): PdfLine[][] {
  if (pages.length < MIN_PAGES_FOR_RUNNING) return [...pages];
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set([lines[0], lines.at(-1)].map(runningKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (line: PdfLine | undefined): boolean =>
    line !== undefined && (counts.get(runningKey(line)) ?? 0) >= pages.length * RUNNING_SHARE;
  return pages.map((lines) => lines.slice(isRunning(lines[0]) ? 1 : 0, isRunning(lines.at(-1)) ? -1 : undefined));
}

const runningKey = (line: PdfLine | undefined): string => (line?.cells.join(' ') ?? '').replace(/\d+/g, '#');

function continues({ text, last }: { text: string; last: PdfLine }, line: PdfLine): boolean {
  const words = line.cells.join(' ');
  if (LIST_ITEM.test(words) || last.size !== line.size) return false;
  // On a new page only a sentence goes on that has not ended.
  if (line.page !== last.page) return !/[.!?:]["”')]?$/.test(text);
  const gap = last.y - line.y;
  return gap > 0 && gap <= line.size * PARAGRAPH_GAP;
}

/** A word that was broken at the end of its line is whole again. */
function joined(text: string, next: string): string {
  return /\p{Ll}[-\u00AD]$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;
}

/** The lines from here on that have the same number of cells; none when they are fewer than two. */
function tableFrom(lines: readonly PdfLine[], from: number): readonly PdfLine[] {
  const width = lines[from]?.cells.length ?? 0;
  if (width < 2) return [];
  let to = from;
  while (lines[to]?.cells.length === width) to++;
  return to - from < 2 ? [] : lines.slice(from, to);
}

function tableMarkdown([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
