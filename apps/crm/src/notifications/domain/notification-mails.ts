import type { NotifiedEvent, NotificationKind } from '@abbotsford/contracts';
import type { MailContent } from '@abbotsford/mail';
import type { Notification, Subject } from './notification';

type Link = (path: `/${string}`) => string;

const pathOf: Readonly<Record<Subject['subject'], (id: string) => `/${string}`>> = {
  lead: (id) => `/leads/${id}`,
  deal: (id) => `/board?deal=${id}`,
  ticket: (id) => `/tickets/${id}`,
  conversation: (id) => `/conversations/${id}`,
};

/** A mail is no place for what a visitor or customer told, so none of these names anybody. */
const said: Readonly<Record<NotifiedEvent, string>> = {
  'lead.created': 'There is a new lead.',
  'lead.qualified': 'A lead has told what qualifies it.',
  'person.wanted': 'Somebody in the chat asks for a person.',
  'ticket.created': 'There is a new support ticket.',
  'ticket.customer_replied': 'A customer has written in a ticket.',
  'ticket.overdue': 'A ticket is overdue.',
  'lead.assigned': 'A lead is yours now.',
  'deal.assigned': 'A deal is yours now.',
  'ticket.assigned': 'A ticket is yours now.',
};

const counted: Readonly<Record<NotificationKind, readonly [one: string, more: string]>> = {
  new_lead: ['news of a lead', 'news of leads'],
  person_wanted: ['person who asked for one of us', 'people who asked for one of us'],
  new_ticket: ['new ticket', 'new tickets'],
  ticket_reply: ['answer of a customer', 'answers of customers'],
  ticket_overdue: ['overdue ticket', 'overdue tickets'],
  assigned: ['thing that became yours', 'things that became yours'],
};

const choose = (link: Link): string => `What you get mails of is up to you: ${link('/notifications')}`;

/** The mail that goes at once. */
export const mailAtOnce = (
  { event, subject, subject_id }: Pick<Notification, 'event' | keyof Subject>,
  name: string,
  link: Link,
): MailContent => ({
  subject: said[event].replace(/\.$/, ''),
  greeting: `Hello ${name},`,
  paragraphs: [said[event]],
  action: { label: 'Have a look', url: link(pathOf[subject](subject_id)) },
  notes: [choose(link)],
});

/** The mail of a day: how much there is of what. */
export function dailyMail(notifications: readonly Pick<Notification, 'kind'>[], name: string, link: Link): MailContent {
  const kinds = [...new Set(notifications.map(({ kind }) => kind))];
  const lines = kinds.map((kind) => {
    const count = notifications.filter((one) => one.kind === kind).length;
    return `${count} ${counted[kind][count === 1 ? 0 : 1]}`;
  });
  return {
    subject: 'What is new since the last mail',
    greeting: `Hello ${name},`,
    paragraphs: ['This you have not read yet:', ...lines],
    action: { label: 'See all notifications', url: link('/notifications') },
    notes: [choose(link)],
  };
}
