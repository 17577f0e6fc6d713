import { startOpenAiStandIn, type OpenAiReply, type OpenAiStandIn } from '@abbotsford/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCustomer, InboundBotUnderTest, newSession } from './inbound-bot-under-test';
import { said } from './language/said';

let openAi: OpenAiStandIn;
let bot: InboundBotUnderTest;
beforeAll(async () => {
  openAi = await startOpenAiStandIn();
  bot = await InboundBotUnderTest.start({
    LLM_MODE: 'openai',
    OPENAI_API_KEY: openAi.apiKey,
    OPENAI_BASE_URL: openAi.url,
  });
});
afterEach(() => openAi.reset());
afterAll(async () => {
  await bot.stop();
  await openAi.stop();
});

const drips = 'Since Friday the right group head of our machine drips all day long.';
const problems = [{ category: 'machine' as const, confidence: 0.9, span: 'the right group head of our machine drips' }];
const understands: OpenAiReply = { kind: 'json', value: said({ problems }) };

describe('a customer’s turn through a language model', () => {
  it('is understood and worded by it, and what it has used is kept with the conversation', async () => {
    openAi.respondWith(({ stream }) =>
      stream ? { kind: 'text', text: 'Sorry about the machine. What have you tried already?' } : understands,
    );
    const reply = await bot.say(aCustomer(), drips, { session_id: newSession() });
    expect(reply.response).toBe('Sorry about the machine.\n\nWhat have you tried already?');
    const { data, usage } = await bot.conversation(reply.conversation_id);
    expect(data).toMatchObject({ issue_category: 'machine' });
    expect(usage).toMatchObject({ requests: 2 });
    const rows = bot.database.collection('api_logger').find({ conversation_id: reply.conversation_id });
    await expect.poll(async () => (await rows.clone().toArray()).length).toBe(2);
  });

  it('goes on when its calls of tools are refused, which is counted, and no ticket is made', async () => {
    let round = 0;
    openAi.respondWith(({ stream }) => {
      if (!stream) return understands;
      const calls = [{ name: 'create_ticket', arguments: { category: 'machine' } }];
      return round++ === 0 ? { kind: 'tool_calls', calls } : { kind: 'text', text: 'What have you tried already?' };
    });
    const reply = await bot.say(aCustomer(), drips, { session_id: newSession() });
    expect(reply.response).toContain('?');
    expect(reply.ticket).toBeUndefined();
    expect((await bot.conversation(reply.conversation_id)).data).toMatchObject({
      ticket_id: null,
      issue_status: 'open',
    });
    const refused = { tool: 'create_ticket', outcome: 'not_planned' };
    expect(await bot.metric('inbound_tool_calls_total', refused)).toBe(1);
  });

  it('is answered in written words when it fails', async () => {
    openAi.respondWith(() => ({ kind: 'server_error' }));
    const reply = await bot.say(aCustomer(), drips, { session_id: newSession() });
    expect(reply.response).toMatch(/\?$/);
    expect((await bot.conversation(reply.conversation_id)).data).toMatchObject({ issue_category: 'machine' });
  });
});
