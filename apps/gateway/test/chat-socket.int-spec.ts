import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ServiceError, outboundChat } from '@abbotsford/contracts';
import type { RunningGateway } from '../src/boot-gateway';
import { accepted, aMessage, ChatPlatform, done, reply, session_id } from './chat-platform';
import { SocketClient } from './socket-client';

const ORIGIN = 'https://www.example.com';

let chat: ChatPlatform;
let gateway: RunningGateway;
beforeAll(async () => {
  chat = await ChatPlatform.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.platform.stop());

describe('a chat over a WebSocket', () => {
  beforeAll(async () => {
    gateway = await chat.platform.gateway({ FRONTEND_URL: ORIGIN });
  });
  afterAll(() => gateway.close());

  let clients: SocketClient[] = [];
  const open = async (): Promise<SocketClient> => {
    const client = await SocketClient.open(gateway.url, { origin: ORIGIN });
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.drop()));
    clients = [];
  });

  it('tells a turn in numbered frames, the whole answer last', async () => {
    const client = await open();
    const message = { ...aMessage(), country_code: 'AU', locale: 'en-AU' };
    client.send({ type: 'message', ...message });
    await client.next('done', message.message_id);
    const { message_id } = message;
    expect(client.of(message_id)).toEqual([
      { type: 'accepted', message_id, seq: 1, conversation_id: 'c1' },
      { type: 'delta', message_id, seq: 2, text: 'Lovely!' },
      { type: 'done', message_id, seq: 3, reply },
    ]);
    expect(chat.platform.receivedBy(outboundChat.streamMessage).at(-1)?.request).toEqual(message);
  });

  it('arrives piece by piece, not all at the end', async () => {
    const turn = chat.heldTurn();
    const client = await open();
    const message = aMessage();
    client.send({ type: 'message', ...message });
    expect(await client.next('delta', message.message_id)).toMatchObject({ text: 'Love', seq: 2 });
    turn.letGo();
    await client.next('done', message.message_id);
  });

  it('carries several turns, each with its own frames', async () => {
    const client = await open();
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) client.send({ type: 'message', ...aMessage(id) });
    for (const id of ids) {
      await client.next('done', id);
      expect(client.of(id).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    }
  });

  it('of two visitors goes to each their own', async () => {
    const [one, other] = [await open(), await open()];
    const [first, second] = [aMessage(), aMessage()];
    one.send({ type: 'message', ...first });
    other.send({ type: 'message', ...second });
    await one.next('done', first.message_id);
    await other.next('done', second.message_id);
    expect(one.of(second.message_id)).toEqual([]);
    expect(other.of(first.message_id)).toEqual([]);
  });

  it('tells what the bot refuses as a problem, and goes on', async () => {
    chat.frames = async function* () {
      yield* [];
      throw new ServiceError('chat.message_differs', 'This id belongs to another message.');
    };
    const client = await open();
    const message = aMessage();
    client.send({ type: 'message', ...message });
    expect(await client.next('error', message.message_id)).toMatchObject({
      problem: {
        type: 'urn:abbotsford:problem:chat.message_differs',
        status: 422,
        detail: 'This id belongs to another message.',
        instance: '/api/chat/ws',
        request_id: expect.stringMatching(/.{8}/),
      },
    });
    expect(client.socket.readyState).toBe(client.socket.OPEN);
  });

  describe('a frame that is wrong', () => {
    it.each([
      ['no JSON', 'hello', 'body'],
      ['no object', '[1]', 'body'],
      ['of no type', '{}', 'type'],
      ['of an unknown type', '{"type":"constructor"}', 'type'],
      ['a message with a field too many', { type: 'message', ...aMessage(), role: 'admin' }, 'role'],
      ['a message of a short session', { type: 'message', ...aMessage(), session_id: 'short' }, 'session_id'],
      ['a message without words', { type: 'message', ...aMessage(), message: '  ' }, 'message'],
      ['a message that is too long', { type: 'message', ...aMessage(), message: 'x'.repeat(4_001) }, 'message'],
      ['a message without an id', { type: 'message', session_id, message: 'Hi' }, 'message_id'],
      ['a message with an operator', { type: 'message', ...aMessage(), session_id: { $gt: '' } }, 'session_id'],
      ['a prototype', '{"type":"cancel","__proto__":{"message_id":"message-1"}}', '__proto__'],
      ['a resume from nowhere', { type: 'resume', session_id, message_id: 'message-1', after: -1 }, 'after'],
      ['a cancel of nothing', { type: 'cancel' }, 'message_id'],
    ])('because it is %s is refused with its field named, and the next is heard', async (_, frame, field) => {
      const client = await open();
      client.send(frame);
      await expect.poll(() => client.frames.find(({ type }) => type === 'error')).toBeDefined();
      expect(client.frames[0]).toMatchObject({ problem: { status: 400, errors: [{ field }] } });
      const message = aMessage();
      client.send({ type: 'message', ...message });
      await client.next('done', message.message_id);
    });

    it('by its size closes the connection', async () => {
      const client = await open();
      client.send({ type: 'message', ...aMessage(), message: 'x'.repeat(40_000) });
      expect(await client.closed).toBe(1009);
    });

    it('because it is binary closes the connection', async () => {
      const client = await open();
      client.socket.send(Buffer.from('{}'));
      expect(await client.closed).toBe(1003);
    });

    it('again and again closes the connection', async () => {
      const client = await open();
      for (let i = 0; i < 30; i++) client.send('nonsense');
      expect(await client.closed).toBe(1008);
      expect(client.frames).toHaveLength(20);
    });
  });

  describe('a connection that breaks in the middle of an answer', () => {
    it('lets the turn go on, and the client resumes where it was', async () => {
      const turn = chat.heldTurn();
      const first = await open();
      const { message_id, ...rest } = aMessage();
      first.send({ type: 'message', message_id, ...rest });
      await first.next('delta', message_id);
      await first.drop();

      const second = await open();
      second.send({ type: 'resume', session_id, message_id, after: 1 });
      expect(await second.next('delta', message_id)).toMatchObject({ seq: 2, text: 'Love' });
      turn.letGo();
      await second.next('done', message_id);
      expect(second.of(message_id).map(({ type, seq }) => [type, seq])).toEqual([
        ['delta', 2],
        ['delta', 3],
        ['done', 4],
      ]);
      expect(turn.seen, 'turns of the bot').toHaveLength(1);
    });

    it('gets the stored answer when the turn is over', async () => {
      chat.answer = () => reply;
      const client = await open();
      client.send({ type: 'resume', session_id, message_id: 'message-1', after: 2 });
      expect(await client.next('done', 'message-1')).toEqual({ type: 'done', message_id: 'message-1', seq: 3, reply });
    });

    it('is told when there is no answer, so that it sends the message again', async () => {
      const client = await open();
      client.send({ type: 'resume', session_id, message_id: 'message-1', after: 0 });
      expect(await client.next('error', 'message-1')).toMatchObject({ problem: { status: 404 } });
    });

    it('opens nothing to another session', async () => {
      const turn = chat.heldTurn();
      const [one, other] = [await open(), await open()];
      const message = aMessage();
      one.send({ type: 'message', ...message });
      await one.next('delta', message.message_id);
      other.send({ type: 'resume', ...message, message: undefined, session_id: 'somebody-else-s-session', after: 0 });
      expect(await other.next('error', message.message_id)).toMatchObject({ problem: { status: 404 } });
      turn.letGo();
      await one.next('done', message.message_id);
      expect(other.of(message.message_id)).toHaveLength(1);
    });

    it('is taken over from a connection that is not known to be dead, and that one ends nothing', async () => {
      const turn = chat.heldTurn();
      const [old, fresh] = [await open(), await open()];
      const { message_id, ...rest } = aMessage();
      old.send({ type: 'message', message_id, ...rest });
      await old.next('delta', message_id);
      fresh.send({ type: 'resume', session_id, message_id, after: 2 });
      await expect.poll(() => fresh.socket.readyState).toBe(fresh.socket.OPEN);
      fresh.send({ type: 'cancel', message_id: 'some-other-message' });
      await old.leave();
      turn.letGo();
      await fresh.next('done', message_id);
      expect(old.of(message_id).map(({ type }) => type)).toEqual(['accepted', 'delta']);
    });
  });

  describe('a repeat of a message', () => {
    it('that is being answered is told to wait', async () => {
      const turn = chat.heldTurn();
      const client = await open();
      const message = aMessage();
      client.send({ type: 'message', ...message });
      await client.next('delta', message.message_id);
      client.send({ type: 'message', ...message });
      expect(await client.next('error', message.message_id)).toMatchObject({
        problem: { status: 409 },
        retry_after: 1,
      });
      turn.letGo();
      await client.next('done', message.message_id);
      expect(turn.seen).toHaveLength(1);
    });
  });

  describe('a visitor who does not want the answer any more', () => {
    it('stops the bot’s work by a cancel, and hears no more of it', async () => {
      const turn = chat.heldTurn();
      const client = await open();
      const message = aMessage();
      client.send({ type: 'message', ...message });
      await client.next('delta', message.message_id);
      client.send({ type: 'cancel', message_id: message.message_id });
      await expect.poll(turn.isCancelled).toBe(true);
      const next = aMessage();
      chat.frames = async function* () {
        yield done;
      };
      client.send({ type: 'message', ...next });
      await client.next('done', next.message_id);
      expect(client.of(message.message_id).map(({ type }) => type)).toEqual(['accepted', 'delta']);
    });

    it('stops it by leaving the page', async () => {
      const turn = chat.heldTurn();
      const client = await open();
      const message = aMessage();
      client.send({ type: 'message', ...message });
      await client.next('delta', message.message_id);
      await client.leave();
      await expect.poll(turn.isCancelled).toBe(true);
    });
  });

  it('cuts off a client that does not read', async () => {
    let isOver = false;
    chat.frames = async function* (request) {
      yield accepted(request.message_id ?? '');
      for (let i = 0; i < 3_000 && !isOver; i++) {
        yield { type: 'token', text: 'x'.repeat(8_000) };
        if (i % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      yield done;
    };
    const client = await open();
    client.socket.pause();
    const message = aMessage();
    client.send({ type: 'message', ...message });
    const server = gateway.app.getHttpServer() as { getConnections(done: (e: unknown, n: number) => void): void };
    const connections = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
    await expect.poll(connections, { timeout: 15_000 }).toBe(0);
    isOver = true;
  });
});
