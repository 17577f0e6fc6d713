import { Types } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outboundChat } from '@abbotsford/contracts';
import { RetentionSweeps } from '@abbotsford/service-kit';
import { newSession, OutboundBotUnderTest } from './outbound-bot-under-test';

const DAY_MS = 24 * 3_600_000;
const KEPT_DAYS = 30;

let bot: OutboundBotUnderTest;
beforeAll(async () => {
  bot = await OutboundBotUnderTest.start({ RETENTION_CONVERSATIONS_DAYS: String(KEPT_DAYS) });
});
afterAll(() => bot.stop());
beforeEach(async () => {
  await conversations().deleteMany({});
  await archive().deleteMany({});
});

const conversations = () => bot.database.collection('chat_conversations');
const archive = () => bot.database.collection<{ _id: string }>('chat_conversations_archive');
const sweep = () => bot.replica.app.get(RetentionSweeps, { strict: false }).run(new Date());
const sessions = async () => (await conversations().find().toArray()).map((row) => row['session_id'] as string);

/** A conversation whose last message is so many days old, with two parts of it in the archive. */
async function talked(daysAgo: number, status: 'closed' | 'ongoing'): Promise<string> {
  const session_id = newSession();
  const { conversation_id } = await bot.say(session_id, "I'm Priya, I'm opening a café in Brunswick.");
  if (status === 'closed') await bot.ask(outboundChat.endChat, { session_id });
  const last_message_at = new Date(Date.now() - daysAgo * DAY_MS);
  const row = await conversations().findOneAndUpdate({ conversation_id }, { $set: { last_message_at } });
  const parts = [0, 20].map((offset) => ({ ...partOf(row?._id as Types.ObjectId, offset) }));
  await archive().insertMany(parts);
  return session_id;
}

const partOf = (conversation: Types.ObjectId, offset: number) => ({
  _id: `${conversation.toHexString()}:${offset}`,
  conversation,
  offset,
  messages: [],
});

describe('the sweep of conversations', () => {
  it('removes closed ones past their time with their archive, and leaves the young and those that run', async () => {
    const old = await talked(KEPT_DAYS + 1, 'closed');
    const young = await talked(KEPT_DAYS - 1, 'closed');
    const running = await talked(0, 'ongoing');
    const forgotten = await talked(KEPT_DAYS + 400, 'ongoing');
    expect(await sweep()).toEqual({ conversations: 1 });
    expect((await sessions()).sort()).toEqual([young, running, forgotten].sort());
    expect(await archive().countDocuments()).toBe(6);
    expect(await bot.ask(outboundChat.getHistory, { session_id: old })).toMatchObject({ status: 'none', messages: [] });
    expect(await sweep()).toEqual({ conversations: 0 });
  });

  it('leaves a conversation that goes on whole: its visitor is answered as before', async () => {
    const session_id = await talked(KEPT_DAYS + 1, 'ongoing');
    await sweep();
    await bot.say(session_id, 'About 150 cups a day.');
    const { messages } = await bot.ask(outboundChat.getHistory, { session_id });
    expect(messages.map(({ role }) => role)).toEqual(['user', 'bot', 'user', 'bot']);
  });

  it('removes more than one round takes', async () => {
    const template = await conversations().findOne({ session_id: await talked(KEPT_DAYS + 1, 'closed') });
    const many = Array.from({ length: 250 }, (_, i) => ({
      ...template,
      _id: new Types.ObjectId(),
      session_id: newSession(),
      conversation_id: newSession(),
      last_message_at: new Date(Date.now() - (KEPT_DAYS + 2 + i) * DAY_MS),
    }));
    await conversations().insertMany(many);
    await archive().insertMany(many.map(({ _id }) => partOf(_id, 0)));
    expect(await sweep()).toEqual({ conversations: 251 });
    expect([await conversations().countDocuments(), await archive().countDocuments()]).toEqual([0, 0]);
  });

  it('may be run by two replicas at once', async () => {
    for (let i = 0; i < 5; i++) await talked(KEPT_DAYS + 1, 'closed');
    const kept = await talked(1, 'closed');
    const other = await bot.addReplica();
    await Promise.all([sweep(), other.app.get(RetentionSweeps, { strict: false }).run(new Date())]);
    expect(await sessions()).toEqual([kept]);
    expect(await archive().countDocuments()).toBe(2);
  });
});
