import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addToOwnTicket,
  findTicketsOfUser,
  getOwnTicket,
  getTicket,
  getTicketFigures,
  listOwnTickets,
  listTickets,
  mergeTicket,
  ticketRequested,
  ticketUpdated,
  updateTicket,
  writeInTicket,
  type ListTicketsRequest,
} from '@abbotsford/contracts';
import { CALLER_ID } from '@abbotsford/testing';
import { aTicket } from './a-ticket';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

let users = 0;
/** A customer that no other test has. */
const aUser = (): string => String(++users).padStart(24, '0');

const ticketsOf = async (user_id: string, filter: ListTicketsRequest = {}) =>
  (await crm.ask(listTickets, { user_id, ...filter })).items;

it('tickets are counted by what they are, and how long the first answer took', async () => {
  const labels = { category: 'menu', urgency: 'low' } as const;
  const { id } = await crm.opensTicket(aTicket({ user_id: aUser(), ...labels }));
  await crm.ask(writeInTicket, { ticket_id: id, text: 'Here is our menu.' });
  await crm.ask(writeInTicket, { ticket_id: id, text: 'And our prices.' });
  expect(await crm.metric('crm_tickets_total', labels)).toBe(1);
  expect(await crm.metric('crm_ticket_messages_total', { author: 'staff' })).toBe(2);
  expect(await crm.metric('crm_ticket_first_response_seconds_count')).toBe(1);
});

it('the news of a ticket are what our people last wrote to the customer, and never a note', async () => {
  const user_id = aUser();
  const asked = () => crm.ask(findTicketsOfUser, { user_id });
  const { id, number } = await crm.opensTicket(aTicket({ user_id, summary: 'The milk splits.' }));
  await crm.opensTicket(aTicket({ user_id: aUser() }));
  await crm.ask(writeInTicket, { ticket_id: id, text: 'A note before any answer.', internal: true });
  expect((await asked()).tickets).toEqual([{ number, status: 'open', summary: 'The milk splits.', last_reply: null }]);
  await crm.ask(writeInTicket, { ticket_id: id, text: 'Please cool the jug first.' });
  await crm.ask(writeInTicket, { ticket_id: id, text: 'Is it oat milk?' });
  await crm.ask(writeInTicket, { ticket_id: id, text: 'They water it down.', internal: true });
  await crm.askAsCustomer(user_id, addToOwnTicket, { ticket_id: id, text: 'No, cow.' });
  expect((await asked()).tickets).toMatchObject([{ number, status: 'open', last_reply: 'Is it oat milk?' }]);
});

it('the desk at a glance is how many wait for us, wait for the customer, are late and were done today', async () => {
  const before = await crm.ask(getTicketFigures, {});
  const ids = [];
  for (let opened = 0; opened < 4; opened++) ids.push((await crm.opensTicket(aTicket({ user_id: aUser() }))).id);
  const [solved = '', waiting = '', late = ''] = ids;
  const { number } = await crm.ask(getTicket, { ticket_id: late });
  await crm.database
    .collection('support_tickets')
    .updateOne({ number }, { $set: { due_at: new Date(Date.now() - 1_000) } });
  await crm.ask(updateTicket, { ticket_id: solved, status: 'solved' });
  await crm.ask(updateTicket, { ticket_id: waiting, status: 'waiting' });
  expect(await crm.ask(getTicketFigures, {})).toEqual({
    open: before.open + 2,
    waiting: before.waiting + 1,
    overdue: before.overdue + 1,
    solved_today: before.solved_today + 1,
  });
});

