import { answerSignals, isAnswerable, type AnswerableModel, type AnswerSignals, type Scored } from './answerable';
import { answerableModel } from './answerable-model.data';
import { gatherEvidence, scoreOf, type Question, type RankWeights } from './evidence';
import { joinNeighbours, joinTexts } from './join-neighbours';
import { KeywordIndex, type KeywordHead } from './keyword-index';
import { NearDuplicates } from './near-duplicates';
import type { Passage } from './passage';
import { cosine } from './quantise';
import { questionProper } from './question-proper';
import { rankWeights } from './rank-weights.data';
import { reciprocalRankFusion } from './reciprocal-rank-fusion';
import { splitQuestion } from './split-question';
import type { PostingsLine } from './term-index';
import { VectorIndex } from './vector-index';
import type { VectorSegment } from './vector-segment';

export interface FoundPassage extends Omit<Passage, 'vectors'> {
  /** What speaks for it, 0 to about 1.2. */
  readonly score: number;
}

export interface SearchOutcome {
  readonly results: readonly FoundPassage[];
  readonly answerable: boolean;
  readonly signals: AnswerSignals | undefined;
  /** The score of each document's best passage, as a share of the best of all. */
  readonly documents: ReadonlyMap<string, number>;
}

export interface SearchOptions {
  readonly topK: number;
  readonly category?: string | undefined;
}

/** What of a question is to be embedded: the whole, then the clauses of a long one. */
export interface QuestionTexts {
  readonly whole: string;
  readonly clauses: readonly string[];
}

export interface QuestionVectors {
  readonly whole: Float32Array;
  readonly clauses: readonly Float32Array[];
}

/** From how many of each list the best are chosen. */
const CANDIDATES = 100;
/** A category this small is compared one by one: exact, and faster than a filtered walk. */
const EXACT_UP_TO = 1_000;
/** A long document must not crowd the others out: two of its passages among the first three, one after them. */
const FIRST_RESULTS = 3;
const AMONG_FIRST = 2;
const AFTER_FIRST = 1;

/** A passage with its number in this index, which no other will ever have. */
export type KeyedPassage = readonly [key: number, passage: Passage];

/** An index as it was at one moment, to be written to files. */
export interface PassageIndexState {
  /** All passages have lower numbers; what has not was added later. */
  readonly nextKey: number;
  readonly passages: readonly KeyedPassage[];
  readonly keywords: KeywordHead;
  readonly postings: Iterable<PostingsLine>;
  readonly graphs: Iterable<VectorSegment>;
}

/** The same, read again. */
export interface PassageIndexParts {
  readonly nextKey: number;
  readonly passages: readonly KeyedPassage[];
  readonly keywords: KeywordIndex;
  readonly vectors: VectorIndex;
}

/** All passages in memory, found by meaning and by words. Knows nothing of where they come from. */
export class PassageIndex {
  private readonly keywords: KeywordIndex;
  private readonly vectors: VectorIndex;
  /** Those that searches find; the two indexes may have others besides, on their way in or out. */
  private readonly passages = new Map<number, Passage>();
  private readonly keysOf = new Map<string, Map<number, number>>();
  private readonly categories = new Map<string, Set<number>>();
  private readonly removed: KeyedPassage[] = [];
  private preparing = 0;
  private nextKey: number;

  /**
   * @param language words that are no typos although no document has them
   * @param parts what was read from files, to go on with
   */
  constructor(
    language?: ReadonlySet<string>,
    private readonly weights: RankWeights = rankWeights,
    private readonly model: AnswerableModel = answerableModel,
    parts?: PassageIndexParts,
  ) {
    this.keywords = parts?.keywords ?? new KeywordIndex(language);
    this.vectors = parts?.vectors ?? new VectorIndex();
    this.nextKey = parts?.nextKey ?? 0;
    this.show(parts?.passages ?? []);
  }

  get size(): number {
    return this.passages.size;
  }

  get documentIds(): IterableIterator<string> {
    return this.keysOf.keys();
  }

  /** @throws RangeError when its vectors are not embeddings */
  add(passage: Passage): void {
    this.show([this.enter(passage)]);
  }

