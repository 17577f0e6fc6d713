import { event, type EventContract } from '../contract';
import { Amount, Choice, Flag, FreeForm, Id, Line, Text, Time, type Class } from '../fields';
import { dealSources, dealStages, type DealSource, type DealStage } from '../crm/deal';
import { ticketCategories, ticketStatuses, urgencies, type TicketCategory, type Urgency } from '../crm/ticket';

/*
 * What happens in the business, for whoever is to be told of it: people of ours, and what else a business uses. Ids and
 * what a receiver needs at once; nothing that tells who a person is.
 */

export class AboutLead {
  @Id()
  lead_id!: string;

  @Choice(['partial', 'qualified'])
  completeness!: 'partial' | 'qualified';

  @Flag({ about: 'They asked for a person' })
  wants_human!: boolean;

  @Flag({ about: 'A customer of ours came with a problem' })
  support!: boolean;
}

export class AboutDeal {
  @Id()
  deal_id!: string;

  @Id({ nullable: true })
  lead_id!: string | null;

  @Choice(dealStages, { about: 'Where it stands now' })
  stage!: DealStage;

  @Choice(dealStages, { nullable: true, about: 'Where it stood before; null when it is new' })
  from_stage!: DealStage | null;

  @Amount({ min: 0, max: 1_000_000_000, about: 'Australian dollars a year' })
  deal_value!: number;

  @Choice(dealSources)
  source!: DealSource;
}

export class AboutTicket {
  @Id()
  ticket_id!: string;

  @Line({ max: 20, about: 'As people call it, such as T-1042' })
  number!: string;

  @Choice(ticketStatuses)
  status!: (typeof ticketStatuses)[number];

  @Choice(ticketCategories)
  category!: TicketCategory;

  @Choice(urgencies)
  urgency!: Urgency;

  @Time({ nullable: true, about: 'When the next answer or the solution is due; null while nothing is' })
  due_at!: string | null;
}

export class AboutConversation {
  @Text({ max: 64 })
  conversation_id!: string;

  @Choice(['outbound', 'inbound'], { about: 'With a visitor of the site, or with a customer' })
  chat_type!: 'outbound' | 'inbound';

  @Line({ max: 60, nullable: true, about: 'Why it is over; null while it goes on' })
  ended_because!: string | null;
}

interface BusinessEventSpec {
  /** For whoever chooses what to be told of. */
  readonly about: string;
  readonly data: Class;
}

/** One change is one event: a deal that is won is not moved as well. */
export const businessEvents = {
  'lead.created': { data: AboutLead, about: 'A new lead' },
  'lead.qualified': { data: AboutLead, about: 'A lead that was known before told what qualifies it' },
  'lead.assigned': { data: AboutLead, about: 'A lead has another owner' },
  'person.wanted': {
    data: AboutConversation,
    about: 'A visitor or a customer asks for a person, or says how to reach them',
  },
  'deal.created': { data: AboutDeal, about: 'A new card on the board' },
  'deal.moved': { data: AboutDeal, about: 'A deal is in another column, and neither won nor lost' },
  'deal.won': { data: AboutDeal, about: 'A deal is won' },
  'deal.lost': { data: AboutDeal, about: 'A deal is lost' },
  'deal.assigned': { data: AboutDeal, about: 'A deal has another owner' },
  'ticket.created': { data: AboutTicket, about: 'A new support ticket' },
  'ticket.assigned': { data: AboutTicket, about: 'Somebody else looks after a ticket' },
  'ticket.customer_replied': { data: AboutTicket, about: 'A customer wrote in a ticket' },
  'ticket.answered': { data: AboutTicket, about: 'One of our team answered in a ticket' },
  'ticket.overdue': { data: AboutTicket, about: 'An answer or a solution was due and is not there' },
  'ticket.done': { data: AboutTicket, about: 'A ticket is solved or closed' },
  'conversation.ended': { data: AboutConversation, about: 'A conversation with one of the bots is over' },
} as const satisfies Readonly<Record<string, BusinessEventSpec>>;

export type BusinessEventName = keyof typeof businessEvents;
export const businessEventNames = Object.keys(businessEvents) as readonly BusinessEventName[];

/** What is told with an event of this name. */
export type BusinessEventData<Name extends BusinessEventName = BusinessEventName> = InstanceType<
  (typeof businessEvents)[Name]['data']
>;

export class BusinessHappened {
  /** The same however often it arrives. */
  @Text({ max: 36, pattern: /^[0-9a-f-]{36}$/, patternMeans: 'a UUID' })
  id!: string;

  @Choice(businessEventNames)
  name!: BusinessEventName;

  @Time()
  at!: string;

  /** Who of our team did it; null when it came about by itself, or by a visitor or customer. */
  @Id({ nullable: true })
  actor_id!: string | null;

  /** By `name`, as `businessEvents` says. */
  @FreeForm()
  data!: BusinessEventData;
}

/** Something to be told of, before it is known who did it and when. */
export type BusinessNews = {
  [Name in BusinessEventName]: { readonly name: Name; readonly data: BusinessEventData<Name> };
}[BusinessEventName];

/** Something happened: written with the change that it tells of, so that neither is there without the other. */
export const businessHappened: EventContract<BusinessHappened> = event('business.happened', BusinessHappened, {
  producers: ['crm', 'outbound-bot', 'inbound-bot'],
  consumers: ['crm-notifications', 'crm-webhooks'],
});

export function happened({ name, data }: BusinessNews, at: Date, actor_id: string | null = null): BusinessHappened {
  return { id: crypto.randomUUID(), name, at: at.toISOString(), actor_id, data };
}
