import type { Evidence } from './evidence';
import type { QueryTerm } from './keyword-index';

/** What tells whether the best passages answer a question, each about 0 to 1. */
export interface AnswerSignals {
  /** What speaks for the best passage, as it is ranked by. */
  readonly score: number;
  /** Nearness in meaning of the best sentence. */
  readonly sentence: number;
  /** How much better the best passage is than those of other documents. */
  readonly margin: number;
  /** Share of the question's words that no document has, the rare ones counting more. */
  readonly unknown: number;
  /** Names and codes in the question that the best documents lack: none 0, one 0.5, two 0.67. */
  readonly missingNames: number;
  /** 1 for a long question: most of its words only tell how it came to be asked. */
  readonly long: number;
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
const LONG_TERMS = 10;
const worth = (terms: readonly QueryTerm[]): number => terms.reduce((sum, { idf }) => sum + idf, 0);

/** The signals of a question's ranked passages, best first; undefined when there are none. */
export function answerSignals(terms: readonly QueryTerm[], ranked: readonly Scored[]): AnswerSignals | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const best = ranked.slice(0, BEST);
  const other = ranked.find(({ document_id }) => document_id !== first.document_id);
  const unknown = terms.filter(({ matches }) => matches.length === 0);
  const names = terms.filter((term, i) => isName(term) && !best.some(({ documentFound }) => documentFound.has(i)));
  return {
    score: first.score,
    sentence: Math.max(...best.map(({ evidence }) => Math.max(evidence.sentence, evidence.clause))),
    margin: Math.min(1, Math.max(0, (first.score - (other?.score ?? 0)) * 5)),
    unknown: terms.length === 0 ? 1 : worth(unknown) / Math.max(worth(terms), 1e-9),
    missingNames: names.length / (names.length + 1),
    long: terms.length > LONG_TERMS ? 1 : 0,
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
