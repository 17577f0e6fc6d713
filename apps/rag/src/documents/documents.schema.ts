import { Schema, type Types } from 'mongoose';
import { documentStatuses, type DocumentStatus } from '@abbotsford/contracts';

export interface DocumentRow {
  readonly _id: Types.ObjectId;
  readonly title: string;
  readonly category: string;
  readonly source_file: string;
  readonly content: string;
  readonly status: DocumentStatus;
  readonly failure: string | null;
  readonly chunk_count: number;
  /** Rises with every edit. */
  readonly version: number;
  /** Rises each time its passages change; a replica with other passages loads them anew. */
  readonly passages_version: number;
  /** The revision of the knowledge base that its passages came with. */
  readonly revision: number;
  /** Its passages are to be made (again). */
  readonly pending: boolean;
  /** Until when a replica works on it; past, another takes over. */
  readonly leased_until: Date;
  readonly attempts: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const schema = new Schema<DocumentRow>(
  {
    title: { type: String, required: true },
    category: { type: String, required: true },
    source_file: { type: String, required: true },
    content: { type: String, required: true },
    status: { type: String, required: true, enum: documentStatuses },
    failure: { type: String, default: null },
    chunk_count: { type: Number, required: true },
    version: { type: Number, required: true },
    passages_version: { type: Number, required: true },
    revision: { type: Number, default: 0 },
    pending: { type: Boolean, required: true },
    leased_until: { type: Date, required: true },
    attempts: { type: Number, required: true },
    created_at: { type: Date, required: true },
    updated_at: { type: Date, required: true },
  },
  { collection: 'kb_documents', versionKey: false },
);
// DocumentsRepository.newest: the list, newest first
schema.index({ created_at: -1, _id: -1 });
// DocumentsRepository.newest: the list of one category
schema.index({ category: 1, created_at: -1, _id: -1 });
// DocumentsRepository.overview
schema.index({ category: 1, status: 1 });
// DocumentsRepository.claim: what waits to be indexed, the oldest first
schema.index({ pending: 1, created_at: 1 });
// DocumentsRepository.versions: what changed since a replica last looked
schema.index({ revision: 1 });

export const documentsCollection = { name: 'KnowledgeDocument', schema };
