import { createHash } from 'node:crypto';
import type { KnowledgeDocument } from './read-document';

/** A document as the knowledge base lists it, as far as an update needs it. */
export interface StoredDocument {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly source_file: string;
  readonly checksum: string;
}

export interface UpdateStep {
  /** Of the stored document that it changes; null for a new one. */
  readonly id: string | null;
  readonly document: KnowledgeDocument;
}

/** What an earlier update brought in: the checksum of its text by the name of the file. */
export type LoadedBefore = Readonly<Record<string, string>>;

export const checksumOf = (document: KnowledgeDocument): string =>
  createHash('sha256').update(document.content).digest('hex');

/**
 * What brings the stored documents up to date with those of a folder. With `loaded`, what editors did meanwhile stays:
 * a document that they changed or deleted is left as it is.
 */
export function planUpdate(
  documents: readonly KnowledgeDocument[],
  stored: readonly StoredDocument[],
  loaded?: LoadedBefore,
): UpdateStep[] {
  return documents.flatMap((document): UpdateStep[] => {
    const present = stored.find(({ source_file }) => source_file === document.source_file);
    const before = loaded?.[document.source_file];
    if (!present) return before === undefined ? [{ id: null, document }] : [];
    if (loaded && present.checksum !== before) return [];
    return isSame(document, present) ? [] : [{ id: present.id, document }];
  });
}

const isSame = (document: KnowledgeDocument, stored: StoredDocument): boolean =>
  stored.checksum === checksumOf(document) && stored.title === document.title && stored.category === document.category;
