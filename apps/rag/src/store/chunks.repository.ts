import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { Passage } from '../retrieval/passage';
import { chunksCollection, type ChunkRow } from './chunks.schema';
import { toBytes, toVectors, type StoredEmbedding } from './embedding-bytes';

export type NewChunk = Passage & { readonly content_hash: string };

type LeanChunk = Omit<ChunkRow, 'embedding'> & { readonly embedding: StoredEmbedding };

const WRITTEN_AT_ONCE = 50;

/** Every query of `kb_chunks`. */
@Injectable()
export class ChunksRepository {
  constructor(@InjectModel(chunksCollection.name) private readonly rows: Model<ChunkRow>) {}

  /** Puts these passages of a document in the place of all it had. */
  async replace(documentId: string, chunks: readonly NewChunk[], session: ClientSession): Promise<void> {
    await this.removeOf(documentId, session);
    const rows = chunks.map(({ document_id, text, vectors, ...chunk }): ChunkRow => ({
      ...chunk,
      _id: new Types.ObjectId(),
      document_id: new Types.ObjectId(document_id),
      chunk_text: text,
      embedding: toBytes(vectors),
    }));
    // A few at a time and as they are: what Mongoose makes of thousands at once, searches would wait for.
    for (let from = 0; from < rows.length; from += WRITTEN_AT_ONCE) {
      await this.rows.insertMany(rows.slice(from, from + WRITTEN_AT_ONCE), { session, lean: true });
    }
  }

  async removeOf(documentId: string, session: ClientSession): Promise<void> {
    await this.rows.deleteMany({ document_id: new Types.ObjectId(documentId) }, { session });
  }

  /** The embeddings that passages with these hashes have. */
  async embeddings(hashes: readonly string[]): Promise<Map<string, Int8Array>> {
    const rows = this.rows
      .find({ content_hash: { $in: hashes } }, { content_hash: 1, embedding: 1 })
      .lean<Pick<LeanChunk, 'content_hash' | 'embedding'>[]>()
      // In small batches, between which searches have their turn.
      .cursor({ batchSize: 200 });
    const embeddings = new Map<string, Int8Array>();
    for await (const { content_hash, embedding } of rows) embeddings.set(content_hash, toVectors(embedding));
    return embeddings;
  }

  /** The passages of these documents, in their order; all as they were at one moment. */
  async ofDocuments(documentIds: readonly string[], session: ClientSession): Promise<Map<string, Passage[]>> {
    const rows = this.rows
      .find({ document_id: { $in: documentIds.map((id) => new Types.ObjectId(id)) } }, null, { session })
      .sort({ document_id: 1, chunk_index: 1 })
      .lean<LeanChunk[]>()
      // In small batches, between which searches have their turn.
      .cursor({ batchSize: 200 });
    const passages = new Map<string, Passage[]>(documentIds.map((id) => [id, []]));
    for await (const row of rows) passages.get(row.document_id.toHexString())?.push(toPassage(row));
    return passages;
  }
}

const toPassage = (row: LeanChunk): Passage => ({
  document_id: row.document_id.toHexString(),
  title: row.title,
  source_file: row.source_file,
  category: row.category,
  chunk_index: row.chunk_index,
  heading: row.heading,
  text: row.chunk_text,
  vectors: toVectors(row.embedding),
});
