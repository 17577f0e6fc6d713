import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findPersonConversations,
  outboundChat,
  erasedPerson,
  readPersonConversation,
  type PersonErased,
  type PersonIdentity,
} from '@abbotsford/contracts';
import { visitorIdOf } from '@abbotsford/bot';
import { CALLER_ID } from '@abbotsford/testing';
import { newSession, OutboundBotUnderTest } from './outbound-bot-under-test';

let bot: OutboundBotUnderTest;
beforeAll(async () => {
  bot = await OutboundBotUnderTest.start();
});
afterAll(() => bot.stop());

const identityOf = (o: Partial<PersonIdentity>): PersonIdentity => ({
  ...{ emails: [], phones: [], visitor_ids: [], conversation_ids: [] },
  ...o,
});

async function erase(identity: Partial<PersonIdentity>, { at = new Date(), times = 1 } = {}): Promise<PersonErased[]> {
  const erasures = await bot.erasureRequests();
  const request = await erasures.request(identityOf(identity), at, times);
  return erasures.answersTo(request, erasedPerson['outbound-bot'], times);
}

/** All that the bot keeps, as text. */
async function kept(): Promise<string> {
  const names = ['chat_conversations', 'chat_conversations_archive', 'api_logger', 'outbound_bot_outbox'];
  const rows = await Promise.all(
    [...names, 'outbound_bot_idempotency'].map((name) => bot.database.collection(name).find().toArray()),
  );
  return JSON.stringify(rows);
}

const owner = (email: string) => `I'm Zenobia, I'm opening a café in Brunswick, my email is ${email}.`;

describe('an erased person', () => {
  it('is gone with all conversations of the session, their archive and the calls to a model; nobody else is', async () => {
    const session = newSession();
    const email = 'zenobia@northcotebakes.com.au';
    const { conversation_id } = await bot.say(session, owner(email));
    await bot.say(session, 'I have to go now, goodbye!');
    const second = await bot.say(session, 'Hello, I am back!');
    const row = await bot.database.collection('chat_conversations').findOne({ conversation_id });
    await bot.database.collection('chat_conversations_archive').insertOne({
      _id: `${String(row?._id)}:0` as never,
      conversation: row?._id,
      offset: 0,
      messages: [{ user: 'Zenobia again', timestamp: new Date() }],
    });
    await bot.database
      .collection('api_logger')
      .insertOne({ conversation_id, timestamp: new Date(), payload: { messages: [{ content: email }] } });
    const other = await bot.say(newSession(), owner('somebody.else@northcotebakes.com.au').replace('Zenobia', 'Ada'));

    const answers = await erase({ emails: [email] }, { times: 3 });

    const [first, ...repeats] = answers;
    expect(first?.counts).toMatchObject({ conversations: 2, model_calls: 1 });
    expect(first?.visitor_ids).toEqual([visitorIdOf(session)]);
    expect(repeats.map(({ counts }) => counts['conversations'])).toEqual([0, 0]);
    const left = await kept();
    for (const word of ['Zenobia', email, conversation_id, second.conversation_id, session]) {
      expect(left).not.toContain(word);
    }
    expect(await bot.conversation(other.conversation_id)).toMatchObject({ data: { name: 'Ada' } });
  });

  it('of our team is no longer named where they took over, and what they wrote stays', async () => {
    const { conversation_id } = await bot.say(newSession(), 'Hello');
    const held = { conversation_id, name: 'Wilhelmina Staff' };
    await bot.ask(outboundChat.takeOver, held, 'admin');
    await bot.ask(outboundChat.writeAsStaff, { conversation_id, message: 'Good day to you' }, 'admin');
    await bot.database
      .collection('api_logger')
      .insertOne({ conversation_id, timestamp: new Date(), payload: { messages: [{ content: held.name }] } });
    const identity = identityOf({ user_ids: [CALLER_ID] });
    const found = await bot.ask(findPersonConversations, { identity }, 'admin');
    expect(found.held).toContainEqual({ what: 'staff_conversations', count: 1, samples: [] });

    const [answer] = await erase({ user_ids: [CALLER_ID] });
    expect(answer?.counts).toMatchObject({ conversations: 0, staff_conversations: 1 });
    expect(await kept()).not.toContain(held.name);
    const { messages } = await bot.conversation(conversation_id);
    expect(messages.at(-1)).toMatchObject({ staff: 'Good day to you', name: 'A colleague' });
  });

  it('who writes on begins anew, with nothing known', async () => {
    const session = newSession();
    const email = 'writes.on@northcotebakes.com.au';
    const { conversation_id } = await bot.say(session, owner(email));
    await erase({ conversation_ids: [conversation_id] });
    expect(await bot.ask(outboundChat.getHistory, { session_id: session })).toMatchObject({
      status: 'none',
      messages: [],
    });
    const again = await bot.say(session, 'Hello again');
    expect(again.conversation_id).not.toBe(conversation_id);
    expect((await bot.conversation(again.conversation_id)).data).toMatchObject({ name: null, email: null });
  });

  it('is found by number where no other address was told', async () => {
    const [mine, other] = [newSession(), newSession()];
    const { conversation_id } = await bot.say(mine, "I'm opening a café. Call me on 0491 570 156.");
    const shared = await bot.say(
      other,
      "I'm Tom, I'm opening a café, my email is tom@northcotebakes.com.au and my number 0491 570 156.",
    );
    const [answer] = await erase({ emails: ['priya@northcotebakes.com.au'], phones: ['+61491570156'] });
    expect(answer?.visitor_ids).toEqual([visitorIdOf(mine)]);
    await expect(bot.conversation(conversation_id)).rejects.toMatchObject({ code: 'chat.conversation_not_found' });
    expect(await bot.conversation(shared.conversation_id)).toMatchObject({ data: { name: 'Tom' } });
  });

  it('is erased when the service is back that was away', async () => {
    const email = 'away@northcotebakes.com.au';
    await bot.say(newSession(), owner(email));
    await bot.stopReplicas();
    const erasures = await bot.erasureRequests();
    const request = await erasures.request(identityOf({ emails: [email] }));
    await bot.addReplica();
    const [answer] = await erasures.answersTo(request, erasedPerson['outbound-bot']);
    expect(answer?.counts).toMatchObject({ conversations: 1 });
    expect(await kept()).not.toContain(email);
  });

  it('in the middle of a message gets it answered as a new visitor', async () => {
    const session = newSession();
    const email = 'in.the.middle@northcotebakes.com.au';
    const { conversation_id } = await bot.say(session, owner(email));
    const message_id = randomUUID();
    const saying = bot.say(session, 'Do you roast in Melbourne?', message_id).catch(() => null);
    await erase({ conversation_ids: [conversation_id] });
    await saying;
    await bot.say(session, 'Do you roast in Melbourne?', message_id);
    const left = await kept();
    expect(left).not.toContain(conversation_id);
    expect(left).not.toContain(email);
  });

  it('who told the same again after the request is somebody new', async () => {
    const email = 'later@northcotebakes.com.au';
    const { conversation_id } = await bot.say(newSession(), owner(email));
    await erase({ emails: [email] }, { at: new Date(Date.now() - 60_000) });
    expect(await bot.conversation(conversation_id)).toMatchObject({ data: { email } });
  });
});

