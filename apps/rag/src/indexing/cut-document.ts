import { contentHash } from '../embedding/content-hash';
import { withoutMarks } from '../markdown/superscripts';
import { documentKeys, type DocumentKeys } from '../warnings/document-keys';
import type { Finding } from '../warnings/finding';
import { textFindings } from '../warnings/text-findings';
import { chunkDocument, type Chunk } from '../retrieval/chunk-document';
import type { indexFailures } from './index-failures.data';

export interface DocumentToCut {
  readonly title: string;
  readonly content: string;
}

export interface HashedChunk extends Chunk {
  readonly content_hash: string;
}

/** A text as it is indexed, with what its editor should know of it. */
export interface CutText {
  readonly chunks: readonly HashedChunk[];
  readonly findings: readonly Finding[];
  readonly keys: DocumentKeys;
}

export type CutOutcome = CutText | { readonly failure: keyof typeof indexFailures };

/** The passages of a text, or why it gives none. Takes up to 2 s for a million characters. */
export function cutDocument({ title, content }: DocumentToCut): CutOutcome {
  try {
    const { text, marks } = withoutMarks(content);
    const chunks = chunkDocument(title, text);
    if (chunks.length === 0) return { failure: 'no_text' };
    return {
      chunks: chunks.map((chunk) => ({ ...chunk, content_hash: contentHash({ title, ...chunk }) })),
      findings: [...(marks > 0 ? [{ code: 'footnotes' as const, count: marks }] : []), ...textFindings(chunks)],
      keys: documentKeys(title, content),
    };
  } catch (error) {
    if (error instanceof RangeError) return { failure: 'too_long' };
    throw error;
  }
}
