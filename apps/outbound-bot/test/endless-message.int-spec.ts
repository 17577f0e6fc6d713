import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSession, OutboundBotUnderTest } from './outbound-bot-under-test';

const spinning = new URL('threads/spinning-reader.worker', import.meta.url);

describe('A message whose reading never ends', () => {
  let bot: OutboundBotUnderTest;

  beforeAll(async () => {
    bot = await OutboundBotUnderTest.start({ READING_LIMIT_MS: '400' }, spinning);
  });
  afterAll(() => bot.stop());

  it('is stored and answered with a request for other words', async () => {
    const session = newSession();
    const reply = await bot.say(session, 'spin for ever');
    expect(reply.response).toMatch(/other words|plain sentences/i);
    const { messages } = await bot.conversation(reply.conversation_id);
    expect(messages.map(({ user }) => user)).toContain('spin for ever');
    expect((await bot.say(session, 'My name is Priya.')).response).toMatch(/Priya/);
  });

  it('keeps neither other visitors nor the health of the service waiting', async () => {
    const endless = bot.say(newSession(), 'spin for ever and ever');
    const [other, health] = await Promise.all([bot.say(newSession(), 'Hi, I am Tomasz.'), bot.health()]);
    expect(other.response).toMatch(/Tomasz/);
    expect(health.status).toBe('healthy');
    expect((await endless).response).toMatch(/other words|plain sentences/i);
  });

  it('is counted', async () => {
    const before = await bot.metric('outbound_unread_total', { reason: 'too_slow' });
    await bot.say(newSession(), 'spin for ever, once more');
    expect(await bot.metric('outbound_unread_total', { reason: 'too_slow' })).toBe(before + 1);
  });
});
