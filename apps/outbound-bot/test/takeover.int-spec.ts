import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessHappened, outboundChat, type HistoryMessage } from '@abbotsford/contracts';
import { CALLER_ID } from '@abbotsford/testing';
import { newSession, OutboundBotUnderTest } from './outbound-bot-under-test';

let bot: OutboundBotUnderTest;
beforeAll(async () => {
  bot = await OutboundBotUnderTest.start({ STAFF_ANSWER_SECONDS: '1', OFFICE_HOURS: 'Sun-Sat 00:00-24:00' });
});
afterAll(() => bot.stop());

const takeOver = (conversation_id: string) =>
  bot.ask(outboundChat.takeOver, { conversation_id, name: 'Sam Lee' }, 'admin');
const write = (conversation_id: string, message: string) =>
  bot.ask(outboundChat.writeAsStaff, { conversation_id, message }, 'admin');
const release = (conversation_id: string) => bot.ask(outboundChat.release, { conversation_id }, 'admin');
const history = async (session_id: string): Promise<readonly HistoryMessage[]> =>
  (await bot.ask(outboundChat.getHistory, { session_id })).messages;

async function begun() {
  const session_id = newSession();
  const { conversation_id } = await bot.say(session_id, 'Hello, I am opening a café in Brunswick');
  return { session_id, conversation_id };
}

describe('a conversation that a person takes over', () => {
  it('is for administrators only', async () => {
    const { conversation_id } = await begun();
    const refused = bot.ask(outboundChat.takeOver, { conversation_id, name: 'Sly' }, 'user');
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
    expect((await bot.conversation(conversation_id)).holder).toBeNull();
  });

  it('has no word of the bot until they leave, and then its answer to what was asked last', async () => {
    const { session_id, conversation_id } = await begun();
    const taken = await takeOver(conversation_id);
    expect(taken.holder).toMatchObject({ id: CALLER_ID, name: 'Sam Lee', until: null });
    await write(conversation_id, 'Hello, this is Sam. How can I help?');
    expect(await bot.say(session_id, 'Do you roast in Melbourne?')).toMatchObject({ response: '', read_by: 'Sam Lee' });
    await write(conversation_id, 'We do, in Abbotsford.');
    await bot.say(session_id, 'And my email is priya@example.com.au');
    await release(conversation_id);
    await expect.poll(async () => (await history(session_id)).at(-1)?.role).toBe('bot');
    const said = await history(session_id);
    expect(said.map(({ role, name }) => (name === undefined ? role : `${role} ${name}`))).toEqual([
      'user',
      'bot',
      'note Sam Lee',
      'staff Sam Lee',
      'user',
      'staff Sam Lee',
      'user',
      'note Sam Lee',
      'bot',
    ]);
    expect(said.at(-1)?.text).toMatch(/^[^\n]*automated assistant[^\n]*\n\n/u);
    const { data, holder, messages } = await bot.conversation(conversation_id);
    expect(data).toMatchObject({ email: 'priya@example.com.au' });
    expect(holder).toBeNull();
    expect(messages.map(({ id }) => id)).toEqual(said.map(({ id }) => id));
    expect((await bot.say(session_id, 'In about three months')).response).not.toBe('');
  });

  it('goes back to the bot when the visitor has waited too long, and the bot says why', async () => {
    const { session_id, conversation_id } = await begun();
    await takeOver(conversation_id);
    await bot.say(session_id, 'Is somebody there?');
    await expect
      .poll(async () => (await history(session_id)).at(-1)?.text, { timeout: 12_000 })
      .toMatch(/^(?:Nobody could answer|Sorry)/u);
    await expect(write(conversation_id, 'Sorry, here I am')).rejects.toMatchObject({ code: 'chat.not_taken_over' });
    expect(await bot.metric('outbound_takeovers_total', { outcome: 'unanswered' })).toBeGreaterThan(0);
  });

  it('may be ongoing, or listed with those that are over', async () => {
    const { session_id, conversation_id } = await begun();
    const listed = async (status?: 'ongoing') => {
      const page = await bot.ask(outboundChat.listConversations, { ...(status && { status }) }, 'admin');
      return page.items.map((each) => each.conversation_id);
    };
    expect(await listed('ongoing')).toContain(conversation_id);
    await bot.ask(outboundChat.endChat, { session_id });
    expect(await listed('ongoing')).not.toContain(conversation_id);
    expect(await listed()).toContain(conversation_id);
    await expect(takeOver(conversation_id)).rejects.toMatchObject({ code: 'chat.conversation_closed' });
  });
});

describe('whoever wants a person', () => {
  it('is told whether somebody is at work', async () => {
    const { response, conversation_id } = await bot.say(newSession(), 'Hello, can I talk to a real person please');
    expect(response).toMatch(/until 12 am today, Melbourne time/u);
    const wanted = {
      name: 'person.wanted',
      actor_id: null,
      data: { conversation_id, chat_type: 'outbound', ended_because: null },
    };
    await expect.poll(() => bot.sent(businessHappened)).toContainEqual(expect.objectContaining(wanted));
  });
});
