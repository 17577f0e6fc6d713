import { describe, expect, it } from 'vitest';
import { notifiedEvents, type Colleague, type NotifiedEvent } from '@abbotsford/contracts';
import { notificationRules } from './notification-rules.data';
import { eventsFor, kindsFor, recipientsOf } from './recipients';

const colleague = (name: string, role: Colleague['role']): Colleague => ({ id: name, name, role, email: '' });
const team = [
  colleague('Sam', 'sales'),
  colleague('Kim', 'sales'),
  colleague('Pat', 'support'),
  colleague('Ada', 'admin'),
];
const told = (event: NotifiedEvent, o: { owner?: string; actor_id?: string } = {}) =>
  recipientsOf(notificationRules[event], { owner: null, actor_id: null, ...o }, team).map(({ name }) => name);

describe('who is told', () => {
  it.each<[NotifiedEvent, readonly string[]]>([
    ['lead.created', ['Sam', 'Kim', 'Ada']],
    ['person.wanted', ['Sam', 'Kim', 'Pat', 'Ada']],
    ['ticket.created', ['Pat', 'Ada']],
    ['ticket.overdue', ['Pat', 'Ada']],
    ['lead.assigned', []],
  ])('of %s that is nobody’s is everybody who may act on it: %j', (event, names) => {
    expect(told(event)).toEqual(names);
  });

  it('is the owner alone where there is one, however the name is written', () => {
    expect(told('ticket.customer_replied', { owner: ' pat ' })).toEqual(['Pat']);
    expect(told('lead.assigned', { owner: 'Sam' })).toEqual(['Sam']);
  });

  it('is everybody when the owner has left, or may not see it; but nobody of what only concerns the owner', () => {
    expect(told('ticket.overdue', { owner: 'Somebody Else' })).toEqual(['Pat', 'Ada']);
    expect(told('ticket.overdue', { owner: 'Sam' })).toEqual(['Pat', 'Ada']);
    expect(told('deal.assigned', { owner: 'Pat' })).toEqual([]);
  });

  it('is never who did it, and of a lead that was added by hand nobody', () => {
    expect(told('lead.assigned', { owner: 'Sam', actor_id: 'Sam' })).toEqual([]);
    expect(told('ticket.created', { actor_id: 'Pat' })).toEqual(['Ada']);
    expect(told('lead.created', { actor_id: 'Kim' })).toEqual([]);
  });
});

it('a role is told of what it has the right to, and nobody but our team of anything', () => {
  expect(eventsFor('admin')).toEqual(notifiedEvents);
  expect(eventsFor('user')).toEqual([]);
  expect(kindsFor('support')).toEqual(['person_wanted', 'new_ticket', 'ticket_reply', 'ticket_overdue', 'assigned']);
});
