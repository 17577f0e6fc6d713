import { describe, expect, it } from 'vitest';
import { aTicket } from '../../../test/a-ticket';
import { promises } from '../../../test/promises';
import { changed } from './handling';
import { toOwnView, toTicketView } from './ticket';
import { followUpOf, heard, ticketOf } from './told';

const at = new Date('2026-11-20T02:00:00Z');
const later = new Date('2026-11-20T03:00:00Z');
const first = aTicket();
const ticket = ticketOf(first, { id: 'f'.repeat(24), number: 'T-1001', at }, promises);

describe('a ticket', () => {
  it('is open, with all that was told and what is due by its urgency', () => {
    expect(toTicketView(ticket)).toMatchObject({
      number: 'T-1001',
      status: 'open',
      summary: first.summary,
      customer_name: 'Priya Nair',
      first_response_due_at: '2026-11-20T03:00:00.000Z',
      resolution_due_at: '2026-11-20T10:00:00.000Z',
      due_at: '2026-11-20T03:00:00.000Z',
      activities: [{ action: 'created', actor_id: null, at: at.toISOString() }],
    });
  });

  it('shows its customer neither the log nor what is due', () => {
    expect(Object.keys(toOwnView(ticket))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/activities|due|customer_name|issues/)]),
    );
  });
});

describe('a later snapshot of its issue', () => {
  const more = { ...first, revision: 2, order_number: '88213', urgency: 'high' } as const;

  it('adds what came later, with an entry in the log, and moves what is due', () => {
    const after = heard(ticket, more, later, promises);
    expect(after).toMatchObject({
      order_number: '88213',
      urgency: 'high',
      first_response_due_at: new Date('2026-11-20T06:00:00Z'),
      updated_at: later,
    });
    expect(after.activities.at(-1)).toEqual({
      action: 'told',
      actor_id: null,
      at: later,
      changes: [
        { field: 'urgency', from: 'urgent', to: 'high' },
        { field: 'order_number', from: null, to: '88213' },
      ],
    });
  });

  it('changes nothing when it is older, or the same once more', () => {
    const after = heard(ticket, more, later, promises);
    expect(heard(after, more, later, promises)).toBe(after);
    expect(heard(after, first, later, promises)).toBe(after);
  });

  it('leaves what staff have changed', () => {
    const sorted = changed(ticket, { urgency: 'low', category: 'machine' }, 'staff', at, promises);
    const after = heard(sorted, { ...more, category: 'other' }, later, promises);
    expect(after).toMatchObject({ urgency: 'low', category: 'machine', order_number: '88213' });
  });

  it('of another issue is not for this ticket', () => {
    expect(heard(ticket, { ...more, issue: '2' }, later, promises)).toBe(ticket);
  });
});

it('a ticket that follows one of long ago names it and is of the same matter', () => {
  const next = followUpOf(ticket, { id: 'e'.repeat(24), number: 'T-1002', at: later }, promises);
  expect(next).toMatchObject({
    number: 'T-1002',
    follows: 'T-1001',
    status: 'open',
    category: 'delivery',
    user_id: ticket.user_id,
    issues: [],
    messages: [],
  });
});
