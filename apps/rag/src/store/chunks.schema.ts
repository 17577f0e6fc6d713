import { Schema, type Types } from 'mongoose';

export interface ChunkRow {
  readonly _id: Types.ObjectId;
  readonly document_id: Types.ObjectId;
  readonly title: string;
  readonly source_file: string;
  readonly category: string;
  readonly chunk_index: number;
  readonly heading: string;
  readonly chunk_text: string;
  /** Of what was embedded: an unchanged passage is not embedded again. */
  readonly content_hash: string;
  /** 384 bytes for the passage and for each of its sentences; see retrieval/quantise.ts. */
  readonly embedding: Buffer;
}

const schema = new Schema<ChunkRow>(
  {
    document_id: { type: Schema.Types.ObjectId, required: true },
    title: { type: String, required: true },
    source_file: { type: String, required: true },
    category: { type: String, required: true },
    chunk_index: { type: Number, required: true },
    heading: { type: String, default: '' },
    chunk_text: { type: String, required: true },
    content_hash: { type: String, required: true },
    embedding: { type: Buffer, required: true },
  },
  { collection: 'kb_chunks', versionKey: false },
);
// ChunksRepository.ofDocuments and replace: a document's passages in their order
schema.index({ document_id: 1, chunk_index: 1 }, { unique: true });
// ChunksRepository.embeddings: what was embedded before
schema.index({ content_hash: 1 });

export const chunksCollection = { name: 'KnowledgeChunk', schema };
