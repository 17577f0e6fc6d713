import { safeHeading } from './safe-heading';
import type { Passage } from './passage';

/** What scores less has hardly a word in common with the question. */
const NEAR = 0.6;

/**
 * The title of the document that comes nearest to a question which it does not answer, for whoever wants to read on;
 * null where none is near.
 * @param passages without orders (`safePassages`), best first
 */
export function nearestTitle(passages: readonly Passage[]): string | null {
  const nearest = passages.find(({ is_answer }) => !is_answer);
  if (!nearest || nearest.score < NEAR) return null;
  return safeHeading({ heading: nearest.title }) || null;
}
