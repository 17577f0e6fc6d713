import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiProblem, createApiClient, type ApiClient, type StreamEvent } from '@abbotsford/api-client';
import {
  ServiceError,
  type ChatFrame,
  type ChatReply,
  type ChatMessageRequest,
  outboundChat,
} from '@abbotsford/contracts';
import type { RequestContext } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { Platform } from './platform';

let platform: Platform;
let gateway: RunningGateway;
let api: ApiClient;
let frames: (request: ChatMessageRequest, context: RequestContext) => AsyncIterable<ChatFrame>;

const body: ChatMessageRequest = {
  session_id: '0123456789abcdef',
  message: 'Hi, I am opening a café.',
  message_id: 'message-1',
};
const reply: ChatReply = {
  response: 'Lovely!',
  conversation_id: 'c1',
  ended: false,
  citations: [],
  suggestions: ['Yes'],
};
const accepted: ChatFrame = { type: 'accepted', conversation_id: 'c1', message_id: 'message-1' };
const token = (text: string): ChatFrame => ({ type: 'token', text });

beforeAll(async () => {
  platform = await Platform.start();
  await platform.service('outbound-bot', [
    [outboundChat.sendMessage, () => reply],
    [outboundChat.streamMessage, (request: ChatMessageRequest, context) => frames(request, context)],
    [outboundChat.giveFeedback, () => ({ message: 'Thank you.' })],
    [outboundChat.getHistory, () => ({ conversation_id: null, messages: [], status: 'none' })],
    [
      outboundChat.endChat,
      () => {
        throw new ServiceError('chat.conversation_not_found', 'There is no conversation to end.');
      },
    ],
  ]);
  gateway = await platform.gateway();
  api = createApiClient({ baseUrl: gateway.url });
});

afterAll(() => platform.stop());

const stream = (signal?: AbortSignal): AsyncGenerator<StreamEvent> =>
  api.streamEvents('/api/chat/outbound/stream', { method: 'POST', body, ...(signal ? { signal } : {}) });

async function all<T>(events: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

const post = (path: string, content: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(gateway.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(content),
  });

describe('a message', () => {
  it('goes to the bot as it is, and its answer comes back', async () => {
    const { data } = await api.POST('/api/chat/outbound/message', { body });
    expect(data).toEqual(reply);
    expect(platform.receivedBy(outboundChat.sendMessage).at(-1)).toMatchObject({
      request: body,
      context: { principal: null },
    });
  });

  it('has the Idempotency-Key as its id when the body names none', async () => {
    const { message_id: _, ...rest } = body;
    await post('/api/chat/outbound/message', rest, { 'idempotency-key': 'key-from-header' });
    expect(platform.receivedBy(outboundChat.sendMessage).at(-1)?.request).toEqual({
      ...rest,
      message_id: 'key-from-header',
    });
    await post('/api/chat/outbound/message', body, { 'idempotency-key': 'key-from-header' });
    expect(platform.receivedBy(outboundChat.sendMessage).at(-1)?.request).toEqual(body);
  });

  it('is refused when the Idempotency-Key is no id', async () => {
    const { message_id: _, ...rest } = body;
    const response = await post('/api/chat/outbound/message', rest, { 'idempotency-key': '{"$gt":""}' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] });
  });
});

describe('history, feedback and end', () => {
  it.each([
    ['header', { header: { 'x-chat-session': body.session_id } }],
    ['query, as before', { query: { session_id: body.session_id } }],
  ])('history is of the session that the %s names', async (_where, params) => {
    const { data } = await api.GET('/api/chat/outbound/history', { params });
    expect(data).toEqual({ conversation_id: null, messages: [], status: 'none' });
  });

  it.each([undefined, 'short', 'aaaaaaaaaaaaaaaa', 'abcdefghijklmnopqrst', '{"$ne":null}'])(
    'history is refused for the session %j, naming the field',
    async (id) => {
      const headers = id === undefined ? {} : { 'x-chat-session': id };
      const response = await fetch(`${gateway.url}/api/chat/outbound/history`, { headers });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ field: 'session_id' }] });
    },
  );

  it.each(['message', 'stream', 'end', 'feedback'])(
    '%s is refused for a session that can be guessed',
    async (route) => {
      const more = { message: { message: 'Hi' }, stream: { message: 'Hi' }, end: {}, feedback: { rating: 5 } }[route];
      const response = await post(`/api/chat/outbound/${route}`, { session_id: 'aaaaaaaaaaaaaaaa', ...more });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ field: 'session_id' }] });
    },
  );

  it('feedback goes to the bot as it is', async () => {
    const feedback = { session_id: body.session_id, rating: 5, comment: 'Quick and kind' };
    const { data } = await api.POST('/api/chat/outbound/feedback', { body: feedback });
    expect(data).toEqual({ message: 'Thank you.' });
    expect(platform.receivedBy(outboundChat.giveFeedback).at(-1)?.request).toEqual(feedback);
  });

  it('an error of the bot is the problem that its contract lists', async () => {
    const refused = api.POST('/api/chat/outbound/end', { body: { session_id: body.session_id } });
    await expect(refused).rejects.toMatchObject({
      status: 404,
      code: 'chat.conversation_not_found',
      message: 'There is no conversation to end.',
    });
  });
});

