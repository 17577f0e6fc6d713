import MiniSearch from 'minisearch';

export const fields = ['title', 'heading', 'text'] as const;
export type Field = (typeof fields)[number];

/** A passage as terms: each field's, separated by spaces. */
export type FieldTerms = Readonly<Record<Field, string>> & { readonly id: number };

export interface RankedEntry {
  readonly key: number;
  readonly score: number;
}

/** A title names the subject of the whole document, a heading that of the section. */
const boost: Readonly<Record<Field, number>> = { title: 2, heading: 1.5, text: 1 };
/** Those of minisearch, which are those of BM25+. */
const { k, b, d } = { k: 1.2, b: 0.7, d: 0.5 };

/** The state of an index without its postings, as it is written to a file. */
export interface TermIndexHead {
  readonly next_id: number;
  readonly average_lengths: readonly number[];
  readonly field_ids: Readonly<Record<string, number>>;
  /** Each entry's number here, its key, and its number of terms by field. */
  readonly entries: readonly (readonly [id: number, key: number, lengths: readonly number[]])[];
}

/** A term, and by field the entries that have it: entry, frequency, entry, frequency... */
export type PostingsLine = readonly [
  term: string,
  postings: readonly (readonly [field: number, pairs: readonly number[]])[],
];

/**
 * minisearch's inverted index, ranked without an object for each passage and each of its matches: that took it ten times
 * as long, more than a search may take, where a question has common words. Scores are the same.
 */
export class TermIndex extends MiniSearch<FieldTerms> {
  // By an entry's number; used again by each search.
  private scores = new Float64Array(1_024);
  private counts = new Uint16Array(1_024);
  private lastTerm = new Int32Array(1_024);
  private lengths = fields.map(() => new Float32Array(1_024));

  constructor() {
    super({
      fields: [...fields],
      // The fields are terms already, since they are counted besides.
      tokenize: (terms) => terms.split(' '),
      processTerm: (term) => term,
      // `remove` cleans up what it removes; the library's own clean-up fails when something is added meanwhile.
      autoVacuum: false,
    });
  }

  override add(entry: FieldTerms): void {
    super.add(entry);
    this.noteLengths(this._nextId - 1);
  }

  /** The best entries for weighted terms; only those that `accept` lets through. As `search` ranks them with OR. */
  rank(weights: ReadonlyMap<string, number>, limit: number, accept?: (key: number) => boolean): RankedEntry[] {
    const touched: number[] = [];
    let number = 0;
    for (const [term, weight] of weights) this.score(term, weight, ++number, touched);
    const best: RankedEntry[] = [];
    for (const id of touched) {
      const score = (this.scores[id] ?? 0) * (this.counts[id] ?? 0);
      this.scores[id] = this.counts[id] = this.lastTerm[id] = 0;
      const worst = best[limit - 1];
      if (worst && score <= worst.score) continue;
      const key = this._documentIds.get(id) as number | undefined;
      if (key === undefined || (accept && !accept(key))) continue;
      insert(best, { key, score }, limit);
    }
    return best;
  }

  /** In which fields an entry has a term. */
  fieldsWith(term: string, key: number): Field[] {
    const id = this._idToShortId.get(key) as number | undefined;
    const postings = this._index.get(term);
    if (id === undefined || !postings) return [];
    return fields.filter((field) => postings.get(this.fieldId(field))?.has(id));
  }

  /** A copy, of which `postings` gives the rest although entries are added meanwhile, as long as none is removed. */
  head(): TermIndexHead {
    return {
      next_id: this._nextId,
      average_lengths: [...this._avgFieldLength],
      field_ids: this._fieldIds,
      entries: [...this._documentIds].map(([id, key]) => [id, key as number, this._fieldLength.get(id) ?? []]),
    };
  }

  postings(term: string, { next_id }: TermIndexHead): PostingsLine {
    const byField = [...(this._index.get(term) ?? [])].map(([field, frequencies]) => {
      const pairs: number[] = [];
      frequencies.forEach((frequency, id) => {
        if (id < next_id) pairs.push(id, frequency);
      });
      return [field, pairs] as const;
    });
    return [term, byField.filter(([, pairs]) => pairs.length > 0)];
  }

  /** The index with this head, to which its postings are still to be given. */
  static fromHead({ next_id, average_lengths, field_ids, entries }: TermIndexHead): TermIndex {
    const index = new TermIndex();
    index._nextId = next_id;
    index._avgFieldLength = [...average_lengths];
    index._fieldIds = { ...field_ids };
    index._documentCount = entries.length;
    for (const [id, key, lengths] of entries) {
      index._documentIds.set(id, key);
      index._idToShortId.set(key, id);
      index._fieldLength.set(id, [...lengths]);
    }
    for (const [id] of entries) index.noteLengths(id);
    return index;
  }

  putPostings([term, postings]: PostingsLine): void {
    const byField = new Map<number, Map<number, number>>();
    for (const [field, pairs] of postings) {
      const frequencies = new Map<number, number>();
      for (let i = 0; i + 1 < pairs.length; i += 2) frequencies.set(pairs[i] ?? 0, pairs[i + 1] ?? 0);
      byField.set(field, frequencies);
    }
    if (byField.size > 0) this._index.set(term, byField);
  }

  private fieldId(field: Field): number {
    return this._fieldIds[field] ?? -1;
  }

  private score(term: string, weight: number, number: number, touched: number[]): void {
    const postings = this._index.get(term);
    if (!postings) return;
    const { scores, counts, lastTerm } = this;
    fields.forEach((field, position) => {
      const fieldId = this.fieldId(field);
      const frequencies = postings.get(fieldId);
      const lengths = this.lengths[position];
      if (!frequencies || !lengths) return;
      const rarity = Math.log(1 + (this._documentCount - frequencies.size + 0.5) / (frequencies.size + 0.5));
      const worth = weight * boost[field] * rarity;
      const perLength = (k * b) / (this._avgFieldLength[fieldId] ?? 1);
      frequencies.forEach((frequency, id) => {
        if (lastTerm[id] !== number) {
          if (lastTerm[id] === 0) touched.push(id);
          lastTerm[id] = number;
          counts[id] = (counts[id] ?? 0) + 1;
        }
        const saturated = (frequency * (k + 1)) / (frequency + k * (1 - b) + perLength * (lengths[id] ?? 0));
        scores[id] = (scores[id] ?? 0) + worth * (d + saturated);
      });
    });
  }

  private noteLengths(id: number): void {
    if (id >= this.scores.length) this.grow(id + 1);
    fields.forEach((field, position) => {
      const lengths = this.lengths[position];
      if (lengths) lengths[id] = this._fieldLength.get(id)?.[this.fieldId(field)] ?? 0;
    });
  }

  private grow(atLeast: number): void {
    const size = Math.max(this.scores.length * 2, atLeast);
    this.scores = new Float64Array(size);
    this.counts = new Uint16Array(size);
    this.lastTerm = new Int32Array(size);
    this.lengths = this.lengths.map((lengths) => {
      const longer = new Float32Array(size);
      longer.set(lengths);
      return longer;
    });
  }
}

/** Keeps `best` sorted and no longer than `limit`; of the same score the one that was added first. */
function insert(best: RankedEntry[], entry: RankedEntry, limit: number): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < entry.score) at--;
  best.splice(at, 0, entry);
  if (best.length > limit) best.pop();
}
