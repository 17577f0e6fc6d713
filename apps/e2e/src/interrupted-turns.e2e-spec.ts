import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceProcess, Stack } from '@abbotsford/local-stack';
import { type OpenAiStandIn, startOpenAiStandIn } from '@abbotsford/testing';
import { startPlatform } from './support/start-platform';
import { Visitor } from './support/visitor';

/** A language model that answers when the test wants it makes a turn as long as the test needs. */
let openAi: OpenAiStandIn;
let stack: Stack;
let bot: ServiceProcess;

const message = "Hello, I'm Wanda and I'm opening a café in Richmond.";

beforeAll(async () => {
  openAi = await startOpenAiStandIn();
  stack = await startPlatform({
    services: ['auth', 'outbound-bot', 'gateway'],
    serviceEnv: {
      'outbound-bot': { LLM_MODE: 'auto', OPENAI_API_KEY: openAi.apiKey, OPENAI_BASE_URL: openAi.url },
    },
  });
  bot = stack.service('outbound-bot');
});

beforeEach(() => openAi.reset());

afterEach(async () => {
  for (const part of [stack.nats, bot]) if (part.pid === 0) await part.start();
});

afterAll(async () => {
  await stack.stop();
  await openAi.stop();
});

const isInTheMiddleOfTheTurn = () => expect.poll(() => openAi.requests.length, { timeout: 10_000 }).toBeGreaterThan(0);

const exchanges = async (visitor: Visitor): Promise<object[]> =>
  (await visitor.history()).messages.map(({ role, text }) => ({ role, text }));

describe('the death of the bot in the middle of a turn', () => {
  it('loses no words: the message is answered on the retry, once', async () => {
    openAi.script({ reply: { kind: 'hang' } });
    openAi.respondWith(() => ({ kind: 'server_error' }));
    const visitor = new Visitor(stack);
    const messageId = randomUUID();
    const connection = visitor.stream(message, messageId);
    const { value: accepted } = await connection.next();
    expect(accepted).toMatchObject({ event: 'accepted', data: { message_id: messageId } });
    await isInTheMiddleOfTheTurn();
    expect(await exchanges(visitor)).toEqual([{ role: 'user', text: message }]);

    bot.kill('SIGKILL');
    await bot.exited;
    await connection.return(undefined);
    await expect(visitor.say(message, messageId)).rejects.toMatchObject({ status: 503 });
    await bot.start();

    const reply = await visitor.insist(message, messageId);
    expect(reply).toMatchObject({ conversation_id: (accepted?.data as { conversation_id: string }).conversation_id });
    expect(reply.response).toContain('Wanda');
    expect(await visitor.say(message, messageId)).toEqual(reply);
    expect(await exchanges(visitor)).toEqual([
      { role: 'user', text: message },
      { role: 'bot', text: reply.response },
    ]);
  });
});

describe('a stop of the bot in the middle of a turn', () => {
  it('waits until the turn is answered', async () => {
    openAi.respondWith(() => ({ kind: 'server_error', delayMs: 1_500 }));
    const visitor = new Visitor(stack);
    const answer = visitor.say(message);
    await isInTheMiddleOfTheTurn();
    bot.kill('SIGTERM');

    const { response } = await answer;
    expect(response).toContain('Wanda');
    expect(await bot.exited).toEqual({ code: 0, signal: null });
    await bot.start();
    expect(await exchanges(visitor)).toEqual([
      { role: 'user', text: message },
      { role: 'bot', text: response },
    ]);
  });
});

describe('the death of NATS in the middle of a turn', () => {
  it('is told at once, and the message is answered on the retry, once', async () => {
    openAi.respondWith(() => ({ kind: 'server_error', delayMs: 1_500 }));
    const visitor = new Visitor(stack);
    const messageId = randomUUID();
    const answer = visitor.say(message, messageId);
    await isInTheMiddleOfTheTurn();
    const died = performance.now();
    stack.nats.kill('SIGKILL');
    await expect(answer).rejects.toMatchObject({ status: 503, code: 'service.unavailable' });
    expect(performance.now() - died).toBeLessThan(1_000);
    await stack.nats.exited;
    await stack.nats.start();

    const { response } = await visitor.insist(message, messageId);
    expect(await exchanges(visitor)).toEqual([
      { role: 'user', text: message },
      { role: 'bot', text: response },
    ]);
  });
});

describe('a message that is sent again while it is being answered', () => {
  it('is told to wait, and then gets the first answer', async () => {
    openAi.respondWith(() => ({ kind: 'server_error', delayMs: 1_500 }));
    const visitor = new Visitor(stack);
    const messageId = randomUUID();
    const first = visitor.say(message, messageId);
    await isInTheMiddleOfTheTurn();
    await expect(visitor.say(message, messageId)).rejects.toMatchObject({
      status: 409,
      code: 'chat.turn_running',
      retryAfter: expect.any(Number),
    });
    expect(await visitor.insist(message, messageId)).toEqual(await first);
    expect(await exchanges(visitor)).toHaveLength(2);
  });
});