describe('a streamed message', () => {
  it('is told as it comes, and the whole answer at the end', async () => {
    frames = async function* () {
      yield accepted;
      yield token('Love');
      yield token('ly!\n\ndata: x');
      yield { type: 'citations', citations: [] };
      yield { type: 'done', reply };
    };
    expect(await all(stream())).toEqual([
      { event: 'accepted', data: { conversation_id: 'c1', message_id: 'message-1' } },
      { event: 'token', data: { text: 'Love' } },
      { event: 'token', data: { text: 'ly!\n\ndata: x' } },
      { event: 'citations', data: { citations: [] } },
      { event: 'done', data: reply },
    ]);
  });

  it('arrives piece by piece, not all at the end', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    frames = async function* () {
      yield accepted;
      await held;
      yield { type: 'done', reply };
    };
    const events = stream();
    expect((await events.next()).value).toMatchObject({ event: 'accepted' });
    goOn();
    expect((await events.next()).value).toMatchObject({ event: 'done' });
  });

  it('has the headers that keep proxies from holding or storing it', async () => {
    frames = async function* () {
      yield accepted;
    };
    const response = await post('/api/chat/outbound/stream', body);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('x-request-id')).toMatch(/.{8}/);
    await response.text();
  });

  it('is an ordinary problem when it fails before the first frame', async () => {
    frames = async function* () {
      yield* [];
      throw new ServiceError('chat.message_differs', 'This id belongs to another message.');
    };
    const response = await post('/api/chat/outbound/stream', body);
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('ends with the problem as an event when it fails later', async () => {
    frames = async function* () {
      yield accepted;
      throw new ServiceError('chat.busy', 'Please try again in a moment.');
    };
    const events = stream();
    await events.next();
    const failure: unknown = await events.next().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({ status: 503, code: 'chat.busy', message: 'Please try again in a moment.' });
  });
});

describe('a client that goes away', () => {
  let context: RequestContext | undefined;

  beforeEach(() => {
    context = undefined;
  });

  it('in the middle of a stream stops the bot’s work', async () => {
    frames = async function* (_request, c) {
      context = c;
      yield accepted;
      await once(c.signal, 'abort');
    };
    const leaving = new AbortController();
    const events = stream(leaving.signal);
    await events.next();
    expect(context?.signal.aborted).toBe(false);
    leaving.abort();
    await expect(events.next()).rejects.toThrow(/abort/i);
    await expect.poll(() => context?.signal.aborted).toBe(true);
  });

  it('before the first frame stops it too', async () => {
    frames = async function* (_request, c) {
      context = c;
      await once(c.signal, 'abort');
      yield accepted;
    };
    const leaving = new AbortController();
    const first = stream(leaving.signal).next();
    await expect.poll(() => context).toBeDefined();
    leaving.abort();
    await expect(first).rejects.toThrow(/abort/i);
    await expect.poll(() => context?.signal.aborted).toBe(true);
  });

  it('by a broken connection stops it as well', async () => {
    frames = async function* (_request, c) {
      context = c;
      yield accepted;
      await once(c.signal, 'abort');
    };
    const { hostname, port } = new URL(gateway.url);
    const socket = connect(Number(port), hostname);
    const text = JSON.stringify(body);
    socket.write(
      `POST /api/chat/outbound/stream HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    );
    await once(socket, 'data');
    socket.resetAndDestroy();
    await expect.poll(() => context?.signal.aborted).toBe(true);
  });
});

it('a stream under way is finished when the gateway stops', async () => {
  const other = await platform.gateway();
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  frames = async function* () {
    yield accepted;
    await held;
    yield { type: 'done', reply };
  };
  const events = createApiClient({ baseUrl: other.url }).streamEvents('/api/chat/outbound/stream', {
    method: 'POST',
    body,
  });
  await events.next();
  const closed = other.close();
  goOn();
  expect((await events.next()).value).toMatchObject({ event: 'done' });
  await closed;
  await expect(fetch(`${other.url}/api/health/live`)).rejects.toThrow();
});
