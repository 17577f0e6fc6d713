/** By what an answer is judged. */
export type JudgedQuestion =
  | { readonly answerable: true; readonly must: readonly string[]; readonly must_not?: readonly string[] | undefined }
  | { readonly answerable: false };

export type Verdict = 'right' | 'wrong' | 'no_answer' | 'rightly_unknown';

/**
 * Judges what a bot answered, without what it asks after the answer; `null` where it said that it does not know. An
 * answer is right if it has all that it must and nothing that it must not.
 */
export function judgeEverydayAnswer(question: JudgedQuestion, answer: string | null): Verdict {
  if (!question.answerable) return answer === null ? 'rightly_unknown' : 'wrong';
  if (answer === null) return 'no_answer';
  const has = (pattern: string): boolean => toRegExp(pattern).test(answer);
  return question.must.every(has) && !question.must_not?.some(has) ? 'right' : 'wrong';
}

/** How patterns of the questions are read. Throws a SyntaxError. */
export const toRegExp = (pattern: string): RegExp => new RegExp(pattern, 'iu');
