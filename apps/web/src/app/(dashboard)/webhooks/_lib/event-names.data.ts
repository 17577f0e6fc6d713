import type { Translate } from '@/i18n/get-translations';
import type { BusinessEventName } from '@/lib/api-types';

type Key = Parameters<Translate<'webhooks'>>[0];

/** What each is called, in the order in which somebody chooses among them. */
export const eventLabels = {
  'lead.created': 'events.lead.created',
  'lead.qualified': 'events.lead.qualified',
  'lead.assigned': 'events.lead.assigned',
  'person.wanted': 'events.person.wanted',
  'deal.created': 'events.deal.created',
  'deal.moved': 'events.deal.moved',
  'deal.won': 'events.deal.won',
  'deal.lost': 'events.deal.lost',
  'deal.assigned': 'events.deal.assigned',
  'ticket.created': 'events.ticket.created',
  'ticket.assigned': 'events.ticket.assigned',
  'ticket.customer_replied': 'events.ticket.customer_replied',
  'ticket.answered': 'events.ticket.answered',
  'ticket.overdue': 'events.ticket.overdue',
  'ticket.done': 'events.ticket.done',
  'conversation.ended': 'events.conversation.ended',
} as const satisfies Readonly<Record<BusinessEventName, Key>>;

export const eventNames = Object.keys(eventLabels) as readonly BusinessEventName[];
