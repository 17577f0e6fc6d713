import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ChatSocket, type StreamEvent } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import { type OpenAiReply, type OpenAiStandIn, startOpenAiStandIn } from '@abbotsford/testing';
import { startPlatform } from './support/start-platform';
import { type Reply, Visitor } from './support/visitor';

const message = "Hello, I'm Wanda and I'm opening a café in Richmond.";

/** The local provider answers then, and the breaker keeps asking: the model is there, it only has no use for us. */
const notAsked: OpenAiReply = { kind: 'bad_request', message: 'This test is about the way of the words.' };

let openAi: OpenAiStandIn;
let stack: Stack;
/** The connections of the clients, so that a test can break them. */
let connections: WebSocket[];

class NotedWebSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    connections.push(this);
  }
}

beforeAll(async () => {
  openAi = await startOpenAiStandIn();
  stack = await startPlatform({
    services: ['auth', 'outbound-bot', 'gateway'],
    serviceEnv: {
      'outbound-bot': { LLM_MODE: 'auto', OPENAI_API_KEY: openAi.apiKey, OPENAI_BASE_URL: openAi.url },
    },
  });
});
beforeEach(() => {
  connections = [];
  openAi.reset();
});
afterAll(async () => {
  await stack.stop();
  await openAi.stop();
});

const open = () => new ChatSocket({ baseUrl: stack.gatewayUrl, WebSocket: NotedWebSocket });

function say(chat: ChatSocket, visitor: Visitor, text: string, signal = new AbortController().signal) {
  const body = { session_id: visitor.sessionId, message_id: randomUUID(), message: text, country_code: 'AU' };
  return chat.stream(body, signal);
}

async function all(events: AsyncIterable<StreamEvent>): Promise<{ words: string; reply: Reply }> {
  let words = '';
  for await (const { event, data } of events) {
    if (event === 'token') words += (data as { text: string }).text;
    if (event === 'done') return { words, reply: data as Reply };
  }
  throw new Error('the turn ended without an answer');
}

const exchanges = async (visitor: Visitor): Promise<object[]> =>
  (await visitor.history()).messages.map(({ role, text }) => ({ role, text }));

describe('a visitor with a WebSocket', () => {
  it('talks over one connection, word by word', async () => {
    openAi.respondWith(() => notAsked);
    const [chat, visitor] = [open(), new Visitor(stack)];
    const first = await all(say(chat, visitor, message));
    expect(first.reply.response).toContain('Wanda');
    expect(first.words).toBe(first.reply.response);
    const second = await all(say(chat, visitor, 'About 120 cups a day.'));
    expect(second.reply.conversation_id).toBe(first.reply.conversation_id);
    expect(connections).toHaveLength(1);
    expect(await exchanges(visitor)).toHaveLength(4);
    chat.close();
  });

  it('whose connection breaks in the middle of a turn gets the answer all the same, once', async () => {
    openAi.respondWith(() => ({ ...notAsked, delayMs: 1_000 }));
    const [chat, visitor] = [open(), new Visitor(stack)];
    const events = say(chat, visitor, message);
    expect((await events.next()).value).toMatchObject({ event: 'accepted' });
    await expect.poll(() => openAi.requests.length).toBeGreaterThan(0);
    connections[0]?.terminate();
    const { reply } = await all(events);
    expect(connections.length).toBeGreaterThan(1);
    expect(await exchanges(visitor)).toEqual([
      { role: 'user', text: message },
      { role: 'bot', text: reply.response },
    ]);
    expect(openAi.requests.filter(({ schema }) => schema === 'understanding')).toHaveLength(1);
    chat.close();
  });

  it('who leaves stops the work of the model, which costs money', async () => {
    openAi.respondWith(() => ({ kind: 'hang' }));
    const [chat, visitor] = [open(), new Visitor(stack)];
    const events = say(chat, visitor, message);
    await events.next();
    await expect.poll(() => openAi.requests.length).toBe(1);
    chat.close();
    expect(await openAi.requests[0]?.leftEarly).toBe(true);
    await events.return(undefined);
  });

  it('hears nothing of another visitor at the same moment', async () => {
    openAi.respondWith(() => notAsked);
    const people = ['Ada', 'Bela', 'Cleo'].map((name) => ({ name, chat: open(), visitor: new Visitor(stack) }));
    const answers = await Promise.all(
      people.map(({ name, chat, visitor }) => all(say(chat, visitor, `I'm ${name}, I'm opening a café in Hobart.`))),
    );
    for (const [i, { name, chat }] of people.entries()) {
      expect(answers[i]?.reply.response).toContain(name);
      chat.close();
    }
  });
});

describe('a visitor with a stream over HTTP', () => {
  it('who leaves stops the work of the model as well', async () => {
    openAi.respondWith(() => ({ kind: 'hang' }));
    const events = new Visitor(stack).stream(message);
    await events.next();
    await expect.poll(() => openAi.requests.length).toBe(1);
    await events.return(undefined);
    expect(await openAi.requests[0]?.leftEarly).toBe(true);
  });
});
