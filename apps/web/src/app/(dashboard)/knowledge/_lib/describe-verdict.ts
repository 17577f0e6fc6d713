import type { Translate } from '@/i18n/get-translations';
import type { SearchAnswer } from '@/lib/api-types';

export interface Verdict {
  readonly answers: boolean;
  readonly sentence: string;
  /** What it would answer from, or what an editor can do. */
  readonly explanation: string;
}

/** Whether the bot would answer a question from what was found. */
export function describeVerdict(
  { answer, answerable, results }: Pick<SearchAnswer, 'answer' | 'answerable' | 'results'>,
  t: Translate<'knowledge'>,
): Verdict {
  const count = results.filter(({ read_by_bot }) => read_by_bot).length;
  const verdict = answer ? 'written' : count > 0 ? 'passages' : answerable ? 'unread' : 'unknown';
  return {
    answers: answer !== null || count > 0,
    sentence: t(`verdict.${verdict}.sentence`),
    explanation: t(`verdict.${verdict}.explanation`, { count }),
  };
}
