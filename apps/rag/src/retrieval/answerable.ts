import type { Evidence } from './evidence';
import type { QueryTerm } from './keyword-index';

/** What tells whether the best passages answer a question, each about 0 to 1. */
export interface AnswerSignals {
  /** Nearness in meaning of the best sentence, and of the best whole passage. */
  readonly sentence: number;
  readonly passage: number;
  /** How far the best sentence stands out from the others of its document: one that answers does. */
  readonly peak: number;
  /** How much better the best passage is than those of other documents. */
  readonly margin: number;
  /** Share of the question's words that the best passage, and its document, have. */
  readonly coverage: number;
  readonly documentCoverage: number;
  /** Share of the question's words that no document has. */
  readonly unknown: number;
  /** Names and codes in the question that the best document lacks: none 0, one 0.5, two 0.67. */
  readonly missingNames: number;
}

export interface AnswerableModel {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof AnswerSignals, number>>;
  /** From which probability on a question counts as answerable. */
  readonly threshold: number;
}

export interface Scored {
  readonly document_id: string;
  readonly score: number;
  readonly evidence: Evidence;
  /** Positions of the question's terms that the passage's document has. */
  readonly documentFound: ReadonlySet<number>;
}

const BEST = 3;
const worth = (terms: readonly QueryTerm[]): number => terms.reduce((sum, { idf }) => sum + idf, 0);

/** The signals of a question's ranked passages, best first; undefined when there are none. */
export function answerSignals(terms: readonly QueryTerm[], ranked: readonly Scored[]): AnswerSignals | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const best = ranked.slice(0, BEST);
  const highest = (name: keyof Evidence): number => Math.max(...best.map(({ evidence }) => evidence[name]));
  const other = ranked.find(({ document_id }) => document_id !== first.document_id);
  const ofFirst = ranked.filter(({ document_id }) => document_id === first.document_id);
  const typical = ofFirst.reduce((sum, { evidence }) => sum + evidence.typical, 0) / ofFirst.length;
  const unknown = terms.filter(({ matches }) => matches.length === 0);
  const names = terms.filter((term, i) => isName(term) && !best.some(({ documentFound }) => documentFound.has(i)));
  return {
    sentence: Math.max(highest('sentence'), highest('clause')),
    passage: highest('passage'),
    peak: Math.max(0, Math.max(...ofFirst.map(({ evidence }) => evidence.sentence)) - typical),
    margin: Math.min(1, Math.max(0, (first.score - (other?.score ?? 0)) * 5)),
    coverage: highest('coverage'),
    documentCoverage: highest('documentCoverage'),
    unknown: terms.length === 0 ? 1 : worth(unknown) / Math.max(worth(terms), 1e-9),
    missingNames: names.length / (names.length + 1),
  };
}

const isName = ({ kind, capitalised }: QueryTerm): boolean => kind === 'code' || capitalised;

/** Probability, 0 to 1, that the documents answer the question (logistic regression). */
export function answerProbability(signals: AnswerSignals, { bias, weights }: AnswerableModel): number {
  const names = Object.keys(weights) as (keyof AnswerSignals)[];
  const sum = names.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

export function isAnswerable(signals: AnswerSignals | undefined, model: AnswerableModel): boolean {
  return signals !== undefined && answerProbability(signals, model) >= model.threshold;
}
