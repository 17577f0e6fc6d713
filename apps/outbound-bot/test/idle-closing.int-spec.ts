import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conversationClosed, leadUpdated, outboundChat } from '@abbotsford/contracts';
import { ConversationsRepository } from '@abbotsford/conversation';
import type { RunningService } from '@abbotsford/service-kit';
import { startOpenAiStandIn, type OpenAiReply, type OpenAiStandIn } from '@abbotsford/testing';
import { IdleClosing } from '@abbotsford/bot';
import { newSession, OutboundBotUnderTest } from './outbound-bot-under-test';

const MINUTE = 60_000;
const PRIYA = "I'm Priya, I'm opening a café in Brunswick, my email is priya@northcotebakes.com.au.";

/** The clock of a replica, this long from now. */
const after = (minutes: number) => () => new Date(Date.now() + minutes * MINUTE);

/** Makes it so that nobody has written in the conversation for this long. */
const rest = (bot: OutboundBotUnderTest, conversation_id: string, minutes: number) =>
  bot.database
    .collection('chat_conversations')
    .updateOne({ conversation_id }, { $set: { last_message_at: after(-minutes)() } });

/** What was told of a conversation: in the stream once the outbox is sent. */
const eventsOf = async (bot: OutboundBotUnderTest, conversation_id: string) => {
  await expect.poll(() => bot.database.collection('outbound_bot_outbox').countDocuments(), { timeout: 15_000 }).toBe(0);
  const { streams } = await bot.jetStream();
  const { first_seq, last_seq } = (await streams.info('EVENTS')).state;
  const events: { subject: string; data: Record<string, unknown> }[] = [];
  for (let seq = Math.max(1, first_seq); seq <= last_seq; seq++) {
    const message = await streams.getMessage('EVENTS', { seq });
    const data = message?.json<Record<string, unknown>>() ?? {};
    if (data['conversation_id'] === conversation_id) events.push({ subject: message?.subject ?? '', data });
  }
  return events;
};

describe('a conversation that nobody writes in any more', () => {
  let bot: OutboundBotUnderTest;
  let closing: IdleClosing;
  beforeAll(async () => {
    bot = await OutboundBotUnderTest.start();
    closing = (await bot.addReplica()).app.get(IdleClosing);
  });
  afterAll(() => bot.stop());

  it('stays open for half an hour', async () => {
    const { conversation_id } = await bot.say(newSession(), PRIYA);
    await closing.run(after(29));
    expect(await bot.conversation(conversation_id)).toMatchObject({ status: 'ongoing', summarized: false });
    await closing.run(after(31));
    expect(await bot.conversation(conversation_id)).toMatchObject({ status: 'closed', closed_reason: 'auto_timeout' });
  });

  it('is summarised, and its contact details are passed on as a partial lead, once', async () => {
    const session = newSession();
    const source = { page: 'https://www.roaster.example/machines', utm_campaign: 'spring' };
    const first = { session_id: session, message: PRIYA, message_id: randomUUID(), source };
    const { conversation_id } = await bot.ask(outboundChat.sendMessage, first);
    await bot.say(session, 'Do you deliver on Saturdays?');
    expect(await eventsOf(bot, conversation_id)).toEqual([]);
    await closing.run(after(31));
    await closing.run(after(90));
    const events = await eventsOf(bot, conversation_id);
    expect(events.map(({ subject }) => subject)).toEqual([leadUpdated.subject, conversationClosed.subject]);
    expect(events[0]?.data).toMatchObject({ completeness: 'partial', email: 'priya@northcotebakes.com.au', source });
    expect(events[1]?.data).toMatchObject({ closed_reason: 'auto_timeout' });
    const conversation = await bot.conversation(conversation_id);
    expect(conversation).toMatchObject({ summarized: true, data: { lead_passed_on: 'partial' } });
    expect(conversation.summary).toMatch(/^Priya plans to open a café\..*Do you deliver on Saturdays\?/);
    expect(conversation.ended_at).not.toBeNull();
  });

  it('is closed without a lead when the visitor left no contact details', async () => {
    const { conversation_id } = await bot.say(newSession(), 'Hello, just looking around.');
    await closing.run(after(31));
    expect((await eventsOf(bot, conversation_id)).map(({ subject }) => subject)).toEqual([conversationClosed.subject]);
  });

  it('is closed once when two replicas look at the same moment', async () => {
    const other = (await bot.addReplica()).app.get(IdleClosing);
    const replies = await Promise.all(Array.from({ length: 12 }, () => bot.say(newSession(), PRIYA)));
    const [here, there] = await Promise.all([closing.run(after(31)), other.run(after(31))]);
    expect(here + there).toBe(12);
    for (const { conversation_id } of replies) {
      const subjects = (await eventsOf(bot, conversation_id)).map(({ subject }) => subject);
      // Two relays send, so either may come first.
      expect(subjects.toSorted()).toEqual([conversationClosed.subject, leadUpdated.subject].sort());
    }
  });

  it('is followed by a new one in which everything told is still known', async () => {
    const session = newSession();
    const { conversation_id } = await bot.say(session, PRIYA);
    await closing.run(after(31));
    const next = await bot.say(session, 'Hello again!');
    expect(next.conversation_id).not.toBe(conversation_id);
    expect((await bot.conversation(next.conversation_id)).data).toMatchObject({
      name: 'Priya',
      customer_type: 'new_cafe',
      email: 'priya@northcotebakes.com.au',
      lead_passed_on: 'partial',
    });
  });

  it('leaves no message without an answer, whichever comes first: the close or the visitor', async () => {
    const sessions = Array.from({ length: 8 }, newSession);
    for (const session of sessions) await rest(bot, (await bot.say(session, PRIYA)).conversation_id, 31);
    const closes = closing.run(after(0));
    const replies = await Promise.all(sessions.map((session) => bot.say(session, 'About 150 cups a day.')));
    await closes;
    for (const { conversation_id } of replies) {
      const { status, data } = await bot.conversation(conversation_id);
      expect({ status, data }).toMatchObject({ status: 'ongoing', data: { name: 'Priya', volume: 150 } });
    }
  });

  it('is closed by another replica when the one that began has died', async () => {
    await closing.run(after(31));
    const { conversation_id } = await bot.say(newSession(), PRIYA);
    const repository = bot.replica.app.get(ConversationsRepository);
    const claim = { holder: 'dead', until: after(33)() };
    expect(await repository.claimIdle(after(1)(), claim, after(31)())).toMatchObject({ conversation_id });
    expect(await closing.run(after(32))).toBe(0);
    expect(await closing.run(after(34))).toBe(1);
    expect(await bot.conversation(conversation_id)).toMatchObject({ status: 'closed' });
  });
});

