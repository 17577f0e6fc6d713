import { cutLong, lengthInWords, MAX_WORDS } from './cut-long';
import { splitSentences } from './split-sentences';
import { isTableRow, tableHead } from './table-lines';

export interface Chunk {
  /** Where it stands in the document; those of passages that were there before are left out. */
  readonly chunk_index: number;
  /** The headings above the text, outermost first, joined by " > "; empty before the first one. */
  readonly heading: string;
  readonly text: string;
}

/** Names how texts are cut; it changes when the same text would be cut in another way. */
export const CHUNKS = 'words-130/2';
/** What a chunk repeats of the one before it, so that a fact on the border is whole in one of them. */
const OVERLAP_SENTENCES = 1;
const MAX_CHUNKS = 2_000;
/** A longer line names no subject, and each of its passages would have it besides. */
const MAX_HEADING = 200;

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * Cuts a Markdown or plain text along headings, then along sentences with an overlap of one. The title is not repeated
 * in the text; whoever embeds or indexes a chunk puts it in front. What a section says again in the same words is left
 * out: it tells nothing new, and hundreds of like passages would be all that a search comes across.
 * @throws RangeError when the text gives more than 2,000 chunks
 */
export function chunkDocument(title: string, content: string): Chunk[] {
  const chunks = new Map<string, Chunk>();
  sectionsOf(title, content)
    .flatMap(({ heading, lines }) => packSentences(lines).map((text) => ({ heading, text })))
    .forEach((chunk, chunk_index) => {
      const said = `${chunk.heading}\n${chunk.text}`;
      if (!chunks.has(said)) chunks.set(said, { chunk_index, ...chunk });
    });
  if (chunks.size > MAX_CHUNKS) throw new RangeError(`The text is too long: ${chunks.size} passages`);
  return [...chunks.values()];
}

function sectionsOf(title: string, content: string): Section[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  const path: string[] = [];
  let fenced = false;
  for (const line of content.replace(/\r\n?/g, '\n').split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const [, marks, words = ''] = (!fenced && /^(#{1,6})\s+(.*)$/s.exec(line)) || [];
    const name = words
      .trim()
      .replace(/(?<!#)#+$/, '')
      .trimEnd();
    if (!marks || name === '' || name.length > MAX_HEADING) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    path.length = Math.min(path.length, marks.length - 1);
    path[marks.length - 1] = name;
    // The first heading usually is the title again.
    const heading = path.filter((part) => part && !sameWords(part, title)).join(' > ');
    sections.push({ heading, lines: [] });
  }
  return sections.filter(({ lines }) => lines.some((line) => line.trim() !== ''));
}

const sameWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A sentence with what stood before it, or a row of a table with the head that it needs to be understood. */
interface Unit {
  readonly text: string;
  readonly separator: string;
  readonly head?: string;
}

function packSentences(lines: readonly string[]): string[] {
  const chunks: string[] = [];
  let current: Unit[] = [];
  let words = 0;
  for (const unit of unitsOf(lines)) {
    const size = lengthInWords(unit.text);
    if (words > 0 && words + size > MAX_WORDS) {
      chunks.push(joined(current));
      const overlap = unit.head ? [{ text: unit.head, separator: '\n' }] : current.slice(-OVERLAP_SENTENCES);
      const overlapWords = overlap.reduce((sum, { text }) => sum + lengthInWords(text), 0);
      current = overlapWords + size <= MAX_WORDS && overlapWords <= MAX_WORDS / 3 ? overlap : [];
      words = current.length > 0 ? overlapWords : 0;
    }
    current.push(unit);
    words += size;
  }
  if (current.length > 0) chunks.push(joined(current));
  return chunks;
}

const joined = (units: readonly Unit[]): string =>
  units
    .map(({ text, separator }, i) => (i === 0 ? text : separator + text))
    .join('')
    .trim();

/** Sentences with what stood between them, a sentence without end cut at the limit. */
function unitsOf(lines: readonly string[]): Unit[] {
  let head = '';
  let headUntil = -1;
  return lines.flatMap((line, i): Unit[] => {
    if (!isTableRow(line)) {
      head = '';
      return splitSentences(line)
        .flatMap(cutLong)
        .map((text, part) => ({ text, separator: part === 0 ? '\n' : ' ' }));
    }
    if (head === '') {
      head = tableHead(lines.slice(i, i + 2));
      headUntil = i + 1;
    }
    const isHead = head === '' || i <= headUntil;
    return cutLong(line.trim()).map((text) => ({ text, separator: '\n', ...(isHead ? {} : { head }) }));
  });
}