  /**
   * Does the work of adding passages, one at each step. No search finds them before `show`, or ever after `drop`.
   * @throws RangeError when their vectors are not embeddings; none is added then
   */
  *prepare(passages: readonly Passage[]): Generator<void, readonly KeyedPassage[]> {
    const prepared: KeyedPassage[] = [];
    this.preparing++;
    try {
      for (const passage of passages) {
        prepared.push(this.enter(passage));
        yield;
      }
    } catch (error) {
      this.drop(prepared);
      throw error;
    } finally {
      this.preparing--;
    }
    return prepared;
  }

  /** Puts prepared passages in the place of all that their documents had. */
  replaceDocument(documentId: string, prepared: readonly KeyedPassage[]): void {
    this.removeDocument(documentId);
    this.show(prepared);
  }

  drop(prepared: readonly KeyedPassage[]): void {
    this.removed.push(...prepared);
  }

  /** From now on no search finds it. */
  removeDocument(documentId: string): void {
    for (const key of this.keysOf.get(documentId)?.values() ?? []) {
      const passage = this.passages.get(key);
      if (!passage) continue;
      this.categories.get(passage.category)?.delete(key);
      this.passages.delete(key);
      this.removed.push([key, passage]);
    }
    this.keysOf.delete(documentId);
  }

  /** Gives back the memory of what was removed, a little at each step. */
  *tidy(): Generator<void> {
    for (let next = this.removed.pop(); next; next = this.removed.pop()) {
      const [key, passage] = next;
      this.vectors.remove(key);
      this.keywords.remove(key, passage);
      yield;
    }
    while (this.vectors.compact()) yield;
  }

  /** Nothing is on its way in or out. */
  get settled(): boolean {
    return this.removed.length === 0 && this.preparing === 0;
  }

  /**
   * As it is now. It stays so although passages come and go, until the next `tidy`.
   * @throws Error before all is tidied and shown
   */
  state(): PassageIndexState {
    if (!this.settled) throw new Error('The index is being changed');
    const keywords = this.keywords.head();
    return {
      nextKey: this.nextKey,
      passages: [...this.passages],
      keywords,
      postings: this.keywords.postings(keywords),
      graphs: this.vectors.graphs(),
    };
  }

  private enter(passage: Passage): KeyedPassage {
    const key = this.nextKey++;
    this.vectors.add(key, passage.vectors);
    this.keywords.add(key, passage);
    return [key, passage];
  }

  private show(prepared: readonly KeyedPassage[]): void {
    for (const [key, passage] of prepared) {
      this.passages.set(key, passage);
      const keys = this.keysOf.get(passage.document_id) ?? new Map<number, number>();
      this.keysOf.set(passage.document_id, keys.set(passage.chunk_index, key));
      const inCategory = this.categories.get(passage.category) ?? new Set<number>();
      this.categories.set(passage.category, inCategory.add(key));
    }
  }

  /** Which of its keys a search may find; undefined when it may find all. */
  private acceptable(category?: string): ((key: number) => boolean) | undefined {
    if (category !== undefined) {
      const members = this.categories.get(category) ?? nothing;
      return (key) => members.has(key);
    }
    if (this.settled) return undefined;
    return (key) => this.passages.has(key);
  }

  /** What the caller has to embed before it can search. */
  questionTexts(question: string): QuestionTexts {
    const weigh = (clause: string): number => this.keywords.readQuery(clause, 0).reduce((sum, { idf }) => sum + idf, 0);
    const asked = questionProper(question) || question;
    return { whole: this.keywords.correct(asked), clauses: splitQuestion(asked, weigh) };
  }

  search(question: string, vectors: QuestionVectors, { topK, category }: SearchOptions): SearchOutcome {
    const proper = questionProper(question);
    const asked = proper || question;
    const terms = this.keywords.readQuery(asked);
    const ranked = this.rank({ terms, vector: vectors.whole, clauses: vectors.clauses }, category);
    // Who only gives orders asks nothing that could be answered.
    const signals = proper === '' ? undefined : answerSignals(asked, terms, ranked);
    return {
      results: this.choose(ranked, topK),
      answerable: isAnswerable(signals, this.model),
      signals,
      documents: sharesOf(ranked),
    };
  }

