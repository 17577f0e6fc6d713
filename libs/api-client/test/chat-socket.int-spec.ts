import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { ApiProblem, ChatSocket, type StreamEvent } from '../src';

const body = { session_id: 's'.repeat(24), message_id: 'message-1', message: 'Hi' };
const { message_id } = body;
const reply = { response: 'Hello!', conversation_id: 'c1', ended: false, citations: [], suggestions: [] };

const accepted = { type: 'accepted', message_id, seq: 1, conversation_id: 'c1' };
const delta = (seq: number, text: string) => ({ type: 'delta', message_id, seq, text });
const done = (seq: number) => ({ type: 'done', message_id, seq, reply });
const problem = (status: number, code: string, retry_after?: number) => ({
  type: 'error',
  message_id,
  problem: { type: `urn:abbotsford:problem:${code}`, status, detail: 'No.' },
  retry_after,
});
const toldAs = {
  accepted: { event: 'accepted', data: { message_id, conversation_id: 'c1' } },
  token: (text: string) => ({ event: 'token', data: { text } }),
  done: { event: 'done', data: reply },
};

/** What the server does with a frame: what it sends, and whether the connection breaks after it. */
type Answer = readonly (object | 'break')[];

let server: WebSocketServer;
let chat: ChatSocket;
let heard: Record<string, unknown>[];
let connections: number;
let paths: (string | undefined)[];
/** The answers to the frames, one after another. */
let answers: Answer[];
let baseUrl: string;

beforeEach(async () => {
  [heard, answers, connections, paths] = [[], [], 0, []];
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket, { url }) => {
    connections += 1;
    paths.push(url);
    socket.on('message', (data: Buffer) => {
      heard.push(JSON.parse(data.toString()) as Record<string, unknown>);
      for (const part of answers.shift() ?? []) {
        if (part === 'break') socket.terminate();
        else socket.send(JSON.stringify(part));
      }
    });
  });
  await once(server, 'listening');
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  chat = new ChatSocket({ baseUrl, WebSocket, reconnectDelays: [1, 5, 5] });
});
afterEach(async () => {
  chat.close();
  for (const client of server.clients) client.terminate();
  await new Promise((resolve) => server.close(resolve));
});

async function all(events: AsyncIterable<StreamEvent>): Promise<StreamEvent[]> {
  const seen: StreamEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}
const say = (signal = new AbortController().signal) => chat.stream(body, signal);

describe('a chat socket', () => {
  it('tells a turn in the events that the stream over HTTP has', async () => {
    answers = [[accepted, delta(2, 'Hello!'), { type: 'ping' }, done(3)]];
    expect(await all(say())).toEqual([toldAs.accepted, toldAs.token('Hello!'), toldAs.done]);
    expect(heard).toEqual([{ type: 'message', ...body }]);
  });

  it('keeps one connection for all messages', async () => {
    answers = [[done(1)], [done(1)]];
    await all(say());
    await all(say());
    expect(connections).toBe(1);
  });

  it('signs in once on a connection, again with each new token, and asks for one when its own is refused', async () => {
    chat.close();
    const asked: boolean[] = [];
    const getToken = ({ renew }: { renew: boolean }) => Promise.resolve(`token-${asked.push(renew) > 2 ? 2 : 1}`);
    chat = new ChatSocket({ baseUrl, WebSocket, reconnectDelays: [1], path: '/api/chat/inbound/ws', getToken });
    answers = [[], [done(1)], [problem(401, 'auth.unauthorized')], [], [done(1)]];
    await all(say());
    await all(say());
    const message = { type: 'message', ...body };
    const signIn = (token: string) => ({ type: 'sign_in', token });
    expect(heard).toEqual([signIn('token-1'), message, message, signIn('token-2'), message]);
    expect(asked).toEqual([false, false, true]);
    expect(paths).toEqual(['/api/chat/inbound/ws']);
  });

  it('says so when nobody is signed in', async () => {
    answers = [[problem(401, 'auth.unauthorized')], [problem(401, 'auth.unauthorized')]];
    await expect(all(say())).rejects.toMatchObject({ status: 401 });
    expect(heard).toHaveLength(2);
  });

  it('goes on where it was after the connection broke', async () => {
    answers = [[accepted, delta(2, 'Hel'), 'break'], ['break'], [delta(3, 'lo!'), done(4)]];
    expect(await all(say())).toEqual([toldAs.accepted, toldAs.token('Hel'), toldAs.token('lo!'), toldAs.done]);
    const resume = { type: 'resume', session_id: body.session_id, message_id, after: 2 };
    expect(heard).toEqual([{ type: 'message', ...body }, resume, resume]);
  });

  it('sends the message again when nothing is known of it, and shows no word twice', async () => {
    answers = [
      [accepted, delta(2, 'Hel'), 'break'],
      [problem(404, 'chat.message_not_found')],
      [accepted, delta(2, 'Hello'), done(3)],
    ];
    const events = await all(say());
    expect(events.map(({ event }) => event)).toEqual(['accepted', 'token', 'accepted', 'done']);
    expect(heard.map(({ type }) => type)).toEqual(['message', 'resume', 'message']);
  });

  it('joins a turn that is running already', async () => {
    answers = [[problem(409, 'chat.turn_running', 1)], [accepted, done(2)]];
    expect(await all(say())).toEqual([toldAs.accepted, toldAs.done]);
    expect(heard[1]).toMatchObject({ type: 'resume', after: 0 });
  });

  it('passes on what the server refuses, with the time to wait', async () => {
    answers = [[problem(429, 'http.too_many_requests', 17)]];
    await expect(all(say())).rejects.toMatchObject({ status: 429, code: 'http.too_many_requests', retryAfter: 17 });
  });

  it('gives up when the connection breaks again and again', async () => {
    answers = Array.from({ length: 10 }, (): Answer => [accepted, 'break']);
    await expect(all(say())).rejects.toMatchObject({ status: 0 });
    expect(heard).toHaveLength(4);
  });

  it('cancels a turn that nobody wants any more', async () => {
    answers = [[accepted]];
    const leaving = new AbortController();
    const events = say(leaving.signal);
    await events.next();
    leaving.abort();
    await expect(events.next()).rejects.toThrow(/abort/i);
    await expect.poll(() => heard.at(-1)).toEqual({ type: 'cancel', message_id });
  });

  it('cannot be had where nothing listens, and is not tried again at once', async () => {
    const { port } = server.address() as AddressInfo;
    server.close();
    const none = new ChatSocket({ baseUrl: `http://127.0.0.1:${port}`, WebSocket });
    const attempts = [1, 2].map(() => all(none.stream(body, new AbortController().signal)));
    for (const attempt of attempts) {
      await expect(attempt).rejects.toBeInstanceOf(ApiProblem);
      await expect(attempt).rejects.toMatchObject({ status: 0 });
    }
    none.close();
  });
});
