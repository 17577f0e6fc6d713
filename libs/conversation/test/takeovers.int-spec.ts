import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backgroundContext } from '@abbotsford/service-kit';
import { Takeovers, type Told, type TurnRunner } from '../src/index';
import { Conversations, EchoBot, newSession, say } from './conversations-under-test';

const sam = { id: 'person-sam', name: 'Sam' };
const kim = { id: 'person-kim', name: 'Kim' };
const context = () => backgroundContext(10_000);
const LONG = 60_000;

let conversations: Conversations;
beforeAll(async () => {
  conversations = await Conversations.start();
});
afterAll(() => conversations.stop());

const takeovers = (onTold: (told: Told) => void = () => undefined) =>
  new Takeovers(conversations.repository, conversations.takeovers, onTold);

/** A conversation of one turn, which the person has. */
async function taken({ by = sam, answerMs = LONG, runner = conversations.runner() } = {}) {
  const session = newSession();
  const { conversation_id: id } = await say(runner, session, 'hello');
  await takeovers().takeOver(id, by, answerMs, context());
  return { session, id, runner };
}

const texts = async (session: string) => (await conversations.stored(session))[0]?.texts;

/** The bot is given the conversation whose takeover is over. */
async function comeBack(session: string, runner: TurnRunner, bot = new EchoBot()) {
  const row = (await conversations.takeovers.over(new Date(), 100)).find(({ session_id }) => session_id === session);
  return row ? runner.comeBack(row, bot, context()) : false;
}

/** Until the person's time is over. */
const lapsed = (session: string) =>
  expect
    .poll(async () =>
      (await conversations.takeovers.over(new Date(), 100)).some(({ session_id }) => session_id === session),
    )
    .toBe(true);

