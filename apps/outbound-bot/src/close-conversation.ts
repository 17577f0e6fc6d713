import { conversationClosed } from '@abbotsford/contracts';
import type { Closing, MessageRow, TurnEvent, TurnRow } from '@abbotsford/conversation';
import type { LeadOutcome } from './domain/conversation-state';
import { leadEvents } from './lead-events';
import { leadAtClose } from './policy/lead-outcome';
import { fromData, toData } from './policy/state-manager';

/**
 * What follows from the end of a conversation outside a turn; `lead` is what the CRM is told.
 * @param transcript the latest messages
 */
export function closeConversation(
  row: TurnRow,
  transcript: readonly MessageRow[],
  reason: string,
  summary: string,
  now: Date,
): { readonly closing: Closing; readonly lead: LeadOutcome } {
  const state = fromData(row.data);
  const lead = leadAtClose(state);
  // The next conversation of the session must know that the team has the lead.
  const after = lead === 'none' ? state : { ...state, lead_passed_on: lead, lead_update_due: false };
  const events = [...leadEvents(lead, state, after, row, transcript, now), closedEvent(row, reason, now)];
  return { closing: { data: toData(after), summary, events }, lead };
}

export const closedEvent = (row: TurnRow, reason: string, now: Date): TurnEvent => ({
  event: conversationClosed,
  data: {
    conversation_id: row.conversation_id,
    chat_type: 'outbound',
    closed_reason: reason,
    at: now.toISOString(),
  },
});
