import { createTranslator } from 'use-intl';
import { expect, it } from 'vitest';
import desk from '../../../../../messages/en/desk.json';
import tickets from '../../../../../messages/en/tickets.json';
import { describeTicketActivity } from './describe-ticket-activity';

const readers = {
  customerId: 'customer',
  me: 'me',
  desk: createTranslator({ locale: 'en', messages: { desk }, namespace: 'desk' }),
  tickets: createTranslator({ locale: 'en', messages: { tickets }, namespace: 'tickets' }),
};
const at = '2026-03-01T00:00:00Z';
const read = (activity: Omit<Parameters<typeof describeTicketActivity>[0], 'at'>) =>
  describeTicketActivity({ ...activity, at }, readers);

it.each([
  [{ action: 'created', actor_id: null, changes: [] }, 'The assistant opened it'],
  [{ action: 'reopened', actor_id: 'customer', changes: [] }, 'The customer opened it again'],
  [{ action: 'noted', actor_id: 'somebody', changes: [] }, 'A colleague left a note'],
  [
    {
      action: 'changed',
      actor_id: 'me',
      changes: [
        { field: 'status', from: 'open', to: 'waiting' },
        { field: 'assignee', from: null, to: 'Jo' },
        { field: 'business_impact', from: 'closed', to: null },
      ],
    },
    'You changed it: Status from Open to Waiting for the customer; Assignee from nothing to Jo; ' +
      'What it means for the café from closed to nothing',
  ],
] as const)('%o reads: %s', (activity, text) => {
  expect(read({ ...activity, changes: [...activity.changes] })).toBe(text);
});
