import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  getOutboundAnswer,
  getOutboundHistory,
  ServiceError,
  streamOutboundMessage,
  type AnswerRequest,
  type ChatFrame,
  type ChatReply,
  type OutboundMessageRequest,
} from '@abbotsford/contracts';
import type { RequestContext } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { Platform } from './platform';
import { SocketClient } from './socket-client';

const ORIGIN = 'https://www.example.com';
const session_id = 'a-visitor-of-these-tests';

let platform: Platform;
let gateway: RunningGateway;
let frames: (request: OutboundMessageRequest, context: RequestContext) => AsyncIterable<ChatFrame>;
let answer: (request: AnswerRequest) => ChatReply;

const reply: ChatReply = {
  response: 'Lovely!',
  conversation_id: 'c1',
  ended: false,
  citations: [],
  suggestions: ['Yes'],
};
const accepted = (id: string): ChatFrame => ({ type: 'accepted', conversation_id: 'c1', message_id: id });
const done: ChatFrame = { type: 'done', reply };

/** A turn that says one word and goes on when it is let. */
function heldTurn() {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const seen: RequestContext[] = [];
  frames = async function* (request, context) {
    seen.push(context);
    yield accepted(request.message_id ?? '');
    yield { type: 'token', text: 'Love' };
    await Promise.race([held, once(context.signal, 'abort')]);
    if (context.signal.aborted) return;
    yield { type: 'token', text: 'ly!' };
    yield done;
  };
  return { letGo, seen, isCancelled: () => seen.at(-1)?.signal.aborted ?? false };
}

const aMessage = (message_id: string = randomUUID()) => ({
  session_id,
  message_id,
  message: 'Hi, I am opening a café.',
});

beforeAll(async () => {
  platform = await Platform.start();
  await platform.service('outbound-bot', [
    [streamOutboundMessage, (request: OutboundMessageRequest, context) => frames(request, context)],
    [getOutboundAnswer, (request: AnswerRequest) => answer(request)],
    [getOutboundHistory, () => ({ conversation_id: null, messages: [], status: 'none' })],
  ]);
});
afterAll(() => platform.stop());

beforeEach(() => {
  frames = async function* (request) {
    yield accepted(request.message_id ?? '');
    yield { type: 'token', text: 'Lovely!' };
    yield done;
  };
  answer = () => {
    throw new ServiceError('chat.message_not_found', 'This message has no answer yet.');
  };
});

