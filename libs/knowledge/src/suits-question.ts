import { questionsIn } from './question';

/** Whether an answer is of the kind that a question asks for: 1 it is, -1 it is not, 0 the question does not say. */
export interface KindFit {
  /** A price, a time, a place, a number. */
  readonly kind: number;
  /** A yes or a no, for whoever asks whether; none for others. */
  readonly whether: number;
}

const yesOrNo = /^(?:yes|no)\b/i;

/** How an answer suits the form of a question. */
export function suitsQuestion(question: string, answer: string): KindFit {
  const [{ kinds, asksWhether } = { kinds: [], asksWhether: false }] = questionsIn(question).slice(-1);
  const begins = yesOrNo.test(answer);
  return {
    kind: kinds.length === 0 ? 0 : kinds.some(({ shown }) => shown.test(answer)) ? 1 : -1,
    whether: begins === asksWhether ? (begins ? 1 : 0) : begins ? -1 : 0,
  };
}
