import { leadQualified, leadUpdated } from '@abbotsford/contracts';
import type { MessageRow, TurnEvent, TurnRow } from '@abbotsford/conversation';
import type { ConversationState, LeadOutcome } from './domain/conversation-state';
import { leadSnapshot } from './lead-snapshot';

/**
 * What the CRM is told of the lead, if anything.
 * @param messages the latest messages, with those of this turn
 */
export function leadEvents(
  outcome: LeadOutcome,
  before: ConversationState,
  state: ConversationState,
  conversation: TurnRow,
  messages: readonly MessageRow[],
  now: Date,
): readonly TurnEvent[] {
  if (outcome === 'none') return [];
  const isNew = before.lead_passed_on !== 'qualified' && outcome === 'qualified';
  const data = leadSnapshot(conversation, state, messages, conversation.revision + 1, now);
  return [{ event: isNew ? leadQualified : leadUpdated, data }];
}
