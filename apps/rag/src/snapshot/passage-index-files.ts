import { createHash } from 'node:crypto';
import { KeywordIndex, type KeywordHead } from '../retrieval/keyword-index';
import type { KeyedPassage, PassageIndexParts, PassageIndexState } from '../retrieval/passage-index';
import { DIMENSIONS } from '../retrieval/quantise';
import type { PostingsLine } from '../retrieval/term-index';
import { termsOf } from '../retrieval/terms';
import { VectorIndex } from '../retrieval/vector-index';
import { readGraph } from './graph-file';
import type { SnapshotReader } from './snapshot-reader';
import type { SnapshotWriter } from './snapshot-writer';
import { UnusableSnapshotError } from './unusable-snapshot-error';

const PASSAGES = 'passages.jsonl';
const VECTORS = 'vectors.bin';
const KEYWORDS = 'keywords.json';
const POSTINGS = 'postings.jsonl';
const GRAPH = /^graph-\d+\.hnsw$/;

/** A passage as it is written; its vectors are in a file of their own. */
type PassageLine = readonly [
  key: number,
  document_id: string,
  title: string,
  source_file: string,
  category: string,
  chunk_index: number,
  heading: string,
  text: string,
  vectors: number,
];

/** Writes an index to the files of a snapshot. Passages may be added to it meanwhile; it must not be tidied. */
export async function writePassageIndex(files: SnapshotWriter, state: PassageIndexState): Promise<void> {
  let number = 0;
  for (const graph of state.graphs) {
    await files.adopt(`graph-${number++}.hnsw`, async (file) => {
      graph.write(file);
      // The library does not tell when the disk is full.
      await readGraph(file, state.nextKey, () => undefined);
    });
  }
  await files.write(PASSAGES, passageLines(state.passages));
  await files.write(VECTORS, vectorsOf(state.passages));
  await files.write(KEYWORDS, [JSON.stringify(state.keywords)]);
  await files.write(POSTINGS, lines(state.postings));
}

/**
 * Reads what `writePassageIndex` wrote.
 * @param terms what `termsFingerprint` gave for the passages: another version may read words in another way
 * @throws UnusableSnapshotError, or Error for a graph that ends too early
 */
export async function readPassageIndex(
  files: SnapshotReader,
  nextKey: number,
  terms: string,
  language: ReadonlySet<string>,
): Promise<PassageIndexParts> {
  const passages = await readPassages(files);
  if (termsFingerprint(passages) !== terms) throw new UnusableSnapshotError('Words are read in another way now');
  const vectorsOf = new Map(passages.map(([key, { vectors }]) => [key, vectors]));
  const graphs = files.names.filter((name) => GRAPH.test(name));
  const [keywords, segments] = await Promise.all([
    readKeywords(files, language),
    Promise.all(
      graphs.map(async (name) => readGraph(await files.checkedPath(name), nextKey, (key) => vectorsOf.get(key))),
    ),
  ]);
  const vectors = new VectorIndex(segments);
  if (vectors.size !== passages.length || keywords.size !== passages.length) {
    throw new UnusableSnapshotError('Its parts do not belong together');
  }
  return { nextKey, passages, keywords, vectors };
}

const SAMPLE = 50;

/** The same as long as the words of the first passages are read as they are now. */
export function termsFingerprint(passages: readonly KeyedPassage[]): string {
  const sample = passages.slice(0, SAMPLE).map(([, { title, heading, text }]) => [title, heading, text].map(termsOf));
  return createHash('sha256').update(JSON.stringify(sample)).digest('hex');
}

function* lines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

function* passageLines(passages: readonly KeyedPassage[]): Generator<string> {
  for (const [key, passage] of passages) {
    const { document_id, title, source_file, category, chunk_index, heading, text, vectors } = passage;
    const parts = vectors.length / DIMENSIONS;
    const line: PassageLine = [key, document_id, title, source_file, category, chunk_index, heading, text, parts];
    yield `${JSON.stringify(line)}\n`;
  }
}

function* vectorsOf(passages: readonly KeyedPassage[]): Generator<Uint8Array> {
  for (const [, { vectors }] of passages) yield new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length);
}

async function readPassages(files: SnapshotReader): Promise<KeyedPassage[]> {
  const [text, bytes] = await Promise.all([files.read(PASSAGES), files.read(VECTORS)]);
  let from = 0;
  return parseLines<PassageLine>(text).map((line) => {
    const [key, document_id, title, source_file, category, chunk_index, heading, words, parts] = line;
    const to = from + parts * DIMENSIONS;
    // A copy of its own, so that a passage that goes does not stay in memory with all the others.
    const vectors = new Int8Array(bytes.subarray(from, to));
    from = to;
    return [key, { document_id, title, source_file, category, chunk_index, heading, text: words, vectors }];
  });
}

async function readKeywords(files: SnapshotReader, language: ReadonlySet<string>): Promise<KeywordIndex> {
  const [head, postings] = await Promise.all([files.read(KEYWORDS), files.read(POSTINGS)]);
  const keywords = KeywordIndex.fromHead(JSON.parse(head.toString()) as KeywordHead, language);
  for (const line of parseLines<PostingsLine>(postings)) keywords.putPostings(line);
  return keywords;
}

const parseLines = <T>(bytes: Buffer): T[] =>
  bytes
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
