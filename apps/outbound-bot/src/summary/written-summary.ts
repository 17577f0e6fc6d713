import type { ConversationState } from '../domain/conversation-state';
import { leadSummary } from '../policy/lead-summary';

/** As much as the contract lets a summary have. */
export const SUMMARY_MAX = 4_000;

/** What a conversation comes to, in plain sentences: who the visitor is, what they want, and what they asked. */
export function writtenSummary(state: ConversationState, asked: readonly string[]): string {
  const questions = asked.length === 0 ? '' : ` They asked: ${asked.map((question) => `“${question}”`).join('; ')}.`;
  return `${leadSummary(state)}${questions}`.slice(0, SUMMARY_MAX).toWellFormed();
}
