import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addToOwnTicket,
  businessHappened,
  createDeal,
  importDeals,
  leadQualified,
  moveDeal,
  updateLead,
  writeInTicket,
  type BusinessHappened,
} from '@abbotsford/contracts';
import { CALLER_ID } from '@abbotsford/testing';
import { OverdueTickets } from '../src/tickets/overdue-tickets';
import { aSnapshot } from './a-snapshot';
import { aTicket } from './a-ticket';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

/** What was told of this lead, deal or ticket, the oldest first: what happened, and who of our team did it. */
async function told(id: string): Promise<(readonly [string, string | null])[]> {
  await expect.poll(() => crm.database.collection('crm_outbox').countDocuments()).toBe(0);
  return (await crm.sent(businessHappened))
    .map((event) => event as unknown as BusinessHappened)
    .filter(({ data }) => Object.values(data).includes(id))
    .map(({ name, actor_id }) => [name, actor_id] as const);
}

it('a lead that a bot tells of and its card are told as nobody’s doing, its owner as ours', async () => {
  const snapshot = aSnapshot({ completeness: 'qualified' });
  await crm.receives(leadQualified, snapshot, snapshot);
  const { id } = await crm.leadOf(snapshot);
  await crm.ask(updateLead, { lead_id: id, owner: 'Sam' });
  await crm.ask(updateLead, { lead_id: id, notes: 'Called.' });
  expect(await told(id)).toEqual([
    ['deal.created', null],
    ['lead.created', null],
    ['lead.assigned', CALLER_ID],
  ]);
});

it('a card is told of when it is made and won, and not when its move is refused', async () => {
  const { deal } = await crm.ask(createDeal, { company_name: 'Laneway' });
  await crm.ask(moveDeal, { deal_id: deal.id, status: 'won', version: deal.version });
  await expect(crm.ask(moveDeal, { deal_id: deal.id, status: 'lost', version: deal.version })).rejects.toMatchObject({
    code: 'deal.stale_version',
  });
  expect(await told(deal.id)).toEqual([
    ['deal.created', CALLER_ID],
    ['deal.won', CALLER_ID],
  ]);
});

it('each card of a file is told of', async () => {
  const { lines } = await crm.ask(importDeals, { csv: 'company_name\nBean There\nGround Up' });
  const ids = lines.flatMap(({ deal_id }) => deal_id ?? []);
  expect(ids).toHaveLength(2);
  for (const id of ids) expect(await told(id)).toEqual([['deal.created', CALLER_ID]]);
});

it('a ticket is told of from its first word to its answer', async () => {
  const user_id = 'd'.repeat(24);
  const { id } = await crm.opensTicket(aTicket({ user_id }));
  await crm.ask(writeInTicket, { ticket_id: id, text: 'We look after it.' });
  await crm.askAsCustomer(user_id, addToOwnTicket, { ticket_id: id, text: 'Thanks.' });
  expect(await told(id)).toEqual([
    ['ticket.created', null],
    ['ticket.answered', CALLER_ID],
    ['ticket.customer_replied', null],
  ]);
});

it('that a ticket is overdue is told once for each time that was due, whichever replicas look', async () => {
  const { id } = await crm.opensTicket(aTicket({ urgency: 'urgent', user_id: 'e'.repeat(24) }));
  const other = await crm.addReplica();
  const looks = [crm.replica, other].map(({ app }) => app.get(OverdueTickets));
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
  const overdue = async () => (await told(id)).filter(([name]) => name === 'ticket.overdue');
  await Promise.all(looks.map((look) => look.tell(new Date())));
  expect(await overdue()).toEqual([]);
  await Promise.all([...looks, ...looks].map((look) => look.tell(hours(2))));
  expect(await overdue()).toHaveLength(1);
  // The answer came; now the solution is due.
  await crm.ask(writeInTicket, { ticket_id: id, text: 'We look after it.' });
  await crm.askAsCustomer('e'.repeat(24), addToOwnTicket, { ticket_id: id, text: 'Thanks.' });
  await looks[0]?.tell(hours(20));
  expect(await overdue()).toHaveLength(2);
});
