import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../demo-data/api';
import { listDocuments } from './list-documents';
import type { StoredDocument } from './plan-update';
import type { KnowledgeDocument } from './read-document';

/** A few documents are indexed in a second, and many in minutes: each pause is twice as long as the one before. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** Longer than the largest document takes on a slow machine. */
const STALLED_AFTER_MS = 5 * 60_000;

interface WaitOptions {
  readonly signal?: AbortSignal;
  /** Each time that fewer documents and answers are left. */
  readonly onProgress?: (left: number) => void;
}

interface Overview {
  readonly indexing: number;
  readonly failed: number;
  readonly answers_indexing: number;
}

const overviewOf = (api: Api): Promise<Overview> => api.call('GET', '/api/knowledge/overview');

/** False when nothing is indexed any more although documents wait, for instance because there is no embedding model. */
export async function whenIndexed(api: Api, { signal, onProgress }: WaitOptions = {}): Promise<boolean> {
  let fewest = Number.POSITIVE_INFINITY;
  let pauseMs = FIRST_PAUSE_MS;
  for (let since = Date.now(); Date.now() - since < STALLED_AFTER_MS;) {
    const { indexing: documents, answers_indexing } = await overviewOf(api);
    const indexing = documents + answers_indexing;
    if (indexing === 0) return true;
    if (indexing < fewest) {
      fewest = indexing;
      since = Date.now();
      onProgress?.(indexing);
    }
    await pause(pauseMs, undefined, signal && { signal });
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
  return false;
}

/** Which of these documents could not be indexed. */
export async function failedOf(api: Api, documents: readonly KnowledgeDocument[]): Promise<StoredDocument[]> {
  if ((await overviewOf(api)).failed === 0) return [];
  const names = new Set(documents.map(({ source_file }) => source_file));
  return (await listDocuments(api)).filter(({ status, source_file }) => status === 'failed' && names.has(source_file));
}

/** The name of each and why it failed, a line each. */
export const describeFailed = (failed: readonly StoredDocument[]): string =>
  failed.map(({ source_file, failure }) => `  ${source_file}: ${failure ?? 'no reason given'}`).join('\n');
