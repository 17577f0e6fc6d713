import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceProcess, Stack } from '@abbotsford/local-stack';
import { Customer } from './support/customer';
import { eventBacklog } from './support/event-backlog';
import { startPlatform } from './support/start-platform';

const drips = 'Since Friday the right group head of our machine drips all day long.';
const ticketPlease = 'Please open a support ticket.';

let stack: Stack;
let bot: ServiceProcess;
let crm: ServiceProcess;

beforeAll(async () => {
  stack = await startPlatform({ services: ['auth', 'inbound-bot', 'crm', 'gateway'] });
  bot = stack.service('inbound-bot');
  crm = stack.service('crm');
});

afterEach(async () => {
  crm.kill('SIGCONT');
  for (const part of [bot, crm]) if (part.pid === 0) await part.start();
});

afterAll(() => stack.stop());

/** A customer with a problem, who is about to ask for a ticket. */
async function aCustomer(): Promise<Customer> {
  const customer = await Customer.register(stack);
  await customer.insist(drips);
  return customer;
}

const texts = async (customer: Customer): Promise<string[]> =>
  (await customer.history()).messages.map(({ text }) => text);

const allEventsAreHandled = () => expect.poll(() => eventBacklog(stack), { timeout: 60_000 }).toBe(0);

describe('a customer who asks for a ticket', () => {
  it('has one, also when the bot dies between the request and its answer', { timeout: 120_000 }, async () => {
    const customer = await aCustomer();
    const id = randomUUID();
    // It takes the question in, and does not answer.
    crm.kill('SIGSTOP');
    const lost = customer.say(ticketPlease, id).catch((error: unknown) => error);
    await expect.poll(async () => (await texts(customer)).at(-1)).toBe(ticketPlease);
    bot.kill('SIGKILL');
    await bot.exited;
    crm.kill('SIGCONT');
    await bot.start();
    await lost;

    const reply = await customer.insist(ticketPlease, id);
    await allEventsAreHandled();
    const tickets = await customer.tickets();
    expect(tickets).toHaveLength(1);
    expect(reply.ticket).toEqual({ id: tickets[0]?.id, number: tickets[0]?.number });
    expect((await texts(customer)).filter((text) => text === ticketPlease)).toHaveLength(1);
  });

  it('while the CRM is away is told that it is on its way, and later its number', { timeout: 120_000 }, async () => {
    const customer = await aCustomer();
    crm.kill('SIGKILL');
    await crm.exited;
    const promised = await customer.insist(ticketPlease);
    expect(promised.ticket).toEqual({ id: null, number: null });
    expect(promised.response).toMatch(/on its way|passed on/);
    await customer.insist(ticketPlease);
    await crm.start();

    await expect.poll(() => customer.tickets(), { timeout: 60_000 }).toHaveLength(1);
    await allEventsAreHandled();
    const [ticket, ...others] = await customer.tickets();
    expect(others).toEqual([]);
    expect(ticket).toMatchObject({ category: 'machine', conversation_id: promised.conversation_id });
    expect((await customer.insist(ticketPlease)).response).toContain(ticket?.number);
  });

  it('twice, with one message, or from two tabs at once, has one', async () => {
    const customer = await aCustomer();
    const id = randomUUID();
    const [first, again] = await Promise.all([customer.insist(ticketPlease, id), customer.insist(ticketPlease, id)]);
    expect(again).toEqual(first);
    const tabs = await aCustomer();
    await Promise.all([tabs.insist(ticketPlease), tabs.insist('Open a ticket for it, please.')]);
    await allEventsAreHandled();
    expect(await customer.tickets()).toHaveLength(1);
    expect(await tabs.tickets()).toHaveLength(1);
    expect(await texts(tabs)).toHaveLength(6);
  });
});
