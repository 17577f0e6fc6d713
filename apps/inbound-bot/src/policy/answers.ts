import { nearestTitle, safePassages } from '@abbotsford/knowledge';
import type { PlanStep } from '../domain/plan';
import type { Understanding } from '../domain/understanding';
import type { Turn } from './turn';

/** What the knowledge base is asked; null when it is not. What to do about a problem is the scenarios' to say. */
export const questionOf = ({ questions, asks_for_help }: Understanding): string | null => {
  const [question] = asks_for_help ? questions.slice(1) : questions;
  return question ?? null;
};

/** The answer to a question, or that there is none, and what comes nearest. */
export function answers({ heard, context }: Turn): readonly PlanStep[] {
  const question = questionOf(heard);
  if (question === null) return [];
  const passages = safePassages(context.knowledge?.passages ?? []);
  return context.knowledge?.answerable && passages.length > 0
    ? [{ do: 'answer', question, passages }]
    : [{ do: 'cannot_answer', question, near: nearestTitle(passages) }];
}
