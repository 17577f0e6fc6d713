import { ApiProblem } from '@abbotsford/api-client';
import { fill, type PanelMessages } from '../messages';

/** What to tell the visitor about something that failed. */
export function explainFailure(failure: unknown, words: PanelMessages): string {
  if (!(failure instanceof ApiProblem)) return words.failed;
  if (failure.status === 0) return words.unreachable;
  if (failure.status !== 429) return failure.message;
  const seconds = failure.retryAfter;
  return seconds === undefined ? words.tooMany : fill(words.tooManyFor, { seconds });
}
