import { event, type ConsumerName, type EventContract } from '../contract';
import { EmailAddress, FreeForm, Id, Nested, Text, TextList, Time } from '../fields';
import { PersonIdentity } from './person';

export class PersonErasureRequested {
  @Id()
  erasure_id!: string;

  @Nested(() => PersonIdentity)
  identity!: PersonIdentity;

  /** What the person begins after this is another story, and stays. */
  @Time()
  at!: string;
}

export class PersonErased {
  @Id()
  erasure_id!: string;

  /** How many documents of what. */
  @FreeForm()
  counts!: Record<string, number>;

  /** Of the sessions whose conversations are gone. Nothing that they told before counts any more. */
  @TextList({ maxItems: 1_000, maxLength: 64 })
  visitor_ids!: string[];

  @Time()
  at!: string;
}

export class AccountDeletionRequested {
  @Id()
  user_id!: string;

  @EmailAddress({ nullable: true, about: 'Null while nobody has shown that it is theirs' })
  email!: string | null;

  @Text({ max: 120, nullable: true, about: 'By which work is theirs, of our team' })
  staff_name!: string | null;

  @Time()
  at!: string;
}

/** The services that hold something of a person, besides the CRM, which asks them. */
export const erasingServices = ['auth', 'outbound-bot', 'inbound-bot'] as const;
export type ErasingService = (typeof erasingServices)[number];

/** Somebody deletes their own account: what is held of them goes with it. */
export const accountDeletionRequested = event('account.deletion-requested', AccountDeletionRequested, {
  producers: ['auth'],
  consumers: ['crm-accounts'],
});

/** An administrator had a person erased: every service removes what it holds, and says so. */
export const personErasureRequested = event('person.erasure-requested', PersonErasureRequested, {
  producers: ['crm'],
  consumers: ['auth-people', 'outbound-bot-people', 'inbound-bot-people'],
});

/**
 * The answers: one for each service, so that none can answer for another. The CRM has them in one consumer with leads, so
 * that what a person tells after the erasure comes after its answer.
 */
const erasedBy = (service: ErasingService, ...more: ConsumerName[]) =>
  event(`person.erased.${service}`, PersonErased, { producers: [service], consumers: ['crm-leads', ...more] });

export const erasedPerson = {
  auth: erasedBy('auth'),
  // The knowledge base has questions that they asked.
  'outbound-bot': erasedBy('outbound-bot', 'rag-questions'),
  'inbound-bot': erasedBy('inbound-bot', 'rag-questions'),
} as const satisfies Record<ErasingService, EventContract<PersonErased>>;
