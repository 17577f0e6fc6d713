import type { Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatFrame, ConversationUsage } from '@abbotsford/contracts';
import { backgroundContext, countRoundTrips } from '@abbotsford/service-kit';
import type { Bot, ConversationsRepository, SessionOwner, TurnRunner } from '../src/index';
import { Conversations, EchoBot, holder, newSession, say } from './conversations-under-test';

describe('the turn runner', () => {
  let conversations: Conversations;
  beforeAll(async () => {
    conversations = await Conversations.start();
  });
  afterAll(() => conversations.stop());

  const newReplica = () => conversations.runner();
  const stored = (session_id: string) => conversations.stored(session_id);

  it('answers one message after another in one conversation', async () => {
    const [runner, session] = [newReplica(), newSession()];
    const first = await say(runner, session, 'hello');
    const second = await say(runner, session, 'again');
    expect([first.response, second.response]).toEqual(['1: hello', '2: again']);
    expect(second.conversation_id).toBe(first.conversation_id);
    expect((await stored(session))[0]?.texts).toEqual(['hello', '1: hello', 'again', '2: again']);
  });

  it('keeps where the visitor first wrote from, over their conversations', async () => {
    const [runner, session] = [newReplica(), newSession()];
    const from = (page: string) => ({ source: { page: `https://roaster.example/${page}`, utm_source: '$source' } });
    await say(runner, session, 'hello', from('first'));
    await say(runner, session, 'more', from('second'));
    expect((await stored(session))[0]?.source).toEqual(from('first').source);
    await say(runner, session, 'bye');
    await say(runner, session, 'hello again');
    expect((await stored(session))[1]?.source).toEqual(from('first').source);
  });

  it('adds up what the turns of a conversation have used of a language model', async () => {
    const [runner, session] = [newReplica(), newSession()];
    await say(runner, session, 'without a model');
    expect((await stored(session))[0]).not.toHaveProperty('usage');
    const usage: ConversationUsage = {
      requests: 2,
      prompt_tokens: 3_000,
      cached_tokens: 2_048,
      completion_tokens: 150,
      cost_usd: 0.000_4,
      unpriced_requests: 1,
    };
    for (const text of ['one', 'two']) await say(runner, session, text, { bot: new EchoBot(undefined, true, usage) });
    expect((await stored(session))[0]?.usage).toEqual({
      requests: 4,
      prompt_tokens: 6_000,
      cached_tokens: 4_096,
      completion_tokens: 300,
      cost_usd: expect.closeTo(0.000_8, 9) as number,
      unpriced_requests: 2,
    });
  });

  it('makes one conversation of eight first messages at the same moment, over two replicas, each answered once', async () => {
    const [runners, session] = [[newReplica(), newReplica()], newSession()];
    const texts = Array.from({ length: 8 }, (_, i) => `message ${i}`);
    const replies = await Promise.all(texts.map((text, i) => say(runners[i % 2] as TurnRunner, session, text)));
    expect(new Set(replies.map((r) => r.conversation_id)).size).toBe(1);
    expect(replies.map((r) => Number(r.response.split(':')[0])).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const conversations = await stored(session);
    expect(conversations).toHaveLength(1);
    expect(conversations[0]?.data).toEqual({ count: 8 });
    expect(conversations[0]?.messages).toHaveLength(16);
  });

  it('gives a repeated message the first answer, and answers it once', async () => {
    const [runner, session, bot] = [newReplica(), newSession(), new EchoBot()];
    const first = await say(runner, session, 'hello', { bot, id: 'same-message' });
    await say(runner, session, 'more', { bot });
    const repeat = await say(newReplica(), session, 'hello', { bot, id: 'same-message' });
    expect(repeat).toEqual(first);
    expect(bot.answered).toEqual(['hello', 'more']);
  });

  it('gives a repeated goodbye the first answer and begins no conversation', async () => {
    const [runner, session] = [newReplica(), newSession()];
    const first = await say(runner, session, 'bye', { id: 'the-goodbye' });
    expect(first.ended).toBe(true);
    expect(await say(runner, session, 'bye', { id: 'the-goodbye' })).toEqual(first);
    expect(await stored(session)).toHaveLength(1);
  });

  it('refuses a repeated message id with other words', async () => {
    const [runner, session] = [newReplica(), newSession()];
    await say(runner, session, 'hello', { id: 'same-message' });
    await expect(say(runner, session, 'other', { id: 'same-message' })).rejects.toMatchObject({
      code: 'chat.message_differs',
    });
  });

  it.each(['the same replica', 'another replica'])(
    'refuses a repeat at %s while the first still runs',
    async (where) => {
      const [runner, session] = [newReplica(), newSession()];
      let open: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      let accepted: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (accepted = resolve));
      const first = say(runner, session, 'hello', { id: 'same-message', bot: new EchoBot(gate), emit: accepted });
      await begun;
      const repeat = say(where === 'the same replica' ? runner : newReplica(), session, 'hello', {
        id: 'same-message',
      });
      await expect(repeat).rejects.toMatchObject({ code: 'chat.turn_running' });
      open();
      expect((await first).response).toBe('1: hello');
    },
  );

  it('answers a message that a dead process stored but did not answer, once, and takes its lease over', async () => {
    const [session, bot] = [newSession(), new EchoBot()];
    const now = new Date();
    const lease = { holder: 'dead', message_id: 'orphan-message', until: new Date(now.getTime() + 700) };
    await conversations.repository.receive(
      { ...holder(session), message_id: 'orphan-message', text: 'are you there' },
      lease,
      now,
    );
    await expect(say(newReplica(), session, 'are you there', { bot, id: 'orphan-message' })).rejects.toMatchObject({
      code: 'chat.turn_running',
    });
    const retry = () => say(newReplica(), session, 'are you there', { bot, id: 'orphan-message' }).catch(() => null);
    await expect.poll(retry, { timeout: 5_000 }).toMatchObject({ response: '1: are you there' });
    expect(bot.answered).toEqual(['are you there']);
    expect((await stored(session))[0]?.texts).toEqual(['are you there', '1: are you there']);
  });

  it('lets another message wait for a dead holder and then goes on', async () => {
    const session = newSession();
    const now = new Date();
    const lease = { holder: 'dead', message_id: 'orphan-message', until: new Date(now.getTime() + 400) };
    await conversations.repository.receive(
      { ...holder(session), message_id: 'orphan-message', text: 'lost' },
      lease,
      now,
    );
    expect((await say(newReplica(), session, 'next')).response).toBe('1: next');
  });

  it('leaves a conversation free when the message that waited for it fails', async () => {
    const session = newSession();
    const now = new Date();
    const lease = { holder: 'dead', message_id: 'orphan-message', until: new Date(now.getTime() + 400) };
    await conversations.repository.receive(
      { ...holder(session), message_id: 'orphan-message', text: 'lost' },
      lease,
      now,
    );
    let reads = 0;
    const failsOnceItHasWaited = Object.assign(Object.create(conversations.repository) as ConversationsRepository, {
      exchange: (...args: Parameters<ConversationsRepository['exchange']>) =>
        ++reads < 2 ? conversations.repository.exchange(...args) : Promise.reject(new Error('the database is away')),
    });
    const runner = conversations.runner(failsOnceItHasWaited);
    await expect(say(runner, session, 'next')).rejects.toThrow('the database is away');
    expect((await stored(session))[0]?.lease).toBeNull();
  });

  it('keeps a message whose answer failed, and answers it on the retry', async () => {
    const [runner, session] = [newReplica(), newSession()];
    const failing: Bot = { answer: () => Promise.reject(new Error('no model')), carryOver: (d) => d, isBack: () => '' };
    await expect(say(runner, session, 'hello', { id: 'same-message', bot: failing })).rejects.toThrow('no model');
    expect((await say(runner, session, 'hello', { id: 'same-message' })).response).toBe('1: hello');
    expect((await stored(session))[0]?.texts).toEqual(['hello', '1: hello']);
  });

  it('begins a new conversation after the end, with what was told', async () => {
    const [runner, session] = [newReplica(), newSession()];
    const ended = await say(runner, session, 'bye');
    const next = await say(runner, session, 'hello again');
    expect(next.conversation_id).not.toBe(ended.conversation_id);
    expect(next).toMatchObject({ response: '2: hello again', ended: false });
    expect((await stored(session)).map((c) => c.status)).toEqual(['closed', 'ongoing']);
  });

  it('is another one for another person with the same session, and neither reaches the other’s', async () => {
    const [runner, session] = [newReplica(), newSession()];
    const owners = ['a', 'b'].map((user_id) => ({ session_id: session, user_id }));
    const message_id = 'the-same-message';
    const run = (owner: SessionOwner, text: string) =>
      runner.run({ ...owner, text, message_id }, new EchoBot(), backgroundContext(15_000), () => undefined);
    const [one, other] = await Promise.all(owners.map((owner) => run(owner, `hello from ${owner.user_id}`)));
    expect(one?.conversation_id).not.toBe(other?.conversation_id);
    expect((await stored(session)).map(({ user_id, texts }) => [user_id, texts[0]]).toSorted()).toEqual([
      ['a', 'hello from a'],
      ['b', 'hello from b'],
    ]);
    const answer = (owner: SessionOwner) => runner.answerTo(owner, message_id).then(({ response }) => response);
    expect(await Promise.all(owners.map(answer))).toEqual(['1: hello from a', '1: hello from b']);
    await expect(answer(holder(session))).rejects.toMatchObject({ code: 'chat.message_not_found' });
    expect(await conversations.records.history(holder(session), 10)).toBeNull();
  });

  it('closes a conversation on wish, once', async () => {
    const [runner, session] = [newReplica(), newSession()];
    await say(runner, session, 'hello');
    const closing = () => Promise.resolve({ data: { count: 7 }, summary: 'They said hello.', events: [] });
    const end = () => runner.end(holder(session), 'user_closed', closing, backgroundContext(5_000));
    expect([await end(), await end()]).toEqual([true, false]);
    expect((await stored(session))[0]).toMatchObject({
      status: 'closed',
      closed_reason: 'user_closed',
      data: { count: 7 },
      summarized: true,
      summary: 'They said hello.',
      lease: null,
    });
  });

  it('leaves a conversation free whose end failed', async () => {
    const [runner, session] = [newReplica(), newSession()];
    await say(runner, session, 'hello');
    const failing = () => Promise.reject(new Error('no summary'));
    const end = runner.end(holder(session), 'user_closed', failing, backgroundContext(5_000));
    await expect(end).rejects.toThrow('no summary');
    expect((await stored(session))[0]).toMatchObject({ status: 'ongoing', lease: null });
  });

  it('stores text that looks like a database operator as the text that it is', async () => {
    const session = newSession();
    await say(newReplica(), session, '$messages', { id: '$data-looks-odd' });
    expect((await stored(session))[0]?.texts).toEqual(['$messages', '1: $messages']);
  });

  it('tells the frames in their order: accepted, then the words', async () => {
    const frames: ChatFrame[] = [];
    await say(newReplica(), newSession(), 'hello', { emit: (f) => frames.push(f) });
    expect(frames.map((f) => f.type)).toEqual(['accepted', 'token']);
  });

  it('costs two round trips to MongoDB, and four with an event; a long conversation no more', async () => {
    const [runner, session] = [newReplica(), newSession()];
    const plain = await countRoundTrips(() => say(runner, session, 'hello'));
    const withEvent = await countRoundTrips(() =>
      say(runner, session, 'event', { bot: new EchoBot(Promise.resolve(), true) }),
    );
    for (let i = 0; i < 30; i++) await say(runner, session, `message ${i}`);
    const late = await countRoundTrips(() => say(runner, session, 'late'));
    expect([plain, withEvent, late].map((r) => r.roundTrips)).toEqual([2, 4, 2]);
  });

  it('shows every message once when a process died in the middle of moving the oldest ones', async () => {
    const session = newSession();
    for (let i = 0; i < 25; i++) await say(newReplica(), session, `message ${i}`);
    const row = await conversations.records.history(holder(session), 1);
    // What it had written of the move before it died.
    await conversations.archive.put(row?._id as Types.ObjectId, 0, row?.messages.slice(0, 9) ?? []);
    const texts = async () =>
      (await conversations.records.find(row?.conversation_id ?? ''))?.messages.flatMap((m) => m.user ?? []) ?? [];
    expect(await texts()).toEqual(Array.from({ length: 25 }, (_, i) => `message ${i}`));
    for (let i = 25; i < 60; i++) await say(newReplica(), session, `message ${i}`);
    expect((await stored(session))[0]?.messages.length).toBeLessThanOrEqual(61);
    expect(await texts()).toEqual(Array.from({ length: 60 }, (_, i) => `message ${i}`));
  });
});
