import { describe, expect, it } from 'vitest';
import { aTicket } from '../../../test/a-ticket';
import { promises } from '../../../test/promises';
import { goesOn } from './due-times';
import { changed, isFull, merged, MESSAGES_MAX, writtenByCustomer, writtenByStaff } from './handling';
import { toOwnView } from './ticket';
import { ticketOf } from './told';

const hours = (n: number) => new Date(Date.UTC(2026, 10, 20, n));
const begun = (n: number) => ({ id: String(n).padStart(24, '0'), number: `T-${n}`, at: hours(0) });
const ticket = ticketOf(aTicket({ urgency: 'high' }), begun(1001), promises);
const answer = { id: 'a'.repeat(24), text: 'It comes tomorrow.', internal: false, actor_id: 'staff', at: hours(2) };
const reply = { id: 'b'.repeat(24), text: 'It did not come.', actor_id: ticket.user_id, at: hours(5) };

describe('an answer of staff', () => {
  const answered = writtenByStaff(ticket, answer, promises);

  it('waits for the customer, and nothing is due meanwhile', () => {
    expect(answered).toMatchObject({ status: 'waiting', first_responded_at: hours(2), due_at: null });
    expect(answered.activities.at(-1)).toMatchObject({ action: 'replied', actor_id: 'staff' });
  });

  it('that the customer answers is ours again, with the solution due', () => {
    const back = writtenByCustomer(answered, reply, promises);
    expect(back).toMatchObject({ status: 'open', due_at: hours(24) });
    expect(toOwnView(back).messages.map(({ author }) => author)).toEqual(['staff', 'customer']);
  });
});

it('a note is nothing that the customer sees, and no answer', () => {
  const noted = writtenByStaff(ticket, { ...answer, internal: true }, promises);
  expect(noted).toMatchObject({ status: 'open', first_responded_at: null, due_at: hours(4) });
  expect(noted.messages).toHaveLength(1);
  expect(toOwnView(noted).messages).toEqual([]);
});

describe('a ticket that is solved', () => {
  const solved = changed(ticket, { status: 'solved' }, 'staff', hours(6), promises);

  it('has nothing due, and the log says who solved it', () => {
    expect(solved).toMatchObject({ status: 'solved', done_at: hours(6), due_at: null });
    expect(solved.activities.at(-1)).toMatchObject({
      action: 'changed',
      actor_id: 'staff',
      changes: [{ field: 'status', from: 'open', to: 'solved' }],
    });
  });

  it('keeps its time when it is closed then', () => {
    expect(changed(solved, { status: 'closed' }, 'staff', hours(9), promises).done_at).toEqual(hours(6));
  });

  it('is opened by a reply, with new times', () => {
    const again = writtenByCustomer(solved, { ...reply, at: hours(10) }, promises);
    expect(again).toMatchObject({ status: 'open', done_at: null, resolution_due_at: hours(34) });
    expect(again.activities.at(-1)?.action).toBe('reopened');
  });

  it('goes on for fourteen days to the moment', () => {
    const days = (n: number, ms = 0) => new Date(hours(6).getTime() + n * 86_400_000 + ms);
    expect(goesOn(solved, days(14), promises)).toBe(true);
    expect(goesOn(solved, days(14, 1), promises)).toBe(false);
    expect(goesOn(ticket, days(400), promises)).toBe(true);
  });
});

describe('a change that says nothing new', () => {
  it('is no change', () => {
    expect(changed(ticket, { status: 'open', assignee: null }, 'staff', hours(1), promises)).toBe(ticket);
  });
});

describe('two tickets that become one', () => {
  const other = ticketOf(
    aTicket({ urgency: 'urgent', summary: 'Half of it is missing.', order_number: '88213', wants_human: true }),
    begun(1002),
    promises,
  );
  const kept = writtenByCustomer(ticket, reply, promises);
  const gone = writtenByStaff(other, answer, promises);
  const one = merged(kept, gone, 'staff', hours(7), promises);

  it('have the messages of both in their order, and what only one of them knew', () => {
    expect(one.messages.map(({ text }) => text)).toEqual(['It comes tomorrow.', 'It did not come.']);
    expect(one).toMatchObject({
      number: 'T-1001',
      order_number: '88213',
      urgency: 'urgent',
      wants_human: true,
      summary: ticket.summary,
      first_responded_at: hours(2),
      merged: [{ id: gone.id, number: 'T-1002' }],
    });
    expect(one.issues).toHaveLength(2);
  });

  it('have in the log what the other one said otherwise', () => {
    expect(one.activities.at(-1)).toMatchObject({
      action: 'merged',
      actor_id: 'staff',
      changes: [
        { field: 'number', from: 'T-1002', to: 'T-1001' },
        { field: 'summary', from: 'Half of it is missing.', to: ticket.summary },
      ],
    });
  });

  it('are open when one of them is', () => {
    const solved = changed(kept, { status: 'solved' }, 'staff', hours(6), promises);
    expect(merged(solved, other, 'staff', hours(7), promises)).toMatchObject({ status: 'open', done_at: null });
  });
});

it('a ticket takes so many messages and no more', () => {
  const messages = Array.from({ length: MESSAGES_MAX }, () => ({ ...answer, author: 'staff' as const }));
  expect(isFull({ messages: messages.slice(1) })).toBe(false);
  expect(isFull({ messages })).toBe(true);
});
