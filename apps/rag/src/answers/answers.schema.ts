import { Schema, type Types } from 'mongoose';

export interface AnswerRow {
  readonly _id: Types.ObjectId;
  readonly questions: readonly string[];
  readonly answer: string;
  readonly category: string;
  readonly document_id: Types.ObjectId | null;
  readonly imported: boolean;
  /** By this an import finds it again, an edited one too: the key of its first wording then. Null when it was never imported. */
  readonly import_key: string | null;
  /** Of all wordings; see retrieval/wording-key.ts. */
  readonly wording_keys: readonly string[];
  /** In lower case, for the list. */
  readonly search_text: string;
  /** Of each wording, then of the answer, 384 bytes each; null until they are made. */
  readonly embedding: Buffer | null;
  readonly version: number;
  /** The revision of the answers that it came with. */
  readonly revision: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly created_by: Types.ObjectId;
  readonly updated_by: Types.ObjectId;
}

const schema = new Schema<AnswerRow>(
  {
    questions: { type: [String], required: true },
    answer: { type: String, required: true },
    category: { type: String, required: true },
    document_id: { type: Schema.Types.ObjectId, default: null },
    imported: { type: Boolean, required: true },
    import_key: { type: String, default: null },
    wording_keys: { type: [String], required: true },
    search_text: { type: String, required: true },
    embedding: { type: Buffer, default: null },
    version: { type: Number, required: true },
    revision: { type: Number, required: true },
    created_at: { type: Date, required: true },
    updated_at: { type: Date, required: true },
    created_by: { type: Schema.Types.ObjectId, required: true },
    updated_by: { type: Schema.Types.ObjectId, required: true },
  },
  { collection: 'kb_answers', versionKey: false },
);
// AnswersRepository.newest: the list, newest first
schema.index({ created_at: -1, _id: -1 });
// AnswersRepository.newest: the list of one category
schema.index({ category: 1, created_at: -1, _id: -1 });
// AnswersRepository.withWording: whether a question has an answer already
schema.index({ wording_keys: 1 });
// AnswersRepository.changedSince: what changed since a replica last looked
schema.index({ revision: 1 });

export const answersCollection = { name: 'KnowledgeAnswer', schema };