  /** The passages of each method alone, for comparison: ids of documents in their order. */
  compare(
    question: string,
    vectors: QuestionVectors,
    category?: string,
  ): Record<'dense' | 'bm25' | 'fusion', string[]> {
    const dense = this.nearest(vectors.whole, category);
    const terms = this.keywords.readQuery(question);
    const bm25 = this.keywords.find(terms, CANDIDATES, this.acceptable(category)).map(({ key }) => key);
    const fusion = reciprocalRankFusion([dense, bm25]).map(({ key }) => key);
    const documents = (keys: readonly number[]) => [
      ...new Set(keys.flatMap((key) => this.passages.get(key)?.document_id ?? [])),
    ];
    return { dense: documents(dense), bm25: documents(bm25), fusion: documents(fusion) };
  }

  private rank(question: Question, category?: string): Scored[] {
    const hits = this.keywords.find(question.terms, CANDIDATES, this.acceptable(category));
    const lists = [question.vector, ...question.clauses].map((vector) => this.nearest(vector, category));
    const fused = reciprocalRankFusion([...lists, hits.map(({ key }) => key)]);
    const candidates = fused.flatMap(({ key }) => {
      const passage = this.passages.get(key);
      return passage ? [{ key, passage }] : [];
    });
    const evidence = gatherEvidence(question, candidates, hits, (key) => this.passages.get(key)?.document_id);
    return candidates
      .flatMap(({ passage }, i) => {
        const e = evidence[i];
        return e ? [{ passage, evidence: e, score: scoreOf(e, this.weights) }] : [];
      })
      .sort((a, b) => b.score - a.score);
  }

  private nearest(vector: Float32Array, category?: string): number[] {
    const members = category === undefined ? undefined : (this.categories.get(category) ?? nothing);
    if (members === undefined || members.size > EXACT_UP_TO) {
      return this.vectors.nearest(vector, CANDIDATES, this.acceptable(category)).map(({ key }) => key);
    }
    return [...members]
      .map((key) => ({ key, cosine: cosine(vector, this.passages.get(key)?.vectors ?? new Int8Array(), 0) }))
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, CANDIDATES)
      .map(({ key }) => key);
  }

  /** The best passages with their neighbours, none twice, no document too often. */
  private choose(ranked: readonly Scored[], topK: number): FoundPassage[] {
    const shown = new Set<Passage>();
    const texts = new NearDuplicates();
    const ofDocument = new Map<string, number>();
    const chosen: FoundPassage[] = [];
    for (const { passage, score } of ranked) {
      if (chosen.length >= topK) break;
      const count = ofDocument.get(passage.document_id) ?? 0;
      const most = chosen.length < FIRST_RESULTS ? AMONG_FIRST : AFTER_FIRST;
      if (shown.has(passage) || texts.has(passage.text) || count >= most) continue;
      const joined = joinNeighbours(passage, (id, index) => this.passageAt(id, index)).filter((p) => !shown.has(p));
      for (const part of joined) {
        shown.add(part);
        texts.add(part.text);
      }
      ofDocument.set(passage.document_id, count + 1);
      const { vectors: _, ...rest } = passage;
      chosen.push({ ...rest, text: joinTexts(joined), score });
    }
    return chosen;
  }

  /** What a document is called; undefined while none of its passages is shown. */
  documentHead(documentId: string): Pick<Passage, 'document_id' | 'title' | 'source_file'> | undefined {
    const [key] = this.keysOf.get(documentId)?.values() ?? [];
    const passage = key === undefined ? undefined : this.passages.get(key);
    return passage && { document_id: documentId, title: passage.title, source_file: passage.source_file };
  }

  private passageAt(documentId: string, chunkIndex: number): Passage | undefined {
    const key = this.keysOf.get(documentId)?.get(chunkIndex);
    return key === undefined ? undefined : this.passages.get(key);
  }
}

/** @param ranked best first */
function sharesOf(ranked: readonly Scored[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const best = Math.max(ranked[0]?.score ?? 0, Number.EPSILON);
  for (const { passage, score } of ranked) {
    if (!shares.has(passage.document_id)) shares.set(passage.document_id, Math.max(0, score / best));
  }
  return shares;
}

const nothing: ReadonlySet<number> = new Set();
