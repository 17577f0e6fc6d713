import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomer, InboundBotUnderTest, newSession } from './inbound-bot-under-test';

const spinning = new URL('threads/spinning-reader.worker', import.meta.url);

let bot: InboundBotUnderTest;
beforeAll(async () => {
  bot = await InboundBotUnderTest.start({ READING_LIMIT_MS: '400' }, spinning);
});
afterAll(() => bot.stop());

describe('a customer’s message whose reading never ends', () => {
  it('is answered with a request for other words and counted, and keeps no other customer waiting', async () => {
    const session_id = newSession();
    const customer = aCustomer();
    const endless = bot.say(customer, 'spin for ever', { session_id });
    const other = await bot.say(aCustomer(), 'The left group of our machine drips.');
    expect(other.response).not.toMatch(/plain sentences|Fewer words/);
    expect((await endless).response).toMatch(/plain sentences|Fewer words/);
    expect(await bot.metric('inbound_unread_total', { reason: 'too_slow' })).toBe(1);
    const next = await bot.say(customer, 'The left group of our machine drips.', { session_id });
    expect((await bot.conversation(next.conversation_id)).data).toMatchObject({ issue_category: 'machine' });
  });
});
