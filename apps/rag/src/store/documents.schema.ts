import { Schema, type Types } from 'mongoose';
import { documentStatuses, documentWarningCodes, type DocumentStatus } from '@abbotsford/contracts';
import type { Finding } from '../warnings/finding';

/** What its editor has said of a file; the rest is taken from the file itself. */
export interface WaitingFile {
  readonly title_given: boolean;
  readonly category_given: boolean;
}

export interface DocumentRow {
  readonly _id: Types.ObjectId;
  readonly title: string;
  readonly category: string;
  readonly source_file: string;
  readonly content: string;
  /** SHA-256 of the content. */
  readonly checksum: string;
  /** As an import of a folder left it; absent in documents from before this was noted. */
  readonly imported?: boolean;
  /** While its file waits to be read; the content is empty until then. */
  readonly file?: WaitingFile;
  /** SHA-256 of the file that it was made of last; absent when nobody said it. */
  readonly file_sha256?: string;
  readonly status: DocumentStatus;
  readonly failure: string | null;
  readonly chunk_count: number;
  /** What was lost or doubtful when its file was read, until somebody writes another text. */
  readonly file_findings?: readonly Finding[];
  /** What is doubtful about its text; absent until it is indexed. */
  readonly text_findings?: readonly Finding[];
  /** The same for documents that say the same in the same words; absent until it is indexed. */
  readonly text_key?: string;
  /** The same for documents whose titles are, apart from "copy" and the like. */
  readonly title_key?: string;
  /** Rises with every edit. */
  readonly version: number;
  /** Rises each time its passages change; a replica with other passages loads them anew. */
  readonly passages_version: number;
  /** The revision of the knowledge base that its passages came with. */
  readonly revision: number;
  /** In which way its passages were made; absent before it was noted. */
  readonly made_as?: string;
  /** Its passages are to be made (again). */
  readonly pending: boolean;
  /** Until when a replica works on it; past, another takes over. */
  readonly leased_until: Date;
  readonly attempts: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const findingSchema = new Schema<Finding>(
  {
    code: { type: String, required: true, enum: documentWarningCodes },
    count: { type: Number },
    pages: { type: String },
    example: { type: String },
  },
  { _id: false },
);

const schema = new Schema<DocumentRow>(
  {
    title: { type: String, required: true },
    category: { type: String, required: true },
    source_file: { type: String, required: true },
    content: { type: String, default: '' },
    checksum: { type: String, required: true },
    imported: { type: Boolean },
    file: {
      type: new Schema<WaitingFile>(
        { title_given: { type: Boolean, required: true }, category_given: { type: Boolean, required: true } },
        { _id: false },
      ),
    },
    file_sha256: { type: String },
    status: { type: String, required: true, enum: documentStatuses },
    failure: { type: String, default: null },
    chunk_count: { type: Number, required: true },
    file_findings: { type: [findingSchema], default: undefined },
    text_findings: { type: [findingSchema], default: undefined },
    text_key: { type: String },
    title_key: { type: String },
    version: { type: Number, required: true },
    passages_version: { type: Number, required: true },
    revision: { type: Number, default: 0 },
    made_as: { type: String },
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
// DocumentsRepository.ofFile: documents from a file of a name
schema.index({ source_file: 1, created_at: -1 });
// DocumentsRepository.overview
schema.index({ category: 1, status: 1 });
// DocumentQueueRepository.claim: what waits to be indexed, in the order of its turns
schema.index({ pending: 1, leased_until: 1, created_at: 1 });
// DocumentsRepository.versions: what changed since a replica last looked
schema.index({ revision: 1 });
// DocumentsRepository.markOutdatedPending
schema.index({ made_as: 1 });

// DocumentsRepository.alike: documents that say the same, or have the same title
schema.index({ text_key: 1 }, { sparse: true });
schema.index({ title_key: 1 }, { sparse: true });
// DocumentQueueRepository.claimFile: files that wait to be read, the oldest first
schema.index({ 'file.title_given': 1, created_at: 1 }, { sparse: true });

export const documentsCollection = { name: 'KnowledgeDocument', schema };
