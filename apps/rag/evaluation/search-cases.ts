import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { chunkDocument } from '../src/retrieval/chunk-document';
import { contentHash } from '../src/embedding/content-hash';
import type { EmbeddingService } from '../src/embedding/embedding-service';
import { PassageIndex } from '../src/retrieval/passage-index';

export interface SourceDocument {
  readonly title: string;
  readonly category: string;
  readonly content: string;
}

export interface SearchCase {
  readonly id: string;
  readonly q: string;
  readonly relevant?: readonly string[];
  readonly category?: string;
  readonly answerable: boolean;
  readonly tags?: readonly string[];
  readonly split?: 'train' | 'held_out';
}

export interface CaseFile {
  readonly documents: readonly SourceDocument[];
  readonly queries: readonly SearchCase[];
}

const here = import.meta.dirname;

/** Our own two sets of cases. */
export const ownSets = {
  /** Over the documents that we ship. */
  shipped: () => readCases('../knowledge-base', 'cases.json'),
  /** Over documents that are much alike: manuals with the same headings, price lists of two years. */
  alike: () => readCases('corpus', 'corpus-cases.json'),
} as const;

/** One of our own sets by its name, else a file. */
export const casesFrom = (source: string): Promise<CaseFile> =>
  source in ownSets ? ownSets[source as keyof typeof ownSets]() : casesOf(source);

async function readCases(documentsFolder: string, casesFile: string): Promise<CaseFile> {
  const folder = path.join(here, documentsFolder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  const documents = await Promise.all(
    names.map(async (name) => readDocument(await readFile(path.join(folder, name), 'utf8'))),
  );
  const { queries } = await casesOf(path.join(here, casesFile));
  return { documents, queries };
}

/** A file in the form of a search case file: documents and queries. */
async function casesOf(file: string): Promise<CaseFile> {
  return JSON.parse(await readFile(file, 'utf8')) as CaseFile;
}

function readDocument(file: string): SourceDocument {
  const [, head = '', content = file] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  const value = (name: string): string =>
    (new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(head)?.[1] ?? '').replace(/^(["'])(.*)\1$/, '$2');
  return { title: value('title'), category: value('category'), content };
}

export type Embeddings = Map<string, Int8Array>;

/** An index of documents, under their titles; `kept` saves embedding a passage again. */
export async function indexOf(
  documents: readonly SourceDocument[],
  embedding: EmbeddingService,
  kept: Embeddings,
): Promise<PassageIndex> {
  const index = new PassageIndex(await embedding.language());
  for (const document of documents) await addDocument(index, document, embedding, kept);
  return index;
}

export async function addDocument(
  index: PassageIndex,
  { title, category, content }: SourceDocument,
  embedding: EmbeddingService,
  kept: Embeddings,
): Promise<void> {
  for (const chunk of chunkDocument(title, content)) {
    const hash = contentHash({ title, ...chunk });
    const vectors = kept.get(hash) ?? (await embedding.embedPassage({ title, ...chunk }));
    kept.set(hash, vectors);
    index.add({ document_id: title, title, source_file: title, category, ...chunk, vectors });
  }
}
