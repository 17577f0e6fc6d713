import hnsw from 'hnswlib-node';
import { checkVector, DIMENSIONS } from './quantise';

export interface VectorHit {
  readonly key: number;
  readonly cosine: number;
}

const SETTINGS = { m: 16, efConstruction: 100 } as const;
/** How many neighbours a search looks at, at least. */
const EF = 128;
const FIRST_CAPACITY = 1_024;

/** Nearest neighbours by cosine (hnswlib), with the guards that the library lacks. */
export class VectorIndex {
  private readonly index = new hnsw.HierarchicalNSW('ip', DIMENSIONS);
  private readonly keys = new Set<number>();

  constructor() {
    this.index.initIndex({ maxElements: FIRST_CAPACITY, ...SETTINGS, randomSeed: 1 });
    this.index.setEf(EF);
  }

  get size(): number {
    return this.keys.size;
  }

  /** @throws RangeError for a wrong length, or a value that is no number */
  add(key: number, vector: Float32Array): void {
    checkVector(vector);
    if (this.index.getCurrentCount() >= this.index.getMaxElements()) {
      this.index.resizeIndex(this.index.getMaxElements() * 2);
    }
    // Plain arrays only: the library refuses typed ones.
    this.index.addPoint(Array.from(vector), key);
    this.keys.add(key);
  }

  remove(key: number): void {
    if (this.keys.delete(key)) this.index.markDelete(key);
  }

  /** The nearest, best first; only keys that `accept` lets through, asked while searching. */
  nearest(query: Float32Array, limit: number, accept?: (key: number) => boolean): VectorHit[] {
    checkVector(query);
    const k = Math.min(limit, this.keys.size);
    if (k === 0) return [];
    this.index.setEf(Math.max(EF, k));
    const found = this.index.searchKnn(Array.from(query), k, (key) => this.keys.has(key) && (accept?.(key) ?? true));
    return found.neighbors.map((key, i) => ({ key, cosine: 1 - (found.distances[i] ?? 1) }));
  }
}
