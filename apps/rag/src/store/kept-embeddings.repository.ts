import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import { toBytes, toVectors, type StoredEmbedding } from './embedding-bytes';
import { keptEmbeddingsCollection, type KeptEmbeddingRow } from './kept-embeddings.schema';

const KEPT_MS = 86_400_000;

/** What is embedded of documents that are not indexed to their end, so that nothing is embedded twice. */
@Injectable()
export class KeptEmbeddingsRepository {
  constructor(@InjectModel(keptEmbeddingsCollection.name) private readonly rows: Model<KeptEmbeddingRow>) {}

  /** Keeps embeddings, by the hash of what was embedded, for a day. */
  async add(documentId: string, embeddings: ReadonlyMap<string, Int8Array>): Promise<void> {
    const expires_at = new Date(Date.now() + KEPT_MS);
    const document_id = new Types.ObjectId(documentId);
    const rows = [...embeddings].map(([content_hash, vectors]): KeptEmbeddingRow => ({
      ...{ _id: new Types.ObjectId(), document_id, content_hash, expires_at },
      embedding: toBytes(vectors),
    }));
    if (rows.length > 0) await this.rows.insertMany(rows);
  }

  async of(documentId: string): Promise<Map<string, Int8Array>> {
    const rows = this.rows
      .find({ document_id: new Types.ObjectId(documentId) }, { content_hash: 1, embedding: 1 })
      .lean<{ readonly content_hash: string; readonly embedding: StoredEmbedding }[]>()
      // In small batches, between which searches have their turn.
      .cursor({ batchSize: 200 });
    const embeddings = new Map<string, Int8Array>();
    for await (const { content_hash, embedding } of rows) embeddings.set(content_hash, toVectors(embedding));
    return embeddings;
  }

  async removeOf(documentId: string, session: ClientSession): Promise<void> {
    await this.rows.deleteMany({ document_id: new Types.ObjectId(documentId) }, { session });
  }
}
