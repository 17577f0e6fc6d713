import type { BusinessEventName, NotificationKind, NotificationSubject, NotifiedEvent } from '@abbotsford/contracts';
import type { Right } from '@abbotsford/rights';

export interface NotificationRule {
  readonly kind: NotificationKind;
  /** What the notification leads to. */
  readonly subject: NotificationSubject;
  /** Nobody without it is told, whatever else is said. */
  readonly right: Right;
  /** Whose it is; where it is nobody's, or a stranger's, `owner_or_all` tells everybody with the right. */
  readonly to: 'owner' | 'owner_or_all' | 'all';
  /** Not of what a colleague did by hand. */
  readonly onlyFromOutside?: boolean;
}

/** Who is told of what. Whoever did it is never told. */
export const notificationRules: Readonly<Record<NotifiedEvent, NotificationRule>> = {
  'lead.created': { kind: 'new_lead', subject: 'lead', right: 'leads.read', to: 'owner_or_all', onlyFromOutside: true },
  'lead.qualified': {
    kind: 'new_lead',
    subject: 'lead',
    right: 'leads.read',
    to: 'owner_or_all',
    onlyFromOutside: true,
  },
  'person.wanted': { kind: 'person_wanted', subject: 'conversation', right: 'conversations.takeover', to: 'all' },
  'ticket.created': { kind: 'new_ticket', subject: 'ticket', right: 'tickets.write', to: 'owner_or_all' },
  'ticket.customer_replied': { kind: 'ticket_reply', subject: 'ticket', right: 'tickets.write', to: 'owner_or_all' },
  'ticket.overdue': { kind: 'ticket_overdue', subject: 'ticket', right: 'tickets.write', to: 'owner_or_all' },
  'lead.assigned': { kind: 'assigned', subject: 'lead', right: 'leads.read', to: 'owner' },
  'deal.assigned': { kind: 'assigned', subject: 'deal', right: 'deals.read', to: 'owner' },
  'ticket.assigned': { kind: 'assigned', subject: 'ticket', right: 'tickets.read', to: 'owner' },
};

export const isNotified = (event: BusinessEventName): event is NotifiedEvent => event in notificationRules;
