import type { AccountIdentity, PersonIdentity } from '@abbotsford/contracts';
import { comparableEmail } from '@abbotsford/text';
import { isPersonalPhone } from '@abbotsford/validation';
import type { Lead } from '../../leads/domain/lead';
import { spellingsOf, type Contact } from './contact';

type KnownLead = Pick<Lead, 'emails' | 'phones' | 'visitor_ids' | 'conversation_ids'>;
type KnownAccount = Pick<AccountIdentity, 'id' | 'email' | 'phone'>;

/** What is known of a person in leads and accounts. */
export interface Known<L extends KnownLead = KnownLead> {
  readonly leads: readonly L[];
  readonly accounts: readonly KnownAccount[];
}

/** As much as an event can carry; a person has a few. */
const MOST = 1_000;

/**
 * How many people a contact belongs to. An address is one person's; a number may be a shop's or a family's, so each lead,
 * which is a person, and each account with an address of its own counts.
 */
export function countPeople({ kind }: Contact, { leads, accounts }: Known): number {
  if (kind === 'email') return leads.length + accounts.length > 0 ? 1 : 0;
  const emails = new Set(leads.flatMap((lead) => lead.emails.map(comparableEmail)));
  const others = new Set(accounts.map(({ email }) => comparableEmail(email)).filter((email) => !emails.has(email)));
  return leads.length + others.size;
}

/**
 * What the person is known by. Of the numbers of their leads and accounts only mobiles count: a landline is a shop's, and
 * is theirs only when it is what they were looked for by.
 */
export function identityOf(contact: Contact, { leads, accounts }: Known): PersonIdentity {
  const emails = [
    ...(contact.kind === 'email' ? [contact.value] : []),
    ...leads.flatMap((lead) => lead.emails),
    ...accounts.map(({ email }) => email),
  ];
  const numbers = [...leads.flatMap((lead) => lead.phones), ...accounts.map(({ phone }) => phone)];
  const phones = numbers.filter((phone): phone is string => phone !== null && isPersonalPhone(phone));
  return {
    emails: spellingsOf(emails).slice(0, MOST),
    phones: distinct([...(contact.kind === 'phone' ? [contact.value] : []), ...phones]),
    visitor_ids: distinct(leads.flatMap((lead) => lead.visitor_ids)),
    conversation_ids: distinct(leads.flatMap((lead) => lead.conversation_ids)),
    user_ids: distinct(accounts.map(({ id }) => id)),
  };
}

/** Whether a record is this person's: by its address, or by its number when it has no address. */
export function isOfPerson(
  { emails, phones }: Pick<KnownLead, 'emails' | 'phones'>,
  person: Pick<PersonIdentity, 'emails' | 'phones'>,
): boolean {
  if (emails.length > 0) return emails.some((email) => person.emails.includes(email));
  return phones.some((phone) => person.phones.includes(phone));
}

/**
 * What stands in every message about the person: those of leads name the session, those of tickets the account, those of
 * the erasure its id. No phone,
 * since it may be somebody else's too.
 */
export const tracesOf = (
  erasureId: string,
  { emails, visitor_ids, conversation_ids, user_ids = [] }: Omit<PersonIdentity, 'phones'>,
): string[] => [erasureId, ...emails, ...visitor_ids, ...conversation_ids, ...user_ids];

/** The same person with more of what they are known by. */
export function withMore(
  identity: PersonIdentity,
  more: Partial<Record<'visitor_ids' | 'conversation_ids', readonly string[]>>,
): PersonIdentity {
  return {
    ...identity,
    visitor_ids: distinct([...identity.visitor_ids, ...(more.visitor_ids ?? [])]),
    conversation_ids: distinct([...identity.conversation_ids, ...(more.conversation_ids ?? [])]),
  };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].slice(0, MOST);