it('conversations that became idle while no replica ran are closed when one starts', async () => {
  const bot = await OutboundBotUnderTest.start({ CONVERSATION_IDLE_MINUTES: '1000' });
  const { conversation_id } = await bot.say(newSession(), PRIYA);
  await rest(bot, conversation_id, 31);
  await bot.stopReplicas();
  await bot.addReplica({ CONVERSATION_IDLE_MINUTES: '30' });
  await expect.poll(() => bot.conversation(conversation_id)).toMatchObject({ closed_reason: 'auto_timeout' });
  await bot.stop();
});

describe('with a language model', () => {
  let openAi: OpenAiStandIn;
  let bot: OutboundBotUnderTest;
  let replica: RunningService;
  beforeAll(async () => {
    openAi = await startOpenAiStandIn();
    bot = await OutboundBotUnderTest.start();
    replica = await bot.addReplica({
      LLM_MODE: 'auto',
      OPENAI_API_KEY: openAi.apiKey,
      OPENAI_BASE_URL: openAi.url,
    });
  });
  beforeEach(() => openAi.reset());
  afterEach(() => openAi.reset());
  afterAll(async () => {
    await bot.stop();
    await openAi.stop();
  });

  /** Only the summary is the model's here: turns fall back to the local provider. */
  const summaryIs = (reply: OpenAiReply): void =>
    openAi.respondWith(({ schema }) =>
      schema === 'summary' ? reply : { kind: 'bad_request', message: 'Not asked here.' },
    );
  const close = () => replica.app.get(IdleClosing).run(after(31));

  it('the summary is the model’s, made of the messages as data', async () => {
    summaryIs({ kind: 'json', value: { summary: 'Priya wants to open a café in Brunswick. Nothing is open.' } });
    const { conversation_id } = await bot.say(newSession(), PRIYA);
    const { usage } = await bot.conversation(conversation_id);
    await close();
    const closed = await bot.conversation(conversation_id);
    expect(closed.summary).toBe('Priya wants to open a café in Brunswick. Nothing is open.');
    expect(closed.usage?.requests).toBe((usage?.requests ?? 0) + 1);
  });

  it.each<[string, OpenAiReply]>([
    ['fails', { kind: 'server_error' }],
    ['says nothing', { kind: 'json', value: { summary: ' ' } }],
    ['repeats contact details', { kind: 'json', value: { summary: 'Write to priya@northcotebakes.com.au.' } }],
    ['puts a link in', { kind: 'json', value: { summary: 'See https://evil.example/x for more.' } }],
  ])('the summary is written by plain code when the model %s', async (_, reply) => {
    summaryIs(reply);
    const { conversation_id } = await bot.say(newSession(), PRIYA);
    await close();
    const { summary, status } = await bot.conversation(conversation_id);
    expect({ status, summary }).toEqual({
      status: 'closed',
      summary: expect.stringMatching(/^Priya plans to open a café\./),
    });
  });

  it('a visitor who writes while the model sums up is answered at once, and the conversation goes on', async () => {
    summaryIs({ kind: 'json', value: { summary: 'Priya plans a café.' }, delayMs: 1_500 });
    const session = newSession();
    const { conversation_id } = await bot.say(session, PRIYA);
    await rest(bot, conversation_id, 31);
    const closed = replica.app.get(IdleClosing).run(after(0));
    await expect.poll(() => openAi.requests.some(({ schema }) => schema === 'summary')).toBe(true);
    const said = await bot.ask(outboundChat.sendMessage, { session_id: session, message: 'Are you still there?' });
    expect(said.conversation_id).toBe(conversation_id);
    await closed;
    expect(await bot.conversation(conversation_id)).toMatchObject({ status: 'ongoing', summarized: false });
    expect(await eventsOf(bot, conversation_id)).toEqual([]);
  });
});
