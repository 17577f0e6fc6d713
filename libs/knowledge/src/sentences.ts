import { segments } from './segments';
import { isTableLine, tableSentences } from './table';

/** A line as short as this without an end, above another one, is a heading that has lost its mark. */
const maxHeadingWords = 7;

/**
 * The sentences of a passage in plain words: without headings, list marks, links and emphasis of Markdown. Lines that
 * were wrapped are put together, and a row of a table becomes a sentence.
 * @param wanted stems that choose the columns of a table; all of them where none is wanted
 */
export function sentencesOf(text: string, wanted: ReadonlySet<string> = new Set()): readonly string[] {
  return blocksOf(text)
    .flatMap((block) => (isTableLine(block) ? tableSentences(block, wanted) : segments(block)))
    .filter((sentence) => /\p{L}/u.test(sentence))
    .map((sentence) => (/[.!?…:;。！？]["”’)]?$/u.test(sentence) ? sentence : `${sentence}.`));
}

/** Paragraphs, items of lists and whole tables. */
function blocksOf(text: string): readonly string[] {
  const lines = text.split(/\n/).filter((line) => !/^\s*(?:#{1,6}\s|```|~~~|(?:[-*_]\s*){3,}$)/.test(line));
  const blocks: string[] = [];
  let open = false;
  let lead = '';
  for (const [i, line] of lines.entries()) {
    const item = isListItem.test(line);
    const plain = item ? asSentence(withoutMarks(line), lead) : withoutMarks(line);
    if (!item) lead = plain.endsWith(':') ? (segments(plain).at(-1) ?? '') : '';
    const goesOn = open && (isTableLine(line) ? isTableLine(blocks.at(-1) ?? '') : /^[\p{Ll}\d(]/u.test(line));
    if (plain === '' || (!goesOn && isHeading(line, lines[i + 1]))) open = false;
    else if (goesOn) blocks.push(`${blocks.pop() ?? ''}${isTableLine(line) ? '\n' : ' '}${plain}`);
    else blocks.push(plain);
    if (plain !== '') open = isTableLine(line) || !/[.!?…:;。！？]["”’)]?\s*$/u.test(line);
  }
  return blocks;
}

/**
 * An item that only goes on with the words before its list is told together with them. Without them it is left out:
 * nobody knows whether it stood under "covered" or "not covered".
 */
function asSentence(item: string, lead: string): string {
  if (!/^\p{Ll}/u.test(item)) return item;
  return lead === '' ? '' : `${lead} ${item}`;
}

function isHeading(line: string, next: string | undefined): boolean {
  if (isListItem.test(line) || isTableLine(line) || /[.!?…:;,。]\s*$/.test(line)) return false;
  return next !== undefined && /^\s*(?:\p{Lu}|[|])/u.test(next) && line.trim().split(/\s+/).length <= maxHeadingWords;
}

const isListItem = /^\s*(?:[-*+•]|\d+[.)])\s+/;

const withoutMarks = (line: string): string =>
  isTableLine(line)
    ? line.trim()
    : line
        .replace(isListItem, '')
        .replace(/^\s*>\s?/, '')
        .replace(/<\/?[a-z][^>]*>/gi, '')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`]{1,3}([^*_`]+)[*_`]{1,3}/g, '$1')
        .trim();