describe('what is held of a person', () => {
  it('is told to administrators, and to nobody else of another person', async () => {
    const email = 'held@northcotebakes.com.au';
    const { conversation_id } = await bot.say(newSession(), owner(email));
    const identity = identityOf({ emails: [email] });
    expect(await bot.ask(findPersonConversations, { identity }, 'admin')).toEqual({
      conversation_ids: [conversation_id],
      held: [
        { what: 'conversations', count: 1, samples: [] },
        { what: 'messages', count: 2, samples: [] },
        { what: 'model_calls', count: 0, samples: [] },
      ],
    });
    await expect(bot.ask(findPersonConversations, { identity }, 'user')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(bot.ask(findPersonConversations, { identity }, null)).rejects.toMatchObject({
      code: 'auth.unauthorized',
    });
  });

  it('is read in full by the person whose account it is, one conversation of theirs at a time', async () => {
    const [mine, other] = ['mine@northcotebakes.com.au', 'not.mine@northcotebakes.com.au'];
    const own = await bot.say(newSession(), owner(mine));
    const foreign = await bot.say(newSession(), owner(other));
    const identity = identityOf({ emails: [mine], user_ids: [CALLER_ID] });
    const read = (conversation_id: string, whose = identity) =>
      bot.ask(readPersonConversation, { identity: whose, conversation_id }, 'user');
    const { conversation_ids } = await bot.ask(findPersonConversations, { identity }, 'user');
    expect(conversation_ids).toEqual([own.conversation_id]);
    expect(await read(own.conversation_id)).toMatchObject({ data: { email: mine } });
    await expect(read(foreign.conversation_id)).rejects.toMatchObject({ code: 'chat.conversation_not_found' });
    for (const user_ids of [[], ['f'.repeat(24)], [CALLER_ID, 'f'.repeat(24)]]) {
      const asked = read(own.conversation_id, { ...identity, user_ids });
      await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
