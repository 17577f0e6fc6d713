import { splitSentences } from './split-sentences';

/** A question up to this long says one thing; a longer one tells a story around it. */
const LONG_WORDS = 25;
const MIN_CLAUSE_WORDS = 4;
const MAX_CLAUSES = 8;

/**
 * The clauses of a long question, each to be compared by itself, since one embedding of a whole story is near to
 * nothing in particular. Empty for a short question. `weigh` says how telling a clause is; the most telling are kept.
 */
export function splitQuestion(question: string, weigh: (clause: string) => number): string[] {
  if (question.trim().split(/\s+/).length <= LONG_WORDS) return [];
  const clauses = splitSentences(question)
    .flatMap((sentence) => sentence.split(/[,;:–—]\s+/))
    .map((clause) => clause.trim())
    .filter((clause) => clause.split(/\s+/).length >= MIN_CLAUSE_WORDS);
  if (clauses.length <= MAX_CLAUSES) return clauses;
  const weighed = clauses.map((clause) => ({ clause, weight: weigh(clause) }));
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_CLAUSES)
    .map(({ clause }) => clause);
}
