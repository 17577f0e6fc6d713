import type { mongo } from 'mongoose';

/** Read back by the driver as its own type, although a Buffer was stored. */
export type StoredEmbedding = mongo.Binary | Buffer;

export const toBytes = (vectors: Int8Array): Buffer =>
  Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength);

export function toVectors(embedding: StoredEmbedding): Int8Array {
  const bytes = Buffer.isBuffer(embedding) ? embedding : embedding.buffer;
  // A copy: the driver's buffer is a window on the whole batch, which would stay in memory with it.
  return Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
