import type { PersonIdentity } from '@abbotsford/contracts';
import { comparableEmail } from '@abbotsford/text';
import type { Deal } from '../../deals/domain/deal';
import type { Lead } from '../../leads/domain/lead';
import { spellingsOf } from './contact';

/** Somebody who asks about themselves. */
export interface OwnAccount {
  readonly id: string;
  /** Null while nobody has shown that it is theirs. */
  readonly email: string | null;
}

/** By what the person is known for sure: no number, which anybody may write into a profile. */
export function identityOfAccount(
  { id, email }: OwnAccount,
  leads: readonly Pick<Lead, 'visitor_ids' | 'conversation_ids'>[],
): PersonIdentity {
  return {
    emails: email === null ? [] : spellingsOf([email]),
    phones: [],
    visitor_ids: leads.flatMap((lead) => lead.visitor_ids),
    conversation_ids: leads.flatMap((lead) => lead.conversation_ids),
    user_ids: [id],
  };
}

/**
 * Whether every session of a lead gave the person's address. One that was joined by a number, or has another address
 * too, may tell of somebody else.
 */
export function isLeadOf({ sources }: Pick<Lead, 'sources'>, { emails }: Pick<PersonIdentity, 'emails'>): boolean {
  return sources.length > 0 && sources.every(({ email }) => email !== null && emails.includes(comparableEmail(email)));
}

/** Whether a card stands for nobody but the person. */
export function isCardOf(
  { customer_id, lead_id, source_conversation_id }: Pick<Deal, 'customer_id' | 'lead_id' | 'source_conversation_id'>,
  { user_ids = [], conversation_ids }: Pick<PersonIdentity, 'user_ids' | 'conversation_ids'>,
  leadIds: readonly string[],
): boolean {
  if (customer_id !== undefined && user_ids.includes(customer_id)) return true;
  if (lead_id !== null) return leadIds.includes(lead_id);
  return source_conversation_id === null || conversation_ids.includes(source_conversation_id);
}
