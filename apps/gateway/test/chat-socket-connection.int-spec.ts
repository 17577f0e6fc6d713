import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../src/boot-gateway';
import { aMessage, ChatPlatform } from './chat-platform';
import { SocketClient } from './socket-client';

const SHOP = 'https://shop.example';
const ORIGIN = 'https://www.example.com';

let chat: ChatPlatform;
let gateway: RunningGateway;
beforeAll(async () => {
  chat = await ChatPlatform.start();
});
beforeEach(() => chat.reset());
afterAll(() => chat.platform.stop());

describe('opening a WebSocket', () => {
  beforeAll(async () => {
    gateway = await chat.platform.gateway({ FRONTEND_URL: ORIGIN, WIDGET_ORIGINS: SHOP, CHAT_SOCKETS_PER_CLIENT: '2' });
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

  it('is open to the pages that may show the chat', async () => {
    for (const origin of [ORIGIN, SHOP]) await (await SocketClient.open(gateway.url, { headers: { origin } })).leave();
  });

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
    gateway = await chat.platform.gateway({ RATE_LIMIT_CHAT: '2/minute' });
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
    gateway = await chat.platform.gateway({ RATE_LIMIT_CHAT: '2/minute', TRUSTED_PROXIES: '127.0.0.1' });
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
    gateway = await chat.platform.gateway({ RATE_LIMIT_GLOBAL: '3/minute' });
    const client = await SocketClient.open(gateway.url);
    for (let i = 0; i < 4; i++) client.send({ type: 'cancel', message_id: `message-${i}` });
    expect(await client.next('error', 'message-2')).toMatchObject({ problem: { status: 429 } });
    await client.leave();
  });
});

describe('the heartbeat', () => {
  beforeAll(async () => {
    gateway = await chat.platform.gateway({ CHAT_SOCKET_HEARTBEAT_SECONDS: '1' });
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
    gateway = await chat.platform.gateway();
    const turn = chat.heldTurn();
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
    gateway = await chat.platform.gateway({ SHUTDOWN_GRACE_MS: '500' });
    chat.heldTurn();
    const client = await SocketClient.open(gateway.url);
    const message = aMessage();
    client.send({ type: 'message', ...message });
    await client.next('delta', message.message_id);
    await gateway.close();
    expect(await client.closed).toBe(1006);
  });
});
