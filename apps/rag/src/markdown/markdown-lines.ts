export interface MarkdownLine {
  /** As it was written; the marks of a heading are left in. */
  readonly text: string;
  /** In a code block or one of its fences: nothing in it is markup. */
  readonly code: boolean;
  readonly heading?: { readonly level: number; readonly words: string };
}

/** A longer line is a paragraph with a rule under it, or that begins with a mark; it names no subject. */
export const MAX_HEADING = 200;
/** Those of CommonMark, but wherever they are indented to: they stand in lists too. */
const FENCE = /^\s*(`{3,}(?!`)|~{3,}(?!~))([^\n]*)$/;
const UNDERLINE = /^ {0,3}(?:={2,}|-{3,})\s*$/;
/** What is no heading although a line is drawn under it: lists, quotes, tables, and sentences. */
const NO_TITLE = /^\s*(?:[-*+>|#]|\d+[.)]\s)|[.!?:;,|]\s*$/;

/**
 * A Markdown text line by line, with what each line is. Headings are of both kinds, "# Milk" and underlined ones; the
 * line under one is left out.
 */
export function markdownLines(content: string): MarkdownLine[] {
  const lines = content.replace(/\r\n?/g, '\n').split('\n');
  const read: MarkdownLine[] = [];
  let fence: string | undefined;
  for (const [i, text] of lines.entries()) {
    const [, marks = '', info = ''] = FENCE.exec(text) ?? [];
    if (fence !== undefined) {
      // A block ends with as many marks of its own kind as it began with: shorter ones within it are its text.
      if (marks.startsWith(fence) && info.trim() === '') fence = undefined;
      read.push({ text, code: true });
    } else if (marks !== '' && !info.includes('`')) {
      fence = marks;
      read.push({ text, code: true });
    } else {
      const before = read.at(-1);
      const level = before && UNDERLINE.test(text) && isTitle(before, lines[i - 2]) ? (text.includes('=') ? 1 : 2) : 0;
      if (before && level > 0) read[read.length - 1] = { ...before, heading: { level, words: before.text.trim() } };
      else read.push(markedLine(text));
    }
  }
  return read;
}

function markedLine(text: string): MarkdownLine {
  const level = /^#{1,6}(?=\s)/.exec(text)?.[0].length ?? 0;
  const words = level > 0 ? withoutClosingMarks(text.slice(level).trim()) : '';
  const isHeading = words !== '' && words.length <= MAX_HEADING;
  return { text, code: false, ...(isHeading && { heading: { level, words } }) };
}

/** "Milk ##" is "Milk"; "C#" is itself. */
function withoutClosingMarks(words: string): string {
  const rest = words.replace(/(?<=\s|^)#+$/, '');
  return rest.trimEnd();
}

/** Whether the line above an underline is a title: it stands by itself, and is no more than one. */
function isTitle({ text, code, heading }: MarkdownLine, above = ''): boolean {
  return (
    !code && !heading && text.trim() !== '' && text.length <= MAX_HEADING && above.trim() === '' && !NO_TITLE.test(text)
  );
}
