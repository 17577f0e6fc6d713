import type { KeywordHit, QueryTerm } from './keyword-index';
import type { Passage } from './passage';
import { cosine, DIMENSIONS } from './quantise';

/** What speaks for a passage, each about 0 to 1. */
export interface Evidence {
  /** Nearness in meaning of the whole passage. */
  readonly passage: number;
  /** Nearness in meaning of its best sentence. */
  readonly sentence: number;
  /** Nearness of any of its parts to the best clause of a long question; `sentence` for a short one. */
  readonly clause: number;
  /** BM25 as a share of the best passage's; half of it for a long question, of which most words are chatter. */
  readonly keywords: number;
  /** Share of the question's words that the passage has, the rare ones counting more. */
  readonly coverage: number;
  /** The same for its whole document. */
  readonly documentCoverage: number;
  /** The same for its title. */
  readonly titleCoverage: number;
  /** How well the passage has each of the question's terms, above 0 to 1, by their positions. */
  readonly found: ReadonlyMap<number, number>;
  /** The same for its whole document. */
  readonly documentFound: ReadonlyMap<number, number>;
}

/** A question as retrieval compares it. */
export interface Question {
  readonly terms: readonly QueryTerm[];
  /** Embedding of the whole question. */
  readonly vector: Float32Array;
  /** Embeddings of the clauses of a long one. */
  readonly clauses: readonly Float32Array[];
}

/** How much nearer in meaning each kind of evidence is worth; see docs/rag.md, "Ranking". */
export interface RankWeights {
  readonly passage: number;
  readonly sentence: number;
  readonly clause: number;
  readonly keywords: number;
  readonly coverage: number;
  readonly documentCoverage: number;
}

/** A code or a number is what it is: a passage without it is about something else. */
const EXACT_WEIGHT = 1.5;

/** What BM25 says of a long question, beside a short one: its score is the sum over all words, chatter too. */
const LONG_KEYWORDS = 0.5;

const worth = ({ idf, kind }: QueryTerm): number => (kind === 'word' ? idf : idf * EXACT_WEIGHT);

/** Share of the question's terms, by worth, that are among `found`. 0 for a question without terms. */
export function coverageOf(terms: readonly QueryTerm[], found: ReadonlyMap<number, number>): number {
  const total = terms.reduce((sum, term) => sum + worth(term), 0);
  if (total === 0) return 0;
  return terms.reduce((sum, term, position) => sum + worth(term) * (found.get(position) ?? 0), 0) / total;
}

export function nearness(question: Question, passage: Passage): Pick<Evidence, 'passage' | 'sentence' | 'clause'> {
  const parts = passage.vectors.length / DIMENSIONS;
  const [whole = -1, ...sentences] = cosines(question.vector, passage, parts);
  const sentence = sentences.length > 0 ? Math.max(...sentences) : whole;
  const clauses = question.clauses.map((vector) => Math.max(...cosines(vector, passage, parts)));
  return { passage: whole, sentence, clause: clauses.length > 0 ? Math.max(...clauses) : sentence };
}

const cosines = (vector: Float32Array, { vectors }: Passage, parts: number): number[] =>
  Array.from({ length: parts }, (_, i) => cosine(vector, vectors, i));

const nothing: ReadonlyMap<number, number> = new Map();

/** How well each document has the question's terms, over all of its passages that were found. */
function foundByDocument(
  hits: readonly KeywordHit[],
  documentOf: (key: number) => string | undefined,
): Map<string, Map<number, number>> {
  const byDocument = new Map<string, Map<number, number>>();
  for (const { key, found } of hits) {
    const document = documentOf(key);
    if (document === undefined) continue;
    const terms = byDocument.get(document) ?? new Map<number, number>();
    for (const [position, share] of found) terms.set(position, Math.max(share, terms.get(position) ?? 0));
    byDocument.set(document, terms);
  }
  return byDocument;
}

/** The evidence for each candidate, in their order. */
export function gatherEvidence(
  question: Question,
  candidates: readonly { readonly key: number; readonly passage: Passage }[],
  hits: readonly KeywordHit[],
  documentOf: (key: number) => string | undefined,
): Evidence[] {
  const hitOf = new Map(hits.map((hit) => [hit.key, hit] as const));
  const byDocument = foundByDocument(hits, documentOf);
  const best = hits.reduce((highest, { score }) => Math.max(highest, score), 0);
  const told = question.clauses.length > 0 ? LONG_KEYWORDS : 1;
  return candidates.map(({ key, passage }) => {
    const hit = hitOf.get(key);
    const found = hit?.found ?? nothing;
    const documentFound = byDocument.get(passage.document_id) ?? nothing;
    return {
      ...nearness(question, passage),
      keywords: hit && best > 0 ? (hit.score / best) * told : 0,
      coverage: coverageOf(question.terms, found),
      documentCoverage: coverageOf(question.terms, documentFound),
      titleCoverage: coverageOf(question.terms, hit?.inTitle ?? nothing),
      found,
      documentFound,
    };
  });
}

export function scoreOf(evidence: Evidence, weights: RankWeights): number {
  return (Object.keys(weights) as (keyof RankWeights)[]).reduce((sum, name) => sum + weights[name] * evidence[name], 0);
}
