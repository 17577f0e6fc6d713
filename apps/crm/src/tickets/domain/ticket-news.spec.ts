import { describe, expect, it } from 'vitest';
import { aTicket } from '../../../test/a-ticket';
import { promises } from '../../../test/promises';
import { changed, merged, writtenByCustomer, writtenByStaff } from './handling';
import type { Ticket } from './ticket';
import { ticketNews } from './ticket-news';
import { ticketOf } from './told';

const at = new Date('2026-11-20T03:00:00Z');
const begun = (n: number) => ({ id: String(n).padStart(24, '0'), number: `T-${n}`, at });
const ticket = ticketOf(aTicket(), begun(1), promises);
const message = { id: 'a'.repeat(24), text: 'It comes tomorrow.', actor_id: 's'.repeat(24), at };
const names = (before: Ticket | null, after: Ticket) => ticketNews(before, after).map(({ name }) => name);
const by = (patch: Parameters<typeof changed>[1]) => changed(ticket, patch, 'staff', at, promises);

describe('what is told of a ticket', () => {
  it('is that it is new', () => {
    expect(names(null, ticket)).toEqual(['ticket.created']);
  });

  it('is who wrote: the customer, or we; a note is for nobody outside', () => {
    expect(names(ticket, writtenByCustomer(ticket, message, promises))).toEqual(['ticket.customer_replied']);
    expect(names(ticket, writtenByStaff(ticket, { ...message, internal: false }, promises))).toEqual([
      'ticket.answered',
    ]);
    expect(names(ticket, writtenByStaff(ticket, { ...message, internal: true }, promises))).toEqual([]);
  });

  it('is whose it is now, and that it is done', () => {
    expect(names(ticket, by({ assignee: 'Sam' }))).toEqual(['ticket.assigned']);
    expect(names(ticket, by({ status: 'solved' }))).toEqual(['ticket.done']);
    expect(names(by({ status: 'solved' }), by({ status: 'closed' }))).toEqual([]);
    expect(names(ticket, by({ urgency: 'low' }))).toEqual([]);
  });

  it('is not that messages came with a ticket that went into it', () => {
    const other = writtenByCustomer(ticketOf(aTicket(), begun(2), promises), message, promises);
    expect(names(ticket, merged(ticket, other, 'staff', at, promises))).toEqual([]);
  });
});
