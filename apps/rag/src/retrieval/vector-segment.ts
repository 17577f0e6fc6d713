import hnsw from 'hnswlib-node';
import { cosine, DIMENSIONS, restore } from './quantise';

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
/** So few are compared one by one: exact, and as fast as a walk through the graph. */
const EXACT_UP_TO = 1_000;
/** A graph is not built anew for fewer removed vectors than this share of its room. */
const WORTH_REBUILDING = 1 / 16;

/**
 * A graph of nearest neighbours (hnswlib). Its room is allotted at once, so that no addition ever has to copy it, and
 * it is small enough to be written to a file between two searches.
 */
export class VectorSegment {
  private constructor(
    private readonly graph: hnsw.HierarchicalNSW,
    private readonly live: Map<number, Int8Array>,
  ) {}

  static create(capacity = CAPACITY): VectorSegment {
    const graph = new hnsw.HierarchicalNSW('ip', DIMENSIONS);
    graph.initIndex({ maxElements: capacity, ...GRAPH, randomSeed: 1 });
    return new VectorSegment(graph, new Map());
  }

  /**
   * Reads what `write` wrote when keys were below `nextKey`; of those, the ones of which `vectorsOf` knows the vectors,
   * as they were given to `add`, had not been removed.
   * What was added while it was being written is removed. The library takes vectors of any length for ours, and a damaged
   * file for a whole one: whoever calls has made sure of both.
   * @throws Error for a file that ends too early
   */
  static async read(
    file: string,
    nextKey: number,
    vectorsOf: (key: number) => Int8Array | undefined,
  ): Promise<VectorSegment> {
    const graph = new hnsw.HierarchicalNSW('ip', DIMENSIONS);
    await graph.readIndex(file);
    const live = new Map<number, Int8Array>();
    for (const key of graph.getIdsList()) {
      const vectors = key < nextKey ? vectorsOf(key) : undefined;
      if (vectors) live.set(key, vectors);
      if (key >= nextKey) graph.markDelete(key);
    }
    return new VectorSegment(graph, live);
  }

  /** Each key that is searched, with its vectors. */
  get entries(): ReadonlyMap<number, Int8Array> {
    return this.live;
  }

  /** The library can't read a graph again that had nothing in it. */
  get empty(): boolean {
    return this.graph.getCurrentCount() === 0;
  }

  get full(): boolean {
    return this.graph.getCurrentCount() >= this.graph.getMaxElements();
  }

  /** Most of it is removed: that takes memory and time, and may be all that a walk through the graph comes across. */
  get sparse(): boolean {
    const removed = this.graph.getCurrentCount() - this.live.size;
    return removed > this.live.size && removed > this.graph.getMaxElements() * WORTH_REBUILDING;
  }

  /** The first of the vectors is what is searched. They are kept as they are, not copied. */
  add(key: number, vectors: Int8Array): void {
    // A plain array: the library refuses typed ones.
    this.graph.addPoint(Array.from(restore(vectors, 0)), key);
    this.live.set(key, vectors);
  }

  remove(key: number): void {
    if (this.live.delete(key)) this.graph.markDelete(key);
  }

  /** At least the `limit` nearest, in no order; only keys that `accept` lets through. */
  nearest(query: Float32Array, limit: number, accept?: (key: number) => boolean): VectorHit[] {
    if (this.live.size <= EXACT_UP_TO) return this.compareAll(query, accept);
    const k = Math.min(limit, this.live.size);
    // A graph that was read from a file has forgotten it.
    this.graph.setEf(Math.max(EF, k));
    const { neighbors, distances } = this.graph.searchKnn(Array.from(query), k, accept);
    // Vectors that are the same have each other for neighbours, and no way leads on from them when there are many.
    if (neighbors.length < k) return this.compareAll(query, accept);
    return neighbors.map((key, i) => ({ key, cosine: 1 - (distances[i] ?? 1) }));
  }

  private compareAll(query: Float32Array, accept: (key: number) => boolean = () => true): VectorHit[] {
    const hits: VectorHit[] = [];
    for (const [key, vectors] of this.live) if (accept(key)) hits.push({ key, cosine: cosine(query, vectors, 0) });
    return hits;
  }

  /** Takes some 20 ms when it is full. The library tells of no error: read the file before you trust it. */
  write(file: string): void {
    this.graph.writeIndexSync(file);
  }
}
