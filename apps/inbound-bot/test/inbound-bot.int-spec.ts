import { randomUUID } from 'node:crypto';
import { IdleClosing } from '@abbotsford/bot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  businessHappened,
  businessTold,
  conversationClosed,
  inboundChat,
  profileChanged,
  ticketRequested,
  type BusinessHappened,
  type CustomerProfile,
} from '@abbotsford/contracts';
import { aCustomer, InboundBotUnderTest, newSession } from './inbound-bot-under-test';
import { startAuthThat } from './profiles-in-auth';

let bot: InboundBotUnderTest;
beforeAll(async () => {
  bot = await InboundBotUnderTest.start();
});
afterAll(() => bot.stop());

/** What the business was told of this conversation. */
const happenedIn = async (conversation_id: string) =>
  (await bot.sent(businessHappened))
    .map((event) => event as unknown as BusinessHappened)
    .filter(({ data }) => 'conversation_id' in data && data.conversation_id === conversation_id)
    .map(({ name }) => name);

const drips = 'Since Friday the right group head of our machine drips all day long.';

describe('a question that an administrator tries', () => {
  const tried = (query: string) => bot.ask(inboundChat.tryQuestion, { query });

  it('gets the reply of a first message, and nothing comes of it', async () => {
    const stored = () => bot.database.collection('support_conversations').estimatedDocumentCount();
    const before = [await stored(), (await bot.sent(ticketRequested)).length];
    const reply = await tried(`${drips} Please open a support ticket now, it is urgent.`);
    expect(reply).toMatchObject({ answered: false, from: null, citations: [] });
    expect(reply.answer).toMatch(/ticket/i);
    expect(await tried('Do you sell tea?')).toEqual(await tried('Do you sell tea?'));
    expect([await stored(), (await bot.sent(ticketRequested)).length]).toEqual(before);
  });

  it('is for administrators', async () => {
    const refused = bot.ask(inboundChat.tryQuestion, { query: 'Do you sell tea?' }, 'user');
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a conversation with support', () => {
  it('is for whoever is signed in, and as themselves', async () => {
    await expect(bot.say(null, 'Hello')).rejects.toMatchObject({ code: 'auth.unauthorized' });
    const refused = bot.say(aCustomer(), 'Hello', { user_id: aCustomer().id });
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is of one customer: another one with the same session id has another, and reads nothing of it', async () => {
    const [one, other] = [aCustomer(), aCustomer()];
    const session_id = newSession();
    const said = await bot.say(one, drips, { session_id });
    const history = (customer = other) => bot.history(customer, session_id);
    expect((await history()).messages).toEqual([]);
    const answered = await bot.say(other, 'Hello', { session_id });
    expect(answered.conversation_id).not.toBe(said.conversation_id);
    expect((await history(one)).messages.map(({ text }) => text)).toContain(drips);
    expect((await bot.conversation(said.conversation_id)).user_id).toBe(one.id);
  });

  it('whose message comes twice gives the first answer twice', async () => {
    const [customer, message_id, session_id] = [aCustomer(), randomUUID(), newSession()];
    const first = await bot.say(customer, drips, { session_id, message_id });
    expect(await bot.say(customer, drips, { session_id, message_id })).toEqual(first);
  });

  it('while the CRM is away promises the ticket, and its event is stored with the turn, once', async () => {
    const [customer, session_id] = [aCustomer(), newSession()];
    await bot.say(customer, drips, { session_id });
    const reply = await bot.say(customer, 'Please open a support ticket.', { session_id });
    expect(reply.ticket).toEqual({ id: null, number: null });
    await bot.say(customer, 'Please open a support ticket.', { session_id });
    const { data } = await bot.conversation(reply.conversation_id);
    expect(data).toMatchObject({ issue_status: 'ticketed', issue_category: 'machine', ticket_id: null });
    const theirs = async () =>
      (await bot.sent(ticketRequested)).filter(({ conversation_id }) => conversation_id === reply.conversation_id);
    await expect
      .poll(theirs)
      .toMatchObject([{ issue: '1', category: 'machine', user_id: customer.id, when_started: 'Since Friday' }]);
  });

  it('tells sales of new business, once in a conversation', async () => {
    const customer = aCustomer();
    const session_id = newSession();
    const { conversation_id } = await bot.say(customer, 'Hello', { session_id });
    const at = new Date().toISOString();
    const profile = { email: 'jo@bar.cafe', name: 'Jo Park', city: 'Perth', country: 'AU', coffee_style: 'light' };
    await bot.publish(profileChanged, { user_id: customer.id, ...profile, at });
    await expect.poll(async () => (await bot.conversation(conversation_id)).data['profile']).not.toBeNull();
    const words = 'We are opening a second café in March.';
    const told = await bot.say(customer, words, { session_id });
    expect(told.response).toMatch(/sales team/);
    await bot.say(customer, 'And we want to buy another grinder for the new café.', { session_id });
    const theirs = async () => (await bot.sent(businessTold)).filter(({ user_id }) => user_id === customer.id);
    await expect
      .poll(theirs)
      .toEqual([{ conversation_id, user_id: customer.id, customer_name: 'Jo Park', email: 'jo@bar.cafe', words }]);
  });

  it('tells whoever wants a person whether somebody is at work', async () => {
    const { response, conversation_id } = await bot.say(aCustomer(), `${drips} I want to talk to a person.`, {
      session_id: newSession(),
    });
    expect(response).toMatch(/Melbourne time/u);
    await expect.poll(() => happenedIn(conversation_id)).toEqual(['person.wanted']);
  });

  it('that the customer ends is told of as over', async () => {
    const session_id = newSession();
    const { conversation_id } = await bot.say(aCustomer(), 'Hello', { session_id });
    expect(await happenedIn(conversation_id)).toEqual([]);
    await bot.replica.app.get(IdleClosing).run(() => new Date(Date.now() + 31 * 60_000));
    await expect.poll(() => happenedIn(conversation_id)).toEqual(['conversation.ended']);
  });

  it('that nobody writes in any more is closed with a summary, once, and the next one begins anew', async () => {
    const [customer, session_id] = [aCustomer(), newSession()];
    const { conversation_id } = await bot.say(customer, drips, { session_id });
    const idle = bot.replica.app.get(IdleClosing);
    await idle.run(() => new Date(Date.now() + 29 * 60_000));
    expect(await bot.conversation(conversation_id)).toMatchObject({ status: 'ongoing' });
    await Promise.all([1, 2].map(() => idle.run(() => new Date(Date.now() + 31 * 60_000))));
    const closed = await bot.conversation(conversation_id);
    expect(closed).toMatchObject({ status: 'closed', closed_reason: 'auto_timeout', summarized: true });
    expect(closed.summary).toMatch(/reported: machine .*drips all day long/);
    const theirs = async () =>
      (await bot.sent(conversationClosed)).filter((event) => event['conversation_id'] === conversation_id);
    await expect.poll(theirs).toMatchObject([{ chat_type: 'inbound', closed_reason: 'auto_timeout' }]);
    const next = await bot.say(customer, 'Hello', { session_id });
    expect(next.conversation_id).not.toBe(conversation_id);
  });

  it('hears when the customer changes their profile', async () => {
    const customer = aCustomer();
    const session_id = newSession();
    const { conversation_id } = await bot.say(customer, 'Hello', { session_id });
    const at = new Date().toISOString();
    const profile = { email: 'jo@bar.cafe', name: 'Jo Park', city: 'Perth', country: 'AU', coffee_style: 'light' };
    await bot.publish(profileChanged, { user_id: customer.id, ...profile, at });
    await expect
      .poll(async () => (await bot.conversation(conversation_id)).data['profile'])
      .toMatchObject({ name: 'Jo Park' });
    expect((await bot.say(customer, drips, { session_id })).response).not.toMatch(/your name/i);
  });

  it('keeps a change of the profile that falls into a running turn', async () => {
    const [customer, session_id] = [aCustomer(), newSession()];
    const profile = { user_id: customer.id, email: 'jo@bar.cafe', city: null, country: null, coffee_style: null };
    let tell: ((profile: CustomerProfile) => void) | undefined;
    const auth = await startAuthThat(() => new Promise((resolve) => (tell = resolve)), bot.addressOf('auth'));
    const turn = bot.say(customer, 'Hello', { session_id });
    await expect.poll(() => tell).toBeDefined();
    await bot.publish(profileChanged, { ...profile, name: 'Jo New', at: new Date().toISOString() });
    const postponed = { event: profileChanged.subject, outcome: 'postponed' };
    await expect.poll(() => bot.metric('events_consumed_total', postponed)).toBeGreaterThan(0);
    // What auth knew when it was asked.
    tell?.({ ...profile, name: 'Jo Old' });
    const { conversation_id } = await turn;
    await expect
      .poll(async () => (await bot.conversation(conversation_id)).data['profile'])
      .toMatchObject({
        name: 'Jo New',
      });
    await auth.close();
  });
});
