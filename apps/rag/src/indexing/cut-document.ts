import { contentHash } from '../embedding/content-hash';
import { chunkDocument, type Chunk } from '../retrieval/chunk-document';
import type { indexFailures } from './index-failures.data';

export interface DocumentToCut {
  readonly title: string;
  readonly content: string;
}

export interface HashedChunk extends Chunk {
  readonly content_hash: string;
}

export type CutOutcome = { readonly chunks: readonly HashedChunk[] } | { readonly failure: keyof typeof indexFailures };

/** The passages of a text, or why it gives none. Takes up to 2 s for a million characters. */
export function cutDocument({ title, content }: DocumentToCut): CutOutcome {
  try {
    const chunks = chunkDocument(title, content);
    if (chunks.length === 0) return { failure: 'no_text' };
    return { chunks: chunks.map((chunk) => ({ ...chunk, content_hash: contentHash({ title, ...chunk }) })) };
  } catch (error) {
    if (error instanceof RangeError) return { failure: 'too_long' };
    throw error;
  }
}
