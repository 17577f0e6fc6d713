import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboundChat } from '@abbotsford/contracts';
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
