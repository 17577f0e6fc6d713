import { randomUUID } from 'node:crypto';
import type { TicketSnapshot } from '@abbotsford/contracts';

/** An issue of a conversation of its own; a test names only what matters to it. */
export function aTicket(o: Partial<TicketSnapshot> = {}): TicketSnapshot {
  return {
    conversation_id: randomUUID(),
    issue: '1',
    revision: 1,
    message_id: randomUUID(),
    session_id: randomUUID(),
    user_id: '0123456789abcdef01234567',
    customer_name: 'Priya Nair',
    category: 'delivery',
    urgency: 'urgent',
    summary: 'The delivery of Tuesday has not come.',
    details: null,
    when_started: null,
    tried: null,
    business_impact: null,
    order_number: null,
    wants_human: false,
    at: '2026-11-20T01:02:03.000Z',
    ...o,
  };
}
