import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboundChat } from '@abbotsford/contracts';
import { mongo } from 'mongoose';
import { newSession, OutboundBotUnderTest } from './outbound-bot-under-test';
import { countTraffic, type Traffic } from './traffic';

const TURNS = 200;
const session = newSession();
const towns = ['Hobart', 'Perth', 'Ballarat', 'Bendigo', 'Geelong', 'Darwin', 'Cairns', 'Albury'];

/** Never a goodbye, and something new each time. */
const messageOf = (turn: number): string => {
  const town = towns[turn % towns.length] ?? '';
  if (turn === 1) return "Hi, I'm Noor and I'm opening a café.";
  if (turn % 5 === 0) return `Make it ${80 + turn} cups a day, please.`;
  return turn % 2 === 0
    ? `Do you deliver to ${town} on a public holiday, number ${turn}?`
    : `What would suit ${town}, turn ${turn}?`;
};

let bot: OutboundBotUnderTest;
let conversationId: string;
const traffic: Traffic[] = [];
/** Of the conversation's document after each turn, without the ids of what was moved out of it. */
const sizes: number[] = [];
let idsSize = 0;

beforeAll(async () => {
  bot = await OutboundBotUnderTest.start();
  for (let turn = 1; turn <= TURNS; turn++) {
    const say = async (): Promise<void> => {
      conversationId = (await bot.say(session, messageOf(turn), `message-${turn}`)).conversation_id;
    };
    traffic.push(await countTraffic(bot.database, say));
    const stored = await bot.database.collection('chat_conversations').findOne({ session_id: session });
    const { archived_ids, ...document } = stored as mongo.BSON.Document;
    sizes.push(mongo.BSON.calculateObjectSize(document));
    idsSize = mongo.BSON.calculateObjectSize({ archived_ids });
  }
}, 240_000);
afterAll(() => bot.stop());

/** The mean over turns from one on, so that the turn that moves messages is among them each time. */
const mean = (from: number, of: (t: Traffic) => number): number =>
  traffic.slice(from, from + 20).reduce((sum, t) => sum + of(t), 0) / 20;
/** What is done in the background falls into some of these windows; what grows with the talk is in all of them. */
const atItsEnd = (of: (t: Traffic) => number): number =>
  Math.min(...[120, 140, 160, 180].map((from) => mean(from, of)));

describe('a conversation of 200 turns', () => {
  it('is one conversation', async () => {
    const { messages, status } = await bot.conversation(conversationId);
    expect(status).toBe('ongoing');
    expect(messages).toHaveLength(2 * TURNS);
  });

  it.each<[string, (t: Traffic) => number]>([
    ['reads', (t) => t.read],
    ['writes', (t) => t.written],
    ['asks', (t) => t.roundTrips],
  ])('%s no more of the database at its end than at its beginning', (_, of) => {
    expect(atItsEnd(of)).toBeLessThan(1.25 * mean(10, of));
  });

  it('has a document that stops growing, but for a short id of each message that was moved out of it', () => {
    expect(Math.max(...sizes.slice(100))).toBeLessThan(1.1 * Math.max(...sizes.slice(20, 60)));
    expect(idsSize).toBeLessThan(30 * TURNS);
  });

  it('keeps every message in its order', async () => {
    const { messages } = await bot.conversation(conversationId);
    const said = messages.flatMap(({ user }) => (user === undefined ? [] : [user]));
    expect(said).toEqual(Array.from({ length: TURNS }, (_, i) => messageOf(i + 1)));
    expect(messages.map(({ bot: answer }) => answer !== undefined)).toEqual(messages.map((_, i) => i % 2 === 1));
  });

  it('shows the visitor the latest of them, more than the document has', async () => {
    const { messages } = await bot.ask(outboundChat.getHistory, { session_id: session });
    expect(messages.length).toBeGreaterThanOrEqual(200);
    expect(messages.length).toBeLessThan(240);
    expect(messages.at(-2)?.text).toBe(messageOf(TURNS));
  });

  it('gives a repeat of its first message the first answer, and stores nothing', async () => {
    const { messages } = await bot.conversation(conversationId);
    expect((await bot.say(session, messageOf(1), 'message-1')).response).toBe(messages[1]?.bot);
    expect((await bot.conversation(conversationId)).messages).toHaveLength(2 * TURNS);
    await expect(bot.say(session, 'Something else', 'message-2')).rejects.toMatchObject({
      code: 'chat.message_differs',
    });
  });
});
