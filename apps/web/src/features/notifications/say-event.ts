import type { Translate } from '@/i18n/get-translations';
import type { Notification } from '@/lib/api-types';

const saidOf = {
  'lead.created': 'events.lead_created',
  'lead.qualified': 'events.lead_qualified',
  'lead.assigned': 'events.lead_assigned',
  'person.wanted': 'events.person_wanted',
  'deal.assigned': 'events.deal_assigned',
  'ticket.created': 'events.ticket_created',
  'ticket.customer_replied': 'events.ticket_customer_replied',
  'ticket.overdue': 'events.ticket_overdue',
  'ticket.assigned': 'events.ticket_assigned',
} as const satisfies Readonly<Record<Notification['event'], string>>;

/** What happened, in words; a point in a key would be a step into the messages. */
export const sayEvent = (event: Notification['event'], t: Translate<'notifications'>): string => t(saidOf[event]);
