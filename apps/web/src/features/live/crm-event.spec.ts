import { describe, expect, it } from 'vitest';
import { parseCrmEvent } from './crm-event';

const deal = { id: 'd-1', status: 'won', version: 3, company_name: 'Kaffeine' };
const lead = { id: 'l-1', completeness: 'qualified', lead_score: 80 };
const message = (event: string, data: unknown) => ({ event, data });

describe('parseCrmEvent', () => {
  it('reads a changed deal and a changed lead', () => {
    expect(parseCrmEvent(message('deal.changed', { id: 'd-1', current: deal }))).toEqual({
      type: 'deal.changed',
      deal,
    });
    expect(parseCrmEvent(message('lead.changed', { id: 'l-1', current: lead }))).toEqual({
      type: 'lead.changed',
      lead,
    });
  });

  it.each(['deal.deleted', 'lead.deleted', 'ticket.changed', 'ticket.deleted'])('reads %s', (type) => {
    expect(parseCrmEvent(message(type, { id: 'x-1' }))).toEqual({ type, id: 'x-1' });
  });

  it('reads what comes about in a conversation, and who writes in it', () => {
    const news = { conversation_id: 'c-1', messages: [], holder: null };
    expect(parseCrmEvent(message('conversation.changed', news))).toEqual({
      type: 'conversation.changed',
      id: 'c-1',
      news,
    });
    const typing = { conversation_id: 'c-1', who: 'user' };
    expect(parseCrmEvent(message('conversation.typing', typing))).toEqual({
      type: 'conversation.typing',
      id: 'c-1',
      who: 'user',
    });
  });

  it.each([
    ['an event of a later version', message('invoice.changed', { id: 'i-1' })],
    ['a change without the deal', message('deal.changed', { id: 'd-1' })],
    ['a change with something else in its place', message('deal.changed', { id: 'd-1', current: 'gone' })],
    ['a deletion of nothing', message('deal.deleted', {})],
    ['an event without data', message('deal.changed', null)],
    ['news of no conversation', message('conversation.changed', { messages: [] })],
    ['somebody unknown who writes', message('conversation.typing', { conversation_id: 'c-1', who: 'x' })],
    ['an event without a name', message('message', deal)],
  ])('asks to look again after %s', (_case, event) => {
    expect(parseCrmEvent(event)).toEqual({ type: 'unknown' });
  });
});