describe('one issue of a conversation', () => {
  it('is one ticket, whether its event comes three times or the request comes first or last', async () => {
    const user_id = aUser();
    const snapshot = aTicket({ user_id });
    const receipt = await crm.opensTicket(snapshot);
    expect(receipt).toMatchObject({ number: expect.stringMatching(/^T-\d{4,}$/), status: 'open' });
    await crm.receives(ticketRequested, snapshot, snapshot, snapshot);
    expect(await crm.opensTicket(snapshot)).toEqual(receipt);

    const late = aTicket({ user_id });
    await crm.receives(ticketRequested, late, late);
    const { number } = await crm.opensTicket(late);
    const found = await ticketsOf(user_id);
    expect(found.map((ticket) => ticket.number)).toEqual([number, receipt.number]);
  });

  it('is one ticket when requests and events of it come to two replicas at once, and no number is left out', async () => {
    await crm.addReplica();
    const before = await crm.opensTicket(aTicket({ user_id: aUser() }));
    const user_id = aUser();
    const snapshots = Array.from({ length: 4 }, () => aTicket({ user_id }));
    const asked = snapshots.flatMap((s) => [crm.opensTicket(s), crm.publish(ticketRequested, s), crm.opensTicket(s)]);
    await Promise.all(asked);
    await crm.settled();
    const numbers = (await ticketsOf(user_id)).map(({ number }) => Number(number.slice(2)));
    const last = Number(before.number.slice(2));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4].map((n) => last + n));
  }, 60_000);

  it('takes in the order number that comes later, also before the event that asked for the ticket', async () => {
    const user_id = aUser();
    const first = aTicket({ user_id });
    await crm.receives(ticketUpdated, { ...first, revision: 2, order_number: '88213' });
    await crm.receives(ticketRequested, first);
    expect(await ticketsOf(user_id)).toMatchObject([{ order_number: '88213', urgency: 'urgent' }]);
  });

  it('is told to dashboards that are open, with the ticket as it is', async () => {
    const heard = await crm.listen();
    const { id, number } = await crm.opensTicket(aTicket({ user_id: aUser() }));
    await expect
      .poll(() => heard.filter((change) => change.id === id))
      .toMatchObject([{ change: 'ticket.changed', current: { number, status: 'open' } }]);
  });
});

describe('a customer', () => {
  it('has their own tickets, without notes, and nobody else has them', async () => {
    const [user_id, other] = [aUser(), aUser()];
    const { id, number } = await crm.opensTicket(aTicket({ user_id }));
    await crm.ask(writeInTicket, { ticket_id: id, text: 'A difficult one.', internal: true });
    await crm.ask(writeInTicket, { ticket_id: id, text: 'It comes tomorrow.' });

    const own = await crm.askAsCustomer(user_id, getOwnTicket, { ticket_id: id });
    expect(own).toMatchObject({
      number,
      status: 'waiting',
      messages: [{ author: 'staff', text: 'It comes tomorrow.' }],
    });
    expect(JSON.stringify(own)).not.toContain('difficult');
    expect((await crm.askAsCustomer(user_id, listOwnTickets, {})).items).toMatchObject([{ id }]);

    expect((await crm.askAsCustomer(other, listOwnTickets, {})).items).toEqual([]);
    const theirs = { ticket_id: id };
    await expect(crm.askAsCustomer(other, getOwnTicket, theirs)).rejects.toMatchObject({ code: 'ticket.not_found' });
    await expect(crm.askAsCustomer(other, addToOwnTicket, { ...theirs, text: 'Hello' })).rejects.toMatchObject({
      code: 'ticket.not_found',
    });
  });

  it('opens a ticket again by a reply, and begins one that follows when it was done long ago', async () => {
    const user_id = aUser();
    const { id, number } = await crm.opensTicket(aTicket({ user_id }));
    await crm.ask(updateTicket, { ticket_id: id, status: 'solved' });
    const again = await crm.askAsCustomer(user_id, addToOwnTicket, { ticket_id: id, text: 'Not at all.' });
    expect(again).toMatchObject({ id, status: 'open', messages: [{ author: 'customer', text: 'Not at all.' }] });

    await crm.ask(updateTicket, { ticket_id: id, status: 'closed' });
    const longAgo = new Date(Date.now() - 15 * 86_400_000);
    await crm.database.collection('support_tickets').updateOne({ number }, { $set: { done_at: longAgo } });
    const next = await crm.askAsCustomer(user_id, addToOwnTicket, { ticket_id: id, text: 'It is back.' });
    expect(next).toMatchObject({ follows: number, status: 'open', messages: [{ text: 'It is back.' }] });
    expect(next.id).not.toBe(id);
    expect((await crm.ask(getTicket, { ticket_id: id })).status).toBe('closed');
  });
});

