const MAX_QUESTIONS = 12;
const MAX_LENGTH = 160;

/** The visitor's latest questions with those of this turn: the latest last, none twice, each shortened. */
export function askedQuestions(before: readonly string[], now: readonly string[]): readonly string[] {
  const questions = [...before, ...now.map((question) => shortened(question.trim())).filter((q) => q !== '')];
  // The latest of two that are alike stays.
  return questions.filter((question, i) => questions.lastIndexOf(question) === i).slice(-MAX_QUESTIONS);
}

function shortened(question: string): string {
  if (question.length <= MAX_LENGTH) return question;
  return `${question.slice(0, MAX_LENGTH - 1).toWellFormed()}…`;
}