describe('while a person has a conversation', () => {
  it('the bot says no word: messages are stored, acknowledged with the name of the person, and not answered', async () => {
    const { session, runner } = await taken();
    const bot = new EchoBot();
    const reply = await say(runner, session, 'is somebody there?', { bot });
    expect(reply).toMatchObject({ response: '', read_by: 'Sam', ended: false });
    expect(bot.answered).toEqual([]);
    expect(await texts(session)).toEqual(['hello', '1: hello', '(began)', 'is somebody there?']);
  });

  it('a repeated message is the same one, acknowledged again', async () => {
    const { session, runner } = await taken();
    const first = await say(runner, session, 'are you there?', { id: 'same-message' });
    expect(await say(runner, session, 'are you there?', { id: 'same-message' })).toEqual(first);
    expect(await texts(session)).toHaveLength(4);
    expect(await runner.answerTo({ session_id: session, user_id: null }, 'same-message')).toEqual(first);
    const other = say(runner, session, 'other words', { id: 'same-message' });
    await expect(other).rejects.toMatchObject({ code: 'chat.message_differs' });
  });

  it('a message that waited for the turn before is theirs, too', async () => {
    const [runner, session] = [conversations.runner(), newSession()];
    const { conversation_id } = await say(runner, session, 'hello');
    let answer: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (answer = resolve));
    const bot = new EchoBot(gate);
    const first = say(runner, session, 'one', { bot });
    await expect.poll(async () => (await texts(session))?.at(-1)).toBe('one');
    const joining = takeovers().takeOver(conversation_id, sam, LONG, context());
    const second = say(conversations.runner(), session, 'two', { bot, id: 'the-second' });
    await expect.poll(async () => (await texts(session))?.at(-1)).toBe('two');
    answer();
    await Promise.all([first, joining]);
    // Whichever of both came first: the bot answers nothing after the person is there.
    const reply = await second;
    const said = (await texts(session)) ?? [];
    if (reply.read_by === 'Sam') expect(said.slice(said.indexOf('(began)'))).not.toContain('3: two');
    else expect(said.indexOf('3: two')).toBeLessThan(said.indexOf('(began)'));
  });

  it('a colleague is refused, the person themselves is not', async () => {
    const { id } = await taken();
    await takeovers().takeOver(id, sam, LONG, context());
    const refused = { code: 'chat.taken_over', message: expect.stringContaining('Sam') as string };
    await expect(takeovers().takeOver(id, kim, LONG, context())).rejects.toMatchObject(refused);
    await expect(takeovers().release(id, kim.id, context())).rejects.toMatchObject(refused);
    const words = { id: 'words-of-kim', text: 'Hello' };
    await expect(takeovers().say(id, kim.id, words, context())).rejects.toMatchObject(refused);
  });

  it('of two who take over at the same moment one has it', async () => {
    const [runner, session] = [conversations.runner(), newSession()];
    const { conversation_id } = await say(runner, session, 'hello');
    const both = [sam, kim].map((each) => takeovers().takeOver(conversation_id, each, LONG, context()));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await texts(session))?.filter((text) => text === '(began)')).toHaveLength(1);
  });

  it('their words are stored once, however often they are sent, and end the wait of the visitor', async () => {
    const { session, id, runner } = await taken();
    await say(runner, session, 'a question');
    expect((await conversations.stored(session))[0]?.takeover?.until).toBeInstanceOf(Date);
    for (let i = 0; i < 2; i++) await takeovers().say(id, sam.id, { id: 'the-same-words', text: 'Yes' }, context());
    expect((await texts(session))?.slice(-2)).toEqual(['a question', 'Yes']);
    expect((await conversations.stored(session))[0]?.takeover?.until).toBeNull();
    const others = takeovers().say(id, sam.id, { id: 'the-same-words', text: 'No' }, context());
    await expect(others).rejects.toMatchObject({ code: 'chat.message_differs' });
  });

  it('a long talk moves to the archive like any other', async () => {
    const { session, id, runner } = await taken();
    for (let i = 0; i < 35; i++) {
      await say(runner, session, `question ${i}`);
      await takeovers().say(id, sam.id, { id: `answer-number-${i}`, text: `answer ${i}` }, context());
    }
    expect((await conversations.stored(session))[0]?.messages.length).toBeLessThanOrEqual(62);
    const whole = (await conversations.records.find(id))?.messages ?? [];
    expect(whole.flatMap(({ staff }) => staff ?? [])).toEqual(Array.from({ length: 35 }, (_, i) => `answer ${i}`));
  });

  it('the visitor may end the conversation', async () => {
    const { session, id, runner } = await taken();
    const closing = () => Promise.resolve({ data: {}, summary: '', events: [] });
    expect(await runner.end({ session_id: session, user_id: null }, 'user_closed', closing, context())).toBe(true);
    expect((await conversations.stored(session))[0]).toMatchObject({ status: 'closed', takeover: null });
    const words = { id: 'the-last-words', text: 'Bye' };
    await expect(takeovers().say(id, sam.id, words, context())).rejects.toMatchObject({
      code: 'chat.conversation_closed',
    });
  });

  it('those who look on are told of each message with who has the conversation', async () => {
    const told: Told[] = [];
    const onTold = (each: Told) => told.push(each);
    const { session, id } = await taken();
    await say(conversations.runner(undefined, onTold), session, 'a question');
    await takeovers(onTold).say(id, sam.id, { id: 'an-answer-of-sam', text: 'An answer' }, context());
    expect(told.map(({ messages, takeover }) => [messages.map((m) => m.user ?? m.staff), takeover?.by])).toEqual([
      [['a question'], sam.id],
      [['An answer'], sam.id],
    ]);
  });
});