describe('staff', () => {
  it('find tickets by what they are, by their words, and page by page', async () => {
    const user_id = aUser();
    const mark = randomUUID();
    const kinds = [
      { urgency: 'low', category: 'milk', summary: `Milk splits. ${mark}` },
      { urgency: 'urgent', category: 'machine', summary: `No pressure. ${mark}` },
      { urgency: 'urgent', category: 'delivery', summary: `Where is it? (${mark})`, order_number: 'A.B-1' },
    ] as const;
    for (const kind of kinds) await crm.opensTicket(aTicket({ user_id, ...kind }));
    const [delivery, machine, milk] = await ticketsOf(user_id);
    await crm.ask(updateTicket, { ticket_id: machine?.id ?? '', assignee: 'Jo', status: 'waiting' });
    await crm.database
      .collection('support_tickets')
      .updateOne({ number: delivery?.number }, { $set: { due_at: new Date(Date.now() - 1_000) } });

    const found = async (filter: ListTicketsRequest) => (await ticketsOf(user_id, filter)).map(({ id }) => id);
    expect(await found({ urgency: 'urgent' })).toEqual([delivery?.id, machine?.id]);
    expect(await found({ category: 'milk' })).toEqual([milk?.id]);
    expect(await found({ status: 'waiting' })).toEqual([machine?.id]);
    expect(await found({ assignee: 'Jo' })).toEqual([machine?.id]);
    expect(await found({ overdue: true })).toEqual([delivery?.id]);
    expect(await found({ overdue: false })).toEqual([machine?.id, milk?.id]);
    expect(await found({ search: 'a.b-1' })).toEqual([delivery?.id]);
    expect(await found({ search: 'it? (' })).toEqual([delivery?.id]);
    expect(await found({ search: machine?.number ?? '' })).toEqual([machine?.id]);

    const page = await crm.ask(listTickets, { user_id, limit: 2 });
    const rest = await crm.ask(listTickets, { user_id, limit: 2, cursor: page.next_cursor ?? '' });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([delivery?.id, machine?.id, milk?.id]);
    expect(rest.next_cursor).toBeNull();
  });

  it('answer with the change of a ticket, once, however often it is sent', async () => {
    const { id } = await crm.opensTicket(aTicket({ user_id: aUser() }));
    const change = { ticket_id: id, status: 'solved', assignee: 'Jo', reply: 'A new one is on its way.' } as const;
    await crm.ask(updateTicket, change);
    const ticket = await crm.ask(updateTicket, change);
    expect(ticket).toMatchObject({ status: 'solved', assignee: 'Jo', messages: [{ text: change.reply }] });
    expect(ticket.activities.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['created', null],
      ['replied', CALLER_ID],
      ['changed', CALLER_ID],
    ]);
  });

  it('write a message once, when it is sent again with its key', async () => {
    const { id } = await crm.opensTicket(aTicket({ user_id: aUser() }));
    const key = randomUUID();
    const message = { ticket_id: id, text: 'On its way.' };
    const first = await crm.askWithKey(key, writeInTicket, message);
    expect(await crm.askWithKey(key, writeInTicket, message)).toEqual(first);
    expect((await crm.ask(getTicket, { ticket_id: id })).messages).toHaveLength(1);
  });

  it('merge two tickets of a customer: both numbers and both issues lead to the one that stays', async () => {
    const user_id = aUser();
    const gone = aTicket({ user_id });
    const kept = await crm.opensTicket(aTicket({ user_id }));
    const other = await crm.opensTicket(gone);
    const heard = await crm.listen();
    const merged = await crm.ask(mergeTicket, { ticket_id: kept.id, other_id: other.id });
    expect(merged).toMatchObject({ number: kept.number, merged_numbers: [other.number] });

    await crm.receives(ticketUpdated, { ...gone, revision: 9, order_number: '88213' });
    const found = await crm.askAsCustomer(user_id, getOwnTicket, { ticket_id: other.id });
    expect(found).toMatchObject({ id: kept.id, order_number: '88213' });
    expect(await ticketsOf(user_id, { search: other.number })).toMatchObject([{ id: kept.id }]);
    expect(heard.map(({ change }) => change)).toEqual(expect.arrayContaining(['ticket.changed', 'ticket.deleted']));
    expect(await crm.opensTicket(gone)).toMatchObject({ number: kept.number });
  });

  it('never merge the tickets of two customers, nor one with itself', async () => {
    const one = await crm.opensTicket(aTicket({ user_id: aUser() }));
    const two = await crm.opensTicket(aTicket({ user_id: aUser() }));
    const merging = { ticket_id: one.id, other_id: two.id };
    await expect(crm.ask(mergeTicket, merging)).rejects.toMatchObject({ code: 'ticket.other_customer' });
    await expect(crm.ask(mergeTicket, { ...merging, other_id: one.id })).rejects.toMatchObject({
      code: 'request.invalid',
    });
  });
});
