import { randomUUID } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import { ticketRequested, type TicketSnapshot } from '@abbotsford/contracts';
import type { Stack } from '@abbotsford/local-stack';

/** Hands an issue of a customer to JetStream, as a support bot's outbox does; an operator may do that too. */
export async function tellOfIssue(
  stack: Stack,
  issue: Pick<TicketSnapshot, 'user_id' | 'summary'> & Partial<TicketSnapshot>,
): Promise<void> {
  const unknown = { details: null, when_started: null, tried: null, business_impact: null, order_number: null };
  const snapshot: TicketSnapshot = {
    ...{ conversation_id: randomUUID(), issue: '1', revision: 1, message_id: randomUUID(), session_id: randomUUID() },
    ...{ category: 'delivery', urgency: 'urgent', wants_human: false, at: new Date().toISOString() },
    ...unknown,
    ...issue,
  };
  const connection = await stack.connectNats();
  try {
    await jetstream(connection).publish(ticketRequested.subject, JSON.stringify(snapshot), { msgID: randomUUID() });
  } finally {
    await connection.close();
  }
}
