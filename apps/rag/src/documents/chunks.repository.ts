import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type mongo, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { Passage } from '../retrieval/passage';
import { chunksCollection, type ChunkRow } from './chunks.schema';

export type NewChunk = Passage & { readonly content_hash: string };

/** Read back by the driver as its own type, although a Buffer was stored. */
type LeanChunk = Omit<ChunkRow, 'embedding'> & { readonly embedding: mongo.Binary | Buffer };

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
      embedding: Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength),
    }));
    if (rows.length > 0) await this.rows.insertMany(rows, { session });
  }

  async removeOf(documentId: string, session: ClientSession): Promise<void> {
    await this.rows.deleteMany({ document_id: new Types.ObjectId(documentId) }, { session });
  }

  /** The embeddings that passages with these hashes have. */
  async embeddings(hashes: readonly string[]): Promise<Map<string, Int8Array>> {
    const rows = await this.rows
      .find({ content_hash: { $in: hashes } }, { content_hash: 1, embedding: 1 })
      .lean<Pick<LeanChunk, 'content_hash' | 'embedding'>[]>();
    return new Map(rows.map(({ content_hash, embedding }) => [content_hash, toVectors(embedding)]));
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

function toVectors(embedding: mongo.Binary | Buffer): Int8Array {
  const bytes = Buffer.isBuffer(embedding) ? embedding : embedding.buffer;
  // A copy: the driver's buffer is a window on the whole batch, which would stay in memory with it.
  return Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
