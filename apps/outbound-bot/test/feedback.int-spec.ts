import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CountingConversations } from '@abbotsford/bot';
import { outboundChat, questionUnanswered, type QuestionUnanswered } from '@abbotsford/contracts';
import { newSession, OutboundBotUnderTest } from './outbound-bot-under-test';

let bot: OutboundBotUnderTest;
beforeAll(async () => {
  bot = await OutboundBotUnderTest.start();
});
afterAll(() => bot.stop());

describe('feedback', () => {
  it('is kept with the conversation, and the last word counts', async () => {
    const session_id = newSession();
    const { conversation_id } = await bot.say(session_id, 'Hello');
    expect((await bot.conversation(conversation_id)).feedback).toBeNull();
    await bot.ask(outboundChat.giveFeedback, { session_id, rating: 2 });
    await bot.ask(outboundChat.giveFeedback, { session_id, rating: 5, comment: 'Quick and $kind' });
    expect((await bot.conversation(conversation_id)).feedback).toEqual({
      rating: 5,
      comment: 'Quick and $kind',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('may be given after the end, and survives later turns', async () => {
    const session_id = newSession();
    const { conversation_id } = await bot.say(session_id, 'Hello');
    await bot.ask(outboundChat.giveFeedback, { session_id, rating: 4 });
    await bot.say(session_id, 'Do you roast in Melbourne?');
    expect((await bot.conversation(conversation_id)).feedback).toMatchObject({ rating: 4, comment: null });
    await bot.ask(outboundChat.endChat, { session_id });
    await bot.ask(outboundChat.giveFeedback, { session_id, rating: 1 });
    expect((await bot.conversation(conversation_id)).feedback).toMatchObject({ rating: 1 });
  });

  it('needs a conversation', async () => {
    const given = bot.ask(outboundChat.giveFeedback, { session_id: newSession(), rating: 3 });
    await expect(given).rejects.toMatchObject({ code: 'chat.conversation_not_found' });
  });

  it.each([
    ['rating', { rating: 0 }],
    ['rating', { rating: 6 }],
    ['rating', { rating: 2.5 }],
    ['comment', { rating: 3, comment: 'x'.repeat(2_001) }],
  ])('is refused with the field %s named: %o', async (field, wrong) => {
    const given = bot.ask(outboundChat.giveFeedback, { session_id: newSession(), ...wrong });
    await expect(given).rejects.toMatchObject({ code: 'request.invalid', body: { errors: [{ field }] } });
  });
});

describe('the figures', () => {
  const counting = () => bot.replica.app.get(CountingConversations);
  const waiting = () =>
    bot.database.collection('chat_conversations').countDocuments({ uncounted_since: { $ne: null } });

  /** What was told of the conversations last. */
  async function told(): Promise<unknown> {
    while (await counting().run());
    const { streams } = await bot.jetStream();
    const last = () => streams.getMessage('EVENTS', { last_by_subj: 'events.conversation.counted' });
    await expect.poll(() => bot.database.collection('outbound_bot_outbox').countDocuments()).toBe(0);
    return (await last())?.json();
  }

  it('are told what counts of a conversation, and again when it changes, but nothing of what was said', async () => {
    const session_id = newSession();
    const { conversation_id } = await bot.say(session_id, "I'm Quirina, I'm opening a café in Brunswick.");
    const first = await told();
    expect(first).toMatchObject({ chat_type: 'outbound', customer_type: 'new_cafe', answers: 1, rating: null });
    expect(first).toMatchObject({ closed: false, last_asked: expect.any(String), usage: null });
    await bot.ask(outboundChat.endChat, { session_id });
    await bot.ask(outboundChat.giveFeedback, { session_id, rating: 4 });
    const then = await told();
    expect(then).toMatchObject({ id: (first as { id: string }).id, closed: true, rating: 4 });
    expect(JSON.stringify(then)).not.toMatch(new RegExp(`Quirina|${conversation_id}|${session_id}`));
    expect(await waiting()).toBe(0);
  });
});

describe('an answer', () => {
  const helpOf = async (conversation_id: string) =>
    (await bot.conversation(conversation_id)).messages.flatMap(({ bot, helpful }) =>
      bot === undefined ? [] : [helpful],
    );

  it('is marked as no help, and the last word counts, after the end of the conversation too', async () => {
    const session_id = newSession();
    const { conversation_id } = await bot.say(session_id, 'Hello', 'message-1');
    await bot.say(session_id, 'Do you sell gold bars?', 'message-2');
    await bot.ask(outboundChat.endChat, { session_id });
    const mark = (helpful: boolean) =>
      bot.ask(outboundChat.markAnswer, { session_id, message_id: 'message-2', helpful });
    await mark(false);
    await mark(false);
    expect(await helpOf(conversation_id)).toEqual([undefined, false]);
    const { messages } = await bot.ask(outboundChat.getHistory, { session_id });
    expect(messages.at(-1)).toMatchObject({ role: 'bot', reply_to: 'message-2', helpful: false });
    await mark(true);
    expect(await helpOf(conversation_id)).toEqual([undefined, true]);
  });

  it('that was no help is told to the knowledge base, without the contacts of whoever asked', async () => {
    const session_id = newSession();
    const { conversation_id } = await bot.say(
      session_id,
      'Mail me at jo@example.com: do you sell gold bars?',
      'message-1',
    );
    await bot.ask(outboundChat.markAnswer, { session_id, message_id: 'message-1', helpful: false });
    const { streams } = await bot.jetStream();
    const last = async () =>
      (await streams.getMessage('EVENTS', { last_by_subj: questionUnanswered.subject }))?.json<QuestionUnanswered>();
    await expect
      .poll(() => last().catch(() => undefined))
      .toMatchObject({ conversation_id, reason: 'no_help', question: 'Mail me at …: do you sell gold bars?' });
  });

  it('can be marked when it was moved to the archive', async () => {
    const session_id = newSession();
    const { conversation_id } = await bot.say(session_id, 'Hello', 'message-0');
    for (let i = 1; i <= 31; i++) await bot.say(session_id, 'hm', `message-${i}`);
    await bot.ask(outboundChat.markAnswer, { session_id, message_id: 'message-0', helpful: false });
    expect((await helpOf(conversation_id))[0]).toBe(false);
  });

  it('is of the visitor who asked only', async () => {
    const [session_id, other] = [newSession(), newSession()];
    await bot.say(session_id, 'Hello', 'message-1');
    const marked = bot.ask(outboundChat.markAnswer, { session_id: other, message_id: 'message-1', helpful: false });
    await expect(marked).rejects.toMatchObject({ code: 'chat.message_not_found' });
  });
});
