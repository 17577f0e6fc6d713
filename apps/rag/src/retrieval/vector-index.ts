import { checkVector, restore } from './quantise';
import { VectorSegment, type VectorHit } from './vector-segment';

/** Nearest neighbours by cosine, over as many graphs as are needed, with the guards that the library lacks. */
export class VectorIndex {
  private readonly segments: Set<VectorSegment>;
  private readonly segmentOf = new Map<number, VectorSegment>();
  private open: VectorSegment;

  /** @param capacity vectors of a graph, where it is not to be the usual number */
  constructor(
    segments: readonly VectorSegment[] = [],
    private readonly capacity?: number,
  ) {
    this.segments = new Set(segments);
    for (const segment of segments) for (const key of segment.entries.keys()) this.segmentOf.set(key, segment);
    this.open = segments.find(({ full }) => !full) ?? this.addSegment();
  }

  get size(): number {
    return this.segmentOf.size;
  }

  has(key: number): boolean {
    return this.segmentOf.has(key);
  }

  /**
   * @param vectors of a passage, of which the first is searched
   * @throws RangeError for a wrong length
   */
  add(key: number, vectors: Int8Array): void {
    checkVector(restore(vectors, 0));
    this.place(key, vectors);
  }

  remove(key: number): void {
    this.segmentOf.get(key)?.remove(key);
    this.segmentOf.delete(key);
  }

  /** The nearest, best first; only keys that `accept` lets through, asked while searching. */
  nearest(query: Float32Array, limit: number, accept?: (key: number) => boolean): VectorHit[] {
    checkVector(query);
    const found = [...this.segments].flatMap((segment) => segment.nearest(query, limit, accept));
    return found.sort((a, b) => b.cosine - a.cosine || a.key - b.key).slice(0, limit);
  }

  /** Moves a vector out of a graph of mostly removed ones. False when there is none. */
  compact(): boolean {
    const sparse = [...this.segments].find((segment) => segment.sparse);
    if (!sparse) return false;
    if (sparse === this.open) this.open = this.addSegment();
    const [entry] = sparse.entries;
    if (!entry) this.segments.delete(sparse);
    else {
      sparse.remove(entry[0]);
      this.place(...entry);
    }
    return true;
  }

  /** Its graphs, those too that are begun while they are gone through. */
  *graphs(): Generator<VectorSegment> {
    for (const segment of this.segments) if (!segment.empty) yield segment;
  }

  private place(key: number, vectors: Int8Array): void {
    if (this.open.full) this.open = this.addSegment();
    this.open.add(key, vectors);
    this.segmentOf.set(key, this.open);
  }

  private addSegment(): VectorSegment {
    const segment = VectorSegment.create(this.capacity);
    this.segments.add(segment);
    return segment;
  }
}
