import { segments } from './segments';
import { isTableLine } from './table';

/** A line as short as this without an end, above another one, is a heading that has lost its mark. */
const maxHeadingWords = 7;

/** A paragraph, an item of a list, or a whole table. */
export interface Block {
  readonly text: string;
  readonly kind: 'paragraph' | 'item' | 'step' | 'table';
  /** The words before the list that an item goes on with; the text has them too. */
  readonly lead: string;
}

/**
 * The blocks of a passage in plain words: without headings, list marks, links and emphasis of Markdown, and with the
 * lines together that were wrapped.
 * @param heading introduces a list at the top that nothing else does
 */
export function blocksOf(text: string, heading: string): readonly Block[] {
  const lines = text.split(/\n/).filter((line) => !/^\s*(?:#{1,6}\s|```|~~~|(?:[-*_]\s*){3,}$)/.test(line));
  const blocks: Block[] = [];
  let open = false;
  let lead = heading === '' ? '' : `${heading}:`;
  for (const [i, line] of lines.entries()) {
    const item = isListItem.test(line);
    const plain = item ? asSentence(withoutMarks(line), lead) : withoutMarks(line);
    const last = blocks.at(-1);
    const goesOn = open && !item && (isTableLine(line) ? last?.kind === 'table' : /^[\p{Ll}\d(]/u.test(line));
    if (plain === '') open = false;
    else if (goesOn && last) blocks.splice(-1, 1, { ...last, text: joinLines(last, plain) });
    else if (isHeading(line, lines[i + 1])) open = false;
    else blocks.push({ text: plain, kind: kindOf(line), lead: plain.startsWith(`${lead} `) ? lead : '' });
    if (!item && plain !== '') lead = plain.endsWith(':') ? (segments(plain).at(-1) ?? '') : '';
    if (plain !== '') open = isTableLine(line) || !/[.!?…:;。！？]["”’)]?\s*$/u.test(line);
  }
  return blocks;
}

const joinLines = ({ kind, text }: Block, line: string): string => `${text}${kind === 'table' ? '\n' : ' '}${line}`;

function kindOf(line: string): Block['kind'] {
  if (isTableLine(line)) return 'table';
  if (/^\s*\d+[.)]\s/.test(line)) return 'step';
  return isListItem.test(line) ? 'item' : 'paragraph';
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
        .replace(/<\/?[a-z][^<>]*>/gi, '')
        .replace(/!?\[([^[\]]*)\]\([^)]{0,500}\)/g, '$1')
        .replace(/[*_`]{1,3}([^*_`]+)[*_`]{1,3}/g, '$1')
        .trim();
