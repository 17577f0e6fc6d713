import { askedFor } from './asked-for';
import { coverageOf, type Evidence } from './evidence';
import type { QueryTerm } from './keyword-index';
import { namesOtherModel } from './other-model';
import type { Passage } from './passage';

/** What tells whether the best passages answer a question, each about 0 to 1. */
export interface AnswerSignals {
  /** Nearness in meaning of the best sentence. */
  readonly sentence: number;
  /** How much better the best passage is than those of other documents. */
  readonly margin: number;
  /** Share of the question's words that no document has, the rare ones counting more. */
  readonly unknown: number;
  /** Share of the best passages that are of the first one's document: a name finds them, whether one answers or not. */
  readonly sameDocument: number;
  /** Names and codes in the question that the best documents lack: none 0, one 0.5, two 0.67. */
  readonly missingNames: number;
  /** 1 when a code is in no document, or a model or a year is in no title, although others are, nor in the best document. */
  readonly otherModel: number;
  /** For a question that names its subject by title: the share of its words that the passages on it lack. */
  readonly attributeMissing: number;
  /** Share of what "which …", "what …" or "how many …" asks for that the best passage lacks; 0 for a long question. */
  readonly askedMissing: number;
  /** 1 for a long question: most of its words only tell how it came to be asked. */
  readonly long: number;
}

export interface AnswerableModel {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof AnswerSignals, number>>;
  /** From which probability on a question counts as answerable. */
  readonly threshold: number;
}

/** A passage with what speaks for it. */
export interface Scored {
  readonly passage: Passage;
  readonly score: number;
  readonly evidence: Evidence;
}

const BEST = 3;
/** Passages that are of one document when a question is about what it describes. */
const TOGETHER = 4;
/** Passages among which those of the subject are looked for. */
const NEAR = 5;
/** Titles among which other models are looked for. */
const TITLES = 30;
const LONG_TERMS = 10;
const worth = (terms: readonly QueryTerm[]): number => terms.reduce((sum, { idf }) => sum + idf, 0);

/** The signals of a question's ranked passages, best first; undefined when there are none. */
export function answerSignals(
  question: string,
  terms: readonly QueryTerm[],
  ranked: readonly Scored[],
): AnswerSignals | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const best = ranked.slice(0, BEST);
  const other = ranked.find(({ passage }) => passage.document_id !== first.passage.document_id);
  const unknown = terms.filter(({ matches }) => matches.length === 0);
  const inBest = (position: number): boolean => best.some(({ evidence }) => evidence.documentFound.has(position));
  const inFirst = (term: string): boolean =>
    first.evidence.documentFound.has(terms.findIndex((known) => known.term === term));
  const together = ranked.slice(0, TOGETHER);
  const ofFirst = together.filter(({ passage }) => passage.document_id === first.passage.document_id);
  const names = terms.filter((term, i) => isName(term) && !inBest(i));
  const long = terms.length > LONG_TERMS;
  return {
    sentence: Math.max(...best.map(({ evidence }) => Math.max(evidence.sentence, evidence.clause))),
    margin: Math.min(1, Math.max(0, (first.score - (other?.score ?? 0)) * 5)),
    unknown: terms.length === 0 ? 1 : worth(unknown) / Math.max(worth(terms), 1e-9),
    sameDocument: ofFirst.length / together.length,
    missingNames: names.length / (names.length + 1),
    otherModel: Number(
      unknown.some(({ kind }) => kind === 'code') || namesOtherModel(question, titlesOf(ranked), inFirst),
    ),
    attributeMissing: attributeMissing(terms, ranked.slice(0, NEAR)),
    askedMissing: long ? 0 : askedMissing(question, terms, first),
    long: Number(long),
  };
}

const isName = ({ kind, capitalised }: QueryTerm): boolean => kind === 'code' || capitalised;

const titlesOf = (ranked: readonly Scored[]): string[] => [
  ...new Set(ranked.slice(0, TITLES).map(({ passage }) => passage.title)),
];

/** The best that any of the passages has of each term. */
function union(found: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const all = new Map<number, number>();
  for (const terms of found) {
    for (const [position, share] of terms) all.set(position, Math.max(share, all.get(position) ?? 0));
  }
  return all;
}

function attributeMissing(terms: readonly QueryTerm[], near: readonly Scored[]): number {
  const named = Math.max(...near.map(({ evidence }) => evidence.titleCoverage));
  if (named === 0) return 0;
  const onSubject = near.filter(({ evidence }) => evidence.titleCoverage >= 0.9 * named);
  return named * (1 - coverageOf(terms, union(onSubject.map(({ evidence }) => evidence.found))));
}

function askedMissing(question: string, terms: readonly QueryTerm[], { evidence: { found } }: Scored): number {
  const asked = askedFor(question).flatMap((term) => terms.find((known) => known.term === term) ?? []);
  if (asked.length === 0) return 0;
  return 1 - coverageOf(asked, new Map(asked.map((term, i) => [i, found.get(terms.indexOf(term)) ?? 0])));
}

/** Probability, 0 to 1, that the documents answer the question (logistic regression). */
export function answerProbability(signals: AnswerSignals, { bias, weights }: AnswerableModel): number {
  const names = Object.keys(weights) as (keyof AnswerSignals)[];
  const sum = names.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

export function isAnswerable(signals: AnswerSignals | undefined, model: AnswerableModel): boolean {
  return signals !== undefined && answerProbability(signals, model) >= model.threshold;
}
