import { markdownTable } from '../../markdown/tables';
import type { Finding } from '../../warnings/finding';
import { lineText, pdfLines, type PdfLine, type PdfTextItem } from './pdf-lines';
import { columnsToRows, pdfTable } from './pdf-tables';

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

export interface ConvertedPdf {
  readonly markdown: string;
  readonly findings: readonly Finding[];
}

/** Headings by the size of their letters, paragraphs put together again from their lines, tables by their gaps. */
export function pdfToMarkdown(pages: readonly (readonly PdfTextItem[])[]): ConvertedPdf {
  const lines = withoutRunningLines(pages.map(pdfLines)).flatMap(columnsToRows);
  let doubtful = 0;
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
    const table = pdfTable(lines, i);
    if (table) {
      endParagraph();
      const [header = [], ...rows] = table.rows;
      blocks.push(markdownTable([header], rows).join('\n'));
      if (table.doubtful) doubtful++;
      i += table.length - 1;
      continue;
    }
    const level = sizes.indexOf(line.size) + 1;
    const text = lineText(line);
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
  const marks = lines.reduce((sum, line) => sum + line.marks, 0);
  const findings: Finding[] = [
    ...(marks > 0 ? [{ code: 'footnotes' as const, count: marks }] : []),
    ...(doubtful > 0 ? [{ code: 'tables' as const, count: doubtful }] : []),
  ];
  return { markdown: blocks.join('\n\n'), findings };
}

/** The sizes of letters above that of the most text, the largest first. */
function headingSizes(lines: readonly PdfLine[]): number[] {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(line.size, (letters.get(line.size) ?? 0) + lineText(line).length);
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return [...letters.keys()].filter((size) => size >= body * HEADING_RATIO).sort((a, b) => b - a);
}

/** Page numbers, and what stands on the page after page in the same words, are dropped. */
function withoutRunningLines(pages: readonly PdfLine[][]): PdfLine[][] {
  if (pages.length < MIN_PAGES_FOR_RUNNING) return [...pages];
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const keys = new Set([lines[0], lines.at(-1)].flatMap((line) => (line ? [runningKey(line)] : [])));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (line: PdfLine | undefined, next: PdfLine | undefined): boolean =>
    line !== undefined &&
    (counts.get(runningKey(line)) ?? 0) >= pages.length * RUNNING_SHARE &&
    // The head of a table that goes on is of the table.
    !(line.cells.length > 1 && next?.cells.length === line.cells.length);
  return pages.map((lines) =>
    lines.slice(isRunning(lines[0], lines[1]) ? 1 : 0, isRunning(lines.at(-1), lines.at(-2)) ? -1 : undefined),
  );
}

/** "Page 3 of 9", "- 3 -", or a number that stands apart; "Batch 3" is a title, which differs from page to page. */
const PAGE_NUMBER =
  /^(?:[-–—|]\s?)?(?:(?:page|pg\.?|p\.|seite|página|pagina)\s?)?\d{1,4}(?:\s?(?:\/|of|von|de|sur|di)\s?\d{1,4})?(?:\s?[-–—|])?$/i;
const PAGE_NUMBER_AT_END =
  /\s(?:[-–—|·•]\s?\d{1,4}|(?:page|seite|página|pagina)\s\d{1,4}(?:\s(?:of|von|de|sur|di)\s\d{1,4})?)$/i;

const runningKey = ({ cells }: PdfLine): string =>
  cells.map(({ text }) => (PAGE_NUMBER.test(text) ? '#' : text.replace(PAGE_NUMBER_AT_END, ' #'))).join(' ');

function continues({ text, last }: { text: string; last: PdfLine }, line: PdfLine): boolean {
  const words = lineText(line);
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
