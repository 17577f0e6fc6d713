import type { SearchAnswer } from '@/lib/api-types';
import { formatCount } from '@/lib/format';

export interface Verdict {
  readonly answers: boolean;
  readonly sentence: string;
  /** What it would answer from, or what an editor can do. */
  readonly explanation: string;
}

/** Whether the bot would answer a question from what was found. */
export function describeVerdict({
  answer,
  answerable,
  results,
}: Pick<SearchAnswer, 'answer' | 'answerable' | 'results'>): Verdict {
  if (answer) {
    return {
      answers: true,
      sentence: 'The bot would give the written answer.',
      explanation: 'Somebody wrote it for questions like this one, and it is said word for word.',
    };
  }
  const read = results.filter(({ read_by_bot }) => read_by_bot).length;
  if (read > 0) {
    return {
      answers: true,
      sentence: 'The bot would answer this.',
      explanation: `It would put the answer together from ${formatCount(read, 'passage')}, the best first.`,
    };
  }
  return {
    answers: false,
    sentence: 'The bot would say that it doesn’t know.',
    explanation: answerable
      ? 'Nothing is left of the passages after what the bot must not read. See below what that is.'
      : 'No passage answers it well enough. Add a document that does, in words that customers use.',
  };
}
