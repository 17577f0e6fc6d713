import type { ConversationEnd } from '@abbotsford/bot';
import type { Closing, TurnRow } from '@abbotsford/conversation';
import type { LeadOutcome } from './domain/conversation-state';
import { leadEvents } from './lead-events';
import { leadAtClose } from './policy/lead-outcome';
import { fromData, toData } from './policy/state-manager';

/** What follows from the end of a conversation outside a turn; `lead` is what the CRM is told. */
export function closeConversation(
  row: TurnRow,
  { transcript, summary, now }: ConversationEnd,
): { readonly closing: Closing; readonly lead: LeadOutcome } {
  const state = fromData(row.data);
  const lead = leadAtClose(state);
  // The next conversation of the session must know that the team has the lead.
  const after = lead === 'none' ? state : { ...state, lead_passed_on: lead, lead_update_due: false };
  const events = leadEvents(lead, state, after, row, transcript, now);
  return { closing: { data: toData(after), summary, events }, lead };
}
