import { expect, it } from 'vitest';
import { notifiedEvents } from '@abbotsford/contracts';
import { dailyMail, mailAtOnce } from './notification-mails';

const link = (path: string) => `https://shop.example${path}`;

it.each(notifiedEvents)('the mail of %s says what it is in one line, and leads there', (event) => {
  const { subject, action } = mailAtOnce({ event, subject: 'ticket', subject_id: 't-1' }, 'Sam', link);
  expect(subject).toMatch(/^[A-Z][\w\s]+[a-z]$/);
  expect(action?.url).toBe('https://shop.example/tickets/t-1');
});

it('the daily mail counts what there is of each kind', () => {
  const { paragraphs } = dailyMail([{ kind: 'new_ticket' }, { kind: 'new_lead' }, { kind: 'new_ticket' }], 'Sam', link);
  expect(paragraphs.slice(1)).toEqual(['2 new tickets', '1 news of a lead']);
});
