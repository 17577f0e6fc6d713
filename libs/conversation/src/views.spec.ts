import { expect, it } from 'vitest';
import type { ConversationRow } from './conversation.schema';
import { toHistory } from './views';

const timestamp = new Date('2026-03-01T00:00:00Z');
const citations = [{ title: 'Prices', source: 'prices.md', quote: 'From 90 dollars' }];
const answer = { bot: 'From 90 dollars.', reply_to: 'm-1', timestamp, citations, suggestions: ['Yes', 'No'] };
const rowWith = (o: Partial<ConversationRow>) =>
  ({ conversation_id: 'c-1', status: 'ongoing', messages: [answer], ...o }) as unknown as ConversationRow;

it('a history has what an answer was taken from, and the quick replies to what was said last', () => {
  expect(toHistory(rowWith({}))).toMatchObject({ messages: [{ citations }], suggestions: ['Yes', 'No'] });
  const later = { user: 'Thank you', message_id: 'm-2', timestamp };
  expect(toHistory(rowWith({ messages: [answer, later] }))).not.toHaveProperty('suggestions');
  expect(toHistory(rowWith({ status: 'closed' }))).not.toHaveProperty('suggestions');
});