describe('after a person has left', () => {
  it('the bot says that it is back and answers what waits, knowing what was said', async () => {
    const { session, id, runner } = await taken();
    await takeovers().say(id, sam.id, { id: 'words-of-sam', text: 'I am Sam' }, context());
    await say(runner, session, 'and the price?');
    await takeovers().release(id, sam.id, context());
    const bot = new EchoBot();
    expect(await comeBack(session, runner, bot)).toBe(true);
    expect(bot.answered).toEqual(['and the price?']);
    expect(bot.history.map((m) => m.user ?? m.staff ?? m.bot ?? m.part)).toEqual([
      'hello',
      '1: hello',
      'began',
      'I am Sam',
      'ended',
    ]);
    expect((await texts(session))?.slice(-3)).toEqual(['and the price?', '(ended)', 'I am back.\n\n2: and the price?']);
    expect((await conversations.stored(session))[0]?.takeover).toBeNull();
  });

  it('it says so and no more where nothing waits', async () => {
    const { session, id, runner } = await taken();
    await say(runner, session, 'a question');
    await takeovers().say(id, sam.id, { id: 'words-of-sam', text: 'An answer' }, context());
    await takeovers().release(id, sam.id, context());
    const bot = new EchoBot();
    expect(await comeBack(session, runner, bot)).toBe(true);
    expect(bot.answered).toEqual([]);
    expect((await texts(session))?.slice(-2)).toEqual(['(ended)', 'I am back.']);
    expect((await say(runner, session, 'next')).response).toBe('2: next');
  });

  it('of two replicas one comes back, once', async () => {
    const { session, id, runner } = await taken();
    await say(runner, session, 'a question');
    await takeovers().release(id, sam.id, context());
    const both = await Promise.all([comeBack(session, runner), comeBack(session, conversations.runner())]);
    expect(both.toSorted()).toEqual([false, true]);
    expect((await texts(session))?.filter((text) => text.startsWith('I am back.'))).toHaveLength(1);
  });

  it('a message that comes first brings it back, and those before it are not lost to it', async () => {
    const { session, id, runner } = await taken();
    await say(runner, session, 'a question', { id: 'the-question' });
    await takeovers().release(id, sam.id, context());
    const bot = new EchoBot();
    const reply = await say(runner, session, 'hello?', { bot });
    expect(reply.response).toBe('I am back.\n\n2: hello?');
    expect(bot.history.map((m) => m.user ?? m.part ?? m.bot)).toContain('a question');
    expect(await comeBack(session, runner)).toBe(false);
    expect(await say(runner, session, 'a question', { id: 'the-question' })).toMatchObject({ read_by: 'Sam' });
  });

  it('comes back by itself when the visitor has waited too long, and not before', async () => {
    const { session, id, runner } = await taken({ answerMs: 300 });
    expect(await comeBack(session, runner)).toBe(false);
    await say(runner, session, 'is somebody there?');
    await lapsed(session);
    const words = { id: 'too-late-a-word', text: 'Here I am' };
    await expect(takeovers().say(id, sam.id, words, context())).rejects.toMatchObject({ code: 'chat.not_taken_over' });
    expect(await comeBack(session, runner)).toBe(true);
    expect((await texts(session))?.at(-1)).toBe('I am back.\n\n2: is somebody there?');
  });

  it('an answer that fails is given at the next try', async () => {
    const { session, id, runner } = await taken();
    await say(runner, session, 'a question');
    await takeovers().release(id, sam.id, context());
    const failing = Object.assign(new EchoBot(), { answer: () => Promise.reject(new Error('no model')) });
    await expect(comeBack(session, runner, failing)).rejects.toThrow('no model');
    expect(await comeBack(session, runner)).toBe(true);
    expect((await texts(session))?.at(-1)).toBe('I am back.\n\n2: a question');
  });

  it('a colleague may go on at once: the first part ends where theirs begins', async () => {
    const { session, id } = await taken();
    await takeovers().release(id, sam.id, context());
    await takeovers().takeOver(id, kim, LONG, context());
    expect((await texts(session))?.slice(-3)).toEqual(['(began)', '(ended)', '(began)']);
    expect((await conversations.stored(session))[0]?.team).toEqual([sam, kim]);
  });
});
