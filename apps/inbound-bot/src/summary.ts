import { allIssues, type ConversationState } from './domain/conversation-state';
import type { Issue } from './domain/issue';

/** What a conversation comes to, in plain sentences. */
export function writtenSummary(state: ConversationState, asked: readonly string[]): string {
  const who = state.profile
    ? `${state.profile.name}${state.profile.city ? ` (${state.profile.city})` : ''}`
    : 'A customer';
  const issues = allIssues(state);
  const told =
    issues.length === 0 ? `${who} reported no problem.` : `${who} reported: ${issues.map(lineOf).join('; ')}.`;
  const questions = asked.length === 0 ? '' : ` Asked: ${asked.join(' ')}`;
  return `${told}${questions}`.slice(0, 1_500);
}

const lineOf = ({ category, summary, urgency, status, ticket }: Issue): string =>
  `${category} (${urgency}): “${summary}”, ${ticket?.number ? `ticket ${ticket.number}` : status}`;
