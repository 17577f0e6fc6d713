import hnsw from 'hnswlib-node';
import { DIMENSIONS } from './quantise';

export interface VectorHit {
  readonly key: number;
  readonly cosine: number;
}

/** How the graph is built; docs/rag.md has its recall. */
const GRAPH = { m: 16, efConstruction: 100 } as const;
/** How many neighbours a search looks at, at least. */
const EF = 128;
/** About 28 MB. */
const CAPACITY = 16_384;

/**
 * A graph of nearest neighbours (hnswlib). Its room is allotted at once, so that no addition ever has to copy it, and
 * it is small enough to be written to a file between two searches.
 */
export class VectorSegment {
  private constructor(
    private readonly graph: hnsw.HierarchicalNSW,
    private readonly live: Set<number>,
  ) {}

  static create(capacity = CAPACITY): VectorSegment {
    const graph = new hnsw.HierarchicalNSW('ip', DIMENSIONS);
    graph.initIndex({ maxElements: capacity, ...GRAPH, randomSeed: 1 });
    return new VectorSegment(graph, new Set());
  }

  /**
   * Reads what `write` wrote when keys were below `nextKey`; of those, the ones that `isLive` had not been removed.
   * What was added while it was being written is removed. The library takes vectors of any length for ours, and a damaged
   * file for a whole one: whoever calls has made sure of both.
   * @throws Error for a file that ends too early
   */
  static async read(file: string, nextKey: number, isLive: (key: number) => boolean): Promise<VectorSegment> {
    const graph = new hnsw.HierarchicalNSW('ip', DIMENSIONS);
    await graph.readIndex(file);
    const keys = graph.getIdsList();
    for (const key of keys) if (key >= nextKey) graph.markDelete(key);
    return new VectorSegment(graph, new Set(keys.filter((key) => key < nextKey && isLive(key))));
  }

  get keys(): ReadonlySet<number> {
    return this.live;
  }

  /** The library can't read a graph again that had nothing in it. */
  get empty(): boolean {
    return this.graph.getCurrentCount() === 0;
  }

  get full(): boolean {
    return this.graph.getCurrentCount() >= this.graph.getMaxElements();
  }

  /** So little of it is still searched that its memory is better given back. */
  get sparse(): boolean {
    return this.full && this.live.size < this.graph.getMaxElements() / 2;
  }

  /** A plain array: the library refuses typed ones. */
  add(key: number, vector: number[]): void {
    this.graph.addPoint(vector, key);
    this.live.add(key);
  }

  remove(key: number): void {
    if (this.live.delete(key)) this.graph.markDelete(key);
  }

  vectorOf(key: number): number[] {
    return this.graph.getPoint(key);
  }

  nearest(query: number[], limit: number, accept?: (key: number) => boolean): VectorHit[] {
    const k = Math.min(limit, this.live.size);
    if (k === 0) return [];
    // A graph that was read from a file has forgotten it.
    this.graph.setEf(Math.max(EF, k));
    const { neighbors, distances } = this.graph.searchKnn(query, k, accept);
    return neighbors.map((key, i) => ({ key, cosine: 1 - (distances[i] ?? 1) }));
  }

  /** Takes some 20 ms when it is full. The library tells of no error: read the file before you trust it. */
  write(file: string): void {
    this.graph.writeIndexSync(file);
  }
}
