import { Schema, type Types } from 'mongoose';

/** A passage that is embedded already, of a document that is not indexed to its end. */
export interface KeptEmbeddingRow {
  readonly _id: Types.ObjectId;
  readonly document_id: Types.ObjectId;
  readonly content_hash: string;
  readonly embedding: Buffer;
  /** When MongoDB deletes what was never used. */
  readonly expires_at: Date;
}

const schema = new Schema<KeptEmbeddingRow>(
  {
    document_id: { type: Schema.Types.ObjectId, required: true },
    content_hash: { type: String, required: true },
    embedding: { type: Buffer, required: true },
    expires_at: { type: Date, required: true },
  },
  { collection: 'kb_embeddings', versionKey: false },
);
// KeptEmbeddingsRepository.of and removeOf
schema.index({ document_id: 1 });
// MongoDB itself: documents that were deleted or failed meanwhile
schema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });

export const keptEmbeddingsCollection = { name: 'KnowledgeKeptEmbedding', schema };
