import { ApiProblem } from '@abbotsford/api-client';
import type { WrittenAnswer } from '@/lib/api-types';

/** The answer as it is stored now, when a change was refused because it was made on an older version; else null. */
export function currentAnswer(failure: unknown): WrittenAnswer | null {
  if (!(failure instanceof ApiProblem) || failure.code !== 'knowledge.stale_version') return null;
  return isAnswer(failure.current) ? failure.current : null;
}

function isAnswer(value: unknown): value is WrittenAnswer {
  return typeof value === 'object' && value !== null && 'id' in value && 'questions' in value && 'version' in value;
}