describe('a chat over a WebSocket', () => {
  beforeAll(async () => {
    gateway = await platform.gateway({ FRONTEND_URL: ORIGIN });
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
    expect(platform.receivedBy(streamOutboundMessage).at(-1)?.request).toEqual(message);
  });

  it('arrives piece by piece, not all at the end', async () => {
    const turn = heldTurn();
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
    frames = async function* () {
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
      const turn = heldTurn();
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
      answer = () => reply;
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
      const turn = heldTurn();
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
      const turn = heldTurn();
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
      const turn = heldTurn();
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
      const turn = heldTurn();
      const client = await open();
      const message = aMessage();
      client.send({ type: 'message', ...message });
      await client.next('delta', message.message_id);
      client.send({ type: 'cancel', message_id: message.message_id });
      await expect.poll(turn.isCancelled).toBe(true);
      const next = aMessage();
      frames = async function* () {
        yield done;
      };
      client.send({ type: 'message', ...next });
      await client.next('done', next.message_id);
      expect(client.of(message.message_id).map(({ type }) => type)).toEqual(['accepted', 'delta']);
    });

    it('stops it by leaving the page', async () => {
      const turn = heldTurn();
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
    frames = async function* (request) {
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

describe('opening a WebSocket', () => {
  beforeAll(async () => {
    gateway = await platform.gateway({ FRONTEND_URL: ORIGIN, CHAT_SOCKETS_PER_CLIENT: '2' });
  });
  afterAll(() => gateway.close());

  it.each(['https://evil.example', 'null', `${ORIGIN}.evil.example`, 'http://www.example.com'])(
    'is refused to a page of %s',
    async (origin) => {
      const { status, problem, headers } = await SocketClient.refused(gateway.url, { headers: { origin } });
      expect(status).toBe(403);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(problem).toMatchObject({ type: 'urn:abbotsford:problem:forbidden', instance: '/api/chat/ws' });
    },
  );

  it('is open to programs, which have no origin', async () => {
    await (await SocketClient.open(gateway.url)).leave();
  });

  it('is limited for each client, and free again after a close', async () => {
    const clients = [await SocketClient.open(gateway.url), await SocketClient.open(gateway.url)];
    expect(await SocketClient.refused(gateway.url)).toMatchObject({ status: 429, headers: { 'retry-after': '30' } });
    await clients[0]?.drop();
    await expect
      .poll(() =>
        SocketClient.open(gateway.url)
          .then((c) => clients.push(c))
          .catch(() => 0),
      )
      .toBe(3);
    await Promise.all(clients.map((client) => client.leave()));
  });

  it('needs an upgrade: an ordinary request gets 426', async () => {
    const response = await fetch(`${gateway.url}/api/chat/ws`);
    expect(response.status).toBe(426);
    expect(response.headers.get('upgrade')).toBe('websocket');
    expect(await response.json()).toMatchObject({ type: 'urn:abbotsford:problem:http.upgrade_required' });
  });

  it('elsewhere is answered as the request that it is', async () => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.write(
      'GET /api/chat/outbound/history?session_id=0123456789abcdef HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
    );
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*"status":"none"/);
  });

  it('with a broken handshake is refused, and the gateway goes on', async () => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.write('GET /api/chat/ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    const [answered] = (await once(socket, 'data')) as [Buffer];
    expect(answered.toString()).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
    await (await SocketClient.open(gateway.url)).leave();
  });
});

describe('limits', () => {
  afterEach(() => gateway.close());

  it('on messages are those of the routes: a client is told when to go on', async () => {
    gateway = await platform.gateway({ RATE_LIMIT_CHAT: '2/minute' });
    const client = await SocketClient.open(gateway.url);
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
    for (const id of ids) client.send({ type: 'message', ...aMessage(id), session_id: `session-of-${id}` });
    await client.next('done', ids[1]);
    const refused = await client.next('error', ids[2]);
    expect(refused).toMatchObject({ problem: { status: 429 } });
    expect(refused['retry_after']).toBeGreaterThan(50);
    await client.leave();
  });

  it('hold for one session from several addresses too', async () => {
    gateway = await platform.gateway({ RATE_LIMIT_CHAT: '2/minute', TRUSTED_PROXIES: '127.0.0.1' });
    const from = (address: string) => SocketClient.open(gateway.url, { headers: { 'x-forwarded-for': address } });
    const clients = [await from('203.0.113.1'), await from('203.0.113.2'), await from('203.0.113.3')] as const;
    for (const [i, client] of clients.entries()) {
      const message = aMessage();
      client.send({ type: 'message', ...message });
      expect(await client.next(i < 2 ? 'done' : 'error', message.message_id)).toBeDefined();
    }
    await Promise.all(clients.map((client) => client.leave()));
  });

  it('on all requests count every frame, whatever is in it', async () => {
    gateway = await platform.gateway({ RATE_LIMIT_GLOBAL: '3/minute' });
    const client = await SocketClient.open(gateway.url);
    for (let i = 0; i < 4; i++) client.send({ type: 'cancel', message_id: `message-${i}` });
    expect(await client.next('error', 'message-2')).toMatchObject({ problem: { status: 429 } });
    await client.leave();
  });
});

describe('the heartbeat', () => {
  beforeAll(async () => {
    gateway = await platform.gateway({ CHAT_SOCKET_HEARTBEAT_SECONDS: '1' });
  });
  afterAll(() => gateway.close());

  it('keeps a client that answers, and tells it that the connection lives', async () => {
    const client = await SocketClient.open(gateway.url);
    const pings = () => client.frames.filter(({ type }) => type === 'ping').length;
    await expect.poll(pings, { timeout: 10_000 }).toBeGreaterThan(2);
    expect(client.socket.readyState).toBe(client.socket.OPEN);
    await client.leave();
  });

  it('ends a connection whose client does not answer', async () => {
    const client = await SocketClient.open(gateway.url, { autoPong: false });
    expect(await client.closed).toBe(1006);
  });
});

describe('a gateway that stops', () => {
  it('finishes the answer under way, takes no more, and sends its clients elsewhere', async () => {
    gateway = await platform.gateway();
    const turn = heldTurn();
    const [idle, busy] = [await SocketClient.open(gateway.url), await SocketClient.open(gateway.url)];
    const message = aMessage();
    busy.send({ type: 'message', ...message });
    await busy.next('delta', message.message_id);
    const stopped = gateway.close();
    expect(await idle.closed).toBe(1001);
    const late = aMessage();
    busy.send({ type: 'message', ...late });
    expect(await busy.next('error', late.message_id)).toMatchObject({ problem: { status: 503 } });
    turn.letGo();
    await busy.next('done', message.message_id);
    expect(await busy.closed).toBe(1001);
    await stopped;
  });

  it('does not wait longer than its grace for a client that does not close', async () => {
    gateway = await platform.gateway({ SHUTDOWN_GRACE_MS: '500' });
    heldTurn();
    const client = await SocketClient.open(gateway.url);
    const message = aMessage();
    client.send({ type: 'message', ...message });
    await client.next('delta', message.message_id);
    await gateway.close();
    expect(await client.closed).toBe(1006);
  });
});
