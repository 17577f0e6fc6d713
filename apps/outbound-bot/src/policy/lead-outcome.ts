import { fieldNames } from '../domain/conversation-state';
import { companions } from '../domain/fields/fields';
import type { ConversationState, LeadOutcome } from '../domain/conversation-state';
import { isProspect } from './customer-type';
import { contactFields } from './flow.data';
import { nextQuestion } from './next-question';
import { hasContact } from './state-manager';

/** What of the state sales see. A change of it is passed on once the lead is with them. */
const leadKeys = [
  ...fieldNames,
  ...companions,
  'customer_type',
  'is_qualified',
  'wants_human',
  'support_matter',
  'deletion_asked',
  'speaks_for',
  'others_name',
  'declined_fields',
] as const satisfies readonly (keyof ConversationState)[];

/**
 * What the CRM needs to be told after a turn. A qualified lead goes at once; a partial one when the visitor wants a
 * person, when no further contact detail is to be had, and at the latest when the conversation ends.
 */
export function leadOutcome(before: ConversationState, state: ConversationState, ends: boolean): LeadOutcome {
  const outcome = state.is_qualified ? 'qualified' : 'partial';
  if (before.lead_passed_on !== 'none') {
    return ends || before.lead_update_due || hasLeadChanged(before, state) ? outcome : 'none';
  }
  if (!hasContact(state)) return 'none';
  return state.is_qualified || state.wants_human || ends || isContactSettled(state) ? outcome : 'none';
}

/** What the CRM needs to be told when the conversation is closed from outside a turn: by the visitor's client, or idle. */
export const leadAtClose = (state: ConversationState): LeadOutcome => leadOutcome(state, state, true);

const hasLeadChanged = (before: ConversationState, state: ConversationState): boolean =>
  leadKeys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(state[key]));

/** The one detail is there and the other declined, or there is nothing more to ask of a prospect. */
const isContactSettled = (state: ConversationState): boolean =>
  contactFields.some((field) => state[field] === null && state.declined_fields.includes(field)) ||
  (isProspect(state) && nextQuestion(state) === null && state.pending_confirmation === null);
