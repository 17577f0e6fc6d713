import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient } from 'redis';
import { canStartRedis, startRedis, type RedisServer } from '@abbotsford/local-stack';
import type { RunningGateway } from '../src/boot-gateway';
import type { HealthReport } from '../src/health/health-report';
import { aMessage, ChatPlatform } from './chat-platform';
import { SocketClient } from './socket-client';

const limits = { CHAT_SOCKETS_PER_CLIENT: '3', EVENT_STREAMS_PER_CLIENT: '2', TRUSTED_PROXIES: '127.0.0.1' };

let chat: ChatPlatform;
beforeAll(async () => {
  chat = await ChatPlatform.start();
  await chat.platform.auth();
});
afterAll(() => chat.platform.stop());

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
const open = (gateway: RunningGateway, address: string) => SocketClient.open(gateway.url, from(address));
const isRefused = async (gateway: RunningGateway, address: string): Promise<void> => {
  expect(await SocketClient.refused(gateway.url, from(address))).toMatchObject({
    status: 429,
    headers: { 'retry-after': '30' },
  });
};
/** A place is free when the gateway has seen the end of the connection. */
const openWhenFree = (gateway: RunningGateway, address: string) =>
  vi.waitFor(() => openOrThrow(gateway, address), { timeout: 10_000, interval: 50 });

async function openOrThrow(gateway: RunningGateway, address: string): Promise<SocketClient> {
  const socket = open(gateway, address);
  const refused = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('was refused')), 1_000));
  return Promise.race([socket, refused]);
}

/** The dashboard of a person; `close` waits for nothing. */
async function listen(gateway: RunningGateway, token: string): Promise<{ status: number; close: () => void }> {
  const closing = new AbortController();
  const headers = { authorization: `Bearer ${token}` };
  const { status } = await fetch(`${gateway.url}/api/crm/events`, { headers, signal: closing.signal });
  return { status, close: () => closing.abort() };
}

const ask = (gateway: RunningGateway, address: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${gateway.url}/api/chat/outbound/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...from(address).headers },
    body: JSON.stringify(aMessage()),
    ...(signal && { signal }),
  });

describe('without Redis, a gateway', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await chat.platform.gateway(limits);
  });
  afterAll(() => gateway.close());

  it('limits the dashboards of one person, not those of others', async () => {
    const { token } = chat.platform.signIn('admin');
    const dashboards = [await listen(gateway, token), await listen(gateway, token)];
    expect((await listen(gateway, token)).status).toBe(429);
    expect((await listen(gateway, chat.platform.signIn('admin').token)).status).toBe(200);
    dashboards[0]?.close();
    await expect.poll(async () => (await listen(gateway, token)).status).toBe(200);
  });

  it('limits the answers on their way to one client, and frees each place with its answer', async () => {
    const turn = chat.heldTurn();
    const address = '203.0.113.40';
    const answers = await Promise.all([ask(gateway, address), ask(gateway, address)]);
    const refused = await ask(gateway, address);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    turn.letGo();
    for (const answer of answers) expect(await answer.text()).toContain('event: done');
    chat.reset();
    await expect.poll(async () => (await ask(gateway, address)).status).toBe(200);
  });

  it('lets no more in than the limit, however many come at the same time', async () => {
    const sockets = await Promise.allSettled(Array.from({ length: 9 }, () => openOrThrow(gateway, '203.0.113.41')));
    expect(sockets.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });
});

describe.skipIf(!(await canStartRedis()))('with Redis, gateways', () => {
  let redis: RedisServer;
  let one: RunningGateway;
  let other: RunningGateway;

  beforeAll(async () => {
    redis = await startRedis();
    const env = { ...limits, REDIS_URL: redis.url };
    [one, other] = await Promise.all([chat.platform.gateway(env), chat.platform.gateway(env)]);
    await untilLimitsAre('shared', one, other);
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await redis.dispose();
  });

  it('count the WebSockets of a client together, and a close at one is room at the other', async () => {
    const address = '203.0.113.50';
    const sockets = [await open(one, address), await open(other, address), await open(one, address)];
    await isRefused(one, address);
    await isRefused(other, address);
    await (await open(other, '203.0.113.51')).leave();
    await sockets[0]?.drop();
    await openWhenFree(other, address);
    await isRefused(one, address);
  });

  it('let no more in than the limit, however many come to both at the same time', async () => {
    const at = Array.from({ length: 10 }, (_, i) => openOrThrow(i % 2 ? one : other, '203.0.113.52'));
    const opened = (await Promise.allSettled(at)).filter(({ status }) => status === 'fulfilled');
    expect(opened).toHaveLength(3);
  });

  it('count dashboards and answers together, too', async () => {
    const { token } = chat.platform.signIn('admin');
    expect([(await listen(one, token)).status, (await listen(other, token)).status]).toEqual([200, 200]);
    expect([(await listen(one, token)).status, (await listen(other, token)).status]).toEqual([429, 429]);

    const turn = chat.heldTurn();
    const held = await Promise.all([ask(one, '203.0.113.53'), ask(other, '203.0.113.53')]);
    expect((await ask(one, '203.0.113.53')).status).toBe(429);
    turn.letGo();
    await Promise.all(held.map((answer) => answer.text()));
    chat.reset();
  });

  it('keep a place for as long as the connection lasts, beyond its first lease', async () => {
    const address = '203.0.113.54';
    const third = await chat.platform.gateway({ ...limits, REDIS_URL: redis.url });
    await untilLimitsAre('shared', third);
    await Promise.all([open(third, address), open(third, address), open(third, address)]);
    const ends = async () => Math.min(...(await placesIn(redis)).flat());
    const first = await ends();
    await expect.poll(ends, { timeout: 10_000, interval: 200 }).toBeGreaterThan(first);

    // One that stops gives its places back.
    await third.close();
    await (await open(other, address)).leave();
  });

  it('count for themselves while Redis is away, and together what is open when it is back', async () => {
    const address = '203.0.113.55';
    const before = [await open(one, address), await open(one, address)];
    redis.kill('SIGKILL');
    await redis.exited;
    before.push(await open(one, address));
    await isRefused(one, address);
    await open(other, address);
    await redis.start();
    await untilLimitsAre('shared', one, other);
    // The renewal brings in what was taken meanwhile: more than one client may have, since nobody could know.
    const most = async () => Math.max(...(await placesIn(redis)).map((places) => places.length));
    await expect.poll(most, { timeout: 10_000, interval: 100 }).toBe(4);
    await isRefused(other, address);
    await Promise.all(before.map((socket) => socket.leave()));
    await (await open(other, address)).leave();
  });
});

/** When the lease of each place ends, client by client. */
async function placesIn({ url }: RedisServer): Promise<number[][]> {
  const client = await createClient({ url }).connect();
  const keys = await client.keys('place:*');
  const places = await Promise.all(keys.map((key) => client.zRangeWithScores(key, 0, -1)));
  client.destroy();
  expect(
    keys.filter((key) => !/^place:[a-z_]+:[\w-]{22}$/.test(key)),
    'no address is written',
  ).toEqual([]);
  return places.map((held) => held.map(({ score }) => score));
}

async function untilLimitsAre(scope: string, ...gateways: RunningGateway[]): Promise<void> {
  const scopeOf = async ({ url }: RunningGateway) =>
    ((await (await fetch(`${url}/api/health`)).json()) as HealthReport).limits.status;
  for (const gateway of gateways) {
    await vi.waitFor(async () => expect(await scopeOf(gateway)).toBe(scope), { timeout: 15_000, interval: 100 });
  }
}
