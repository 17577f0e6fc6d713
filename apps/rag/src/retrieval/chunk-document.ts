import { markdownLines, type MarkdownLine } from '../markdown/markdown-lines';
import { isTableRow, tableHead, tidyTables } from '../markdown/tables';
import { cutLong, lengthInWords, MAX_WORDS } from './cut-long';
import { splitSentences } from './split-sentences';

export interface Chunk {
  /** Where it stands in the document; those of passages that were there before are left out. */
  readonly chunk_index: number;
  /** The headings above the text, outermost first, joined by " > "; empty before the first one. */
  readonly heading: string;
  readonly text: string;
}

/** Names how texts are cut; it changes when the same text would be cut in another way. */
export const CHUNKS = 'words-130/3';
/** What a chunk repeats of the one before it, so that a fact on the border is whole in one of them. */
const OVERLAP_SENTENCES = 1;
const MAX_CHUNKS = 2_000;

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * Cuts a Markdown or plain text along headings, then along sentences with an overlap of one. The title is not repeated
 * in the text; whoever embeds or indexes a chunk puts it in front. What a section says again in the same words is left
 * out: it tells nothing new, and hundreds of like passages would be all that a search comes across. Takes time in
 * proportion to the length of the text, whatever it is made of: about a second for a million characters at most.
 * @throws RangeError when the text gives more than 2,000 chunks
 */
export function chunkDocument(title: string, content: string): Chunk[] {
  const chunks = new Map<string, Chunk>();
  let chunk_index = 0;
  for (const { heading, lines } of sectionsOf(title, content)) {
    for (const text of packSentences(lines)) {
      const said = `${heading}\n${text}`;
      if (!chunks.has(said)) chunks.set(said, { chunk_index, heading, text });
      if (chunks.size > MAX_CHUNKS) throw new RangeError(`The text gives more than ${MAX_CHUNKS} passages`);
      chunk_index++;
    }
  }
  return [...chunks.values()];
}

/** Sections with their headings; those that say the same under the same headings are there once for each time. */
function* sectionsOf(title: string, content: string): Generator<Section> {
  // The first heading usually is the title again.
  const titleWords = wordsOf(title);
  const path: string[] = [];
  let lines: MarkdownLine[] = [];
  const section = (): Section[] => {
    if (lines.every(({ text }) => text.trim() === '')) return [];
    return [{ heading: path.filter(Boolean).join(' > '), lines: tidyTables(lines).map(({ text }) => text) }];
  };
  for (const line of markdownLines(content)) {
    if (!line.heading) {
      lines.push(line);
      continue;
    }
    yield* section();
    const { level, words } = line.heading;
    path.length = Math.min(path.length, level - 1);
    path[level - 1] = wordsOf(words) === titleWords ? '' : words;
    lines = [];
  }
  yield* section();
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A sentence with what stood before it, or a row of a table with the head that it needs to be understood. */
interface Unit {
  readonly text: string;
  readonly separator: string;
  /** Measured once for all of its rows. */
  readonly size: number;
  readonly head?: Unit;
}

function packSentences(lines: readonly string[]): string[] {
  const chunks: string[] = [];
  let current: Unit[] = [];
  let words = 0;
  for (const unit of unitsOf(lines)) {
    if (words > 0 && words + unit.size > MAX_WORDS) {
      chunks.push(joined(current));
      const overlap = unit.head ? [unit.head] : current.slice(-OVERLAP_SENTENCES);
      const overlapWords = overlap.reduce((sum, { size }) => sum + size, 0);
      current = overlapWords + unit.size <= MAX_WORDS && overlapWords <= MAX_WORDS / 3 ? overlap : [];
      words = current.length > 0 ? overlapWords : 0;
    }
    current.push(unit);
    words += unit.size;
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
function* unitsOf(lines: readonly string[]): Generator<Unit> {
  let head: Unit | undefined;
  let headUntil = -1;
  for (const [i, line] of lines.entries()) {
    if (!isTableRow(line)) {
      head = undefined;
      yield* splitSentences(line)
        .flatMap(cutLong)
        .map((text, part) => unitOf(text, part === 0 ? '\n' : ' '));
      continue;
    }
    const found = head ? '' : tableHead(lines.slice(i, i + 2));
    if (found !== '') {
      head = unitOf(found, '\n');
      headUntil = i + 1;
    }
    for (const text of cutLong(line.trim())) yield { ...unitOf(text, '\n'), ...(head && i > headUntil && { head }) };
  }
}

const unitOf = (text: string, separator: string): Unit => ({ text, separator, size: lengthInWords(text) });
