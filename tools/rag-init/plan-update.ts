import { createHash } from 'node:crypto';
import type { KnowledgeDocument } from './read-document';

/** A document as the knowledge base lists it, as far as an update needs it. */
export interface StoredDocument {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly source_file: string;
  readonly checksum: string;
  /** As an import left it: nobody has edited it since. */
  readonly imported: boolean;
  readonly status: 'indexing' | 'ready' | 'failed';
  readonly failure: string | null;
}

export interface UpdateStep {
  /** `adopt`: it is the same already, and is marked as imported, so that the next update knows it. */
  readonly kind: 'add' | 'change' | 'adopt';
  /** Of the stored document; null for a new one. */
  readonly id: string | null;
  readonly document: KnowledgeDocument;
}

export interface UpdatePlan {
  readonly steps: readonly UpdateStep[];
  /** Documents of the folder in whose place stands what an editor wrote. */
  readonly kept: readonly KnowledgeDocument[];
}

/** What an earlier update brought in: the checksum of its text by the name of the file. */
export type LoadedBefore = Readonly<Record<string, string>>;

export interface PlanOptions {
  /** A document of the record that is not there any more was deleted, and is not brought back. */
  readonly loaded?: LoadedBefore;
  /** Puts the folder above what editors wrote. */
  readonly overwrite?: boolean;
}

export const checksumOf = (document: KnowledgeDocument): string =>
  createHash('sha256').update(document.content).digest('hex');

/** What brings the stored documents up to date with those of a folder, without undoing what editors did. */
export function planUpdate(
  documents: readonly KnowledgeDocument[],
  stored: readonly StoredDocument[],
  { loaded = {}, overwrite = false }: PlanOptions = {},
): UpdatePlan {
  const steps: UpdateStep[] = [];
  const kept: KnowledgeDocument[] = [];
  for (const document of documents) {
    const before = loaded[document.source_file];
    const namesakes = stored.filter(({ source_file }) => source_file === document.source_file);
    const ours = namesakes.find((one) => one.imported || isFromBefore(one, document, before));
    const present = ours ?? namesakes[0];
    if (!present) {
      if (before === undefined) steps.push({ kind: 'add', id: null, document });
    } else if (isSame(present, document)) {
      if (!present.imported) steps.push({ kind: 'adopt', id: present.id, document });
    } else if (ours ?? overwrite) {
      steps.push({ kind: 'change', id: present.id, document });
    } else kept.push(document);
  }
  return { steps, kept };
}

/** Brought before documents were marked as imported, and as it was then. */
const isFromBefore = (stored: StoredDocument, document: KnowledgeDocument, before: string | undefined): boolean =>
  stored.checksum === before && hasSameHead(stored, document);

const isSame = (stored: StoredDocument, document: KnowledgeDocument): boolean =>
  stored.checksum === checksumOf(document) && hasSameHead(stored, document);

const hasSameHead = (stored: StoredDocument, { title, category }: KnowledgeDocument): boolean =>
  stored.title === title && stored.category === category;
