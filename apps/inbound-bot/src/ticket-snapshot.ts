import type { TicketSnapshot } from '@abbotsford/contracts';
import type { TurnRow } from '@abbotsford/conversation';
import type { ConversationState } from './domain/conversation-state';
import type { Issue } from './domain/issue';

const longestPhrase = 500;

/** What the CRM is told of an issue, as it stands after this turn. */
export const ticketSnapshot = (
  issue: Issue,
  { profile, wants_human }: ConversationState,
  { conversation_id, session_id, user_id, revision, lease }: TurnRow,
  now: Date,
): TicketSnapshot => ({
  conversation_id,
  session_id,
  user_id: user_id ?? '',
  issue: String(issue.key),
  revision: revision + 1,
  message_id: lease?.message_id ?? conversation_id,
  customer_name: profile?.name ?? null,
  category: issue.category,
  urgency: issue.urgency,
  summary: issue.summary,
  details: issue.details === '' ? null : issue.details,
  when_started: phrase(issue.when_started),
  tried: phrase(issue.tried),
  business_impact: phrase(issue.business_impact),
  order_number: phrase(issue.order_number),
  wants_human,
  at: now.toISOString(),
});

const phrase = (text: string | null): string | null => text?.slice(0, longestPhrase).toWellFormed() ?? null;
