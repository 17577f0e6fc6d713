import { tableHead } from '../markdown/tables';
import type { Passage } from './passage';

const MAX_JOINED = 3;
/** Shorter than any sentence that a passage repeats; two texts meet in a few letters by chance. */
const MIN_OVERLAP = 12;

/** Whether the second passage goes on with what the first one says. */
const continues = (a: Passage, b: Passage): boolean => a.heading === b.heading && b.chunk_index === a.chunk_index + 1;

/**
 * A passage with what belongs to it: its neighbours in the same section, three passages at most, in their order.
 * `neighbour` finds a passage of a document by its position.
 */
export function joinNeighbours(
  hit: Passage,
  neighbour: (documentId: string, chunkIndex: number) => Passage | undefined,
): Passage[] {
  const joined = [hit];
  const next = neighbour(hit.document_id, hit.chunk_index + 1);
  if (next && continues(hit, next)) joined.push(next);
  const before = neighbour(hit.document_id, hit.chunk_index - 1);
  if (before && continues(before, hit) && joined.length < MAX_JOINED) joined.unshift(before);
  return joined;
}

/** The text of joined passages; a sentence or the head of a table that the second repeats is there once. */
export function joinTexts(passages: readonly Pick<Passage, 'text'>[]): string {
  return passages.reduce((joined, { text }) => {
    if (joined === '') return text;
    const head = tableHead(text.split('\n', 2));
    if (head !== '' && joined.includes(head)) return joined + text.slice(head.length);
    for (let length = Math.min(joined.length, text.length); length >= MIN_OVERLAP; length--) {
      if (joined.endsWith(text.slice(0, length))) return joined + text.slice(length);
    }
    return `${joined}\n${text}`;
  }, '');
}
