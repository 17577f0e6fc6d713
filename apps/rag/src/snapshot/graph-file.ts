import { open } from 'node:fs/promises';
import { DIMENSIONS } from '../retrieval/quantise';
import { VectorSegment } from '../retrieval/vector-segment';
import { UnusableSnapshotError } from './unusable-snapshot-error';

/** Where hnswlib's files say at which byte of a vector's record its label is, and at which the vector before it. */
const LABEL_OFFSET_AT = 32;
const VECTOR_OFFSET_AT = 40;

/** Reads a graph with vectors of our length. @throws UnusableSnapshotError, or Error for a file that ends too early */
export async function readGraph(
  file: string,
  nextKey: number,
  vectorsOf: (key: number) => Int8Array | undefined,
): Promise<VectorSegment> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(48), 0, 48, 0);
    const bytes = buffer.readBigUInt64LE(LABEL_OFFSET_AT) - buffer.readBigUInt64LE(VECTOR_OFFSET_AT);
    if (bytes !== BigInt(DIMENSIONS * Float32Array.BYTES_PER_ELEMENT)) {
      throw new UnusableSnapshotError('Its vectors have another length');
    }
  } finally {
    await handle.close();
  }
  return VectorSegment.read(file, nextKey, vectorsOf);
}
