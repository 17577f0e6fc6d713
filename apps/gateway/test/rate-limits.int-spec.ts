import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { login, register, outboundChat } from '@abbotsford/contracts';
import type { RunningGateway } from '../src/boot-gateway';
import { Platform } from './platform';

let platform: Platform;
let gateway: RunningGateway;

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth([
    [login, () => ({})],
    [register, () => ({})],
  ]);
  await platform.service('outbound-bot', [
    [outboundChat.sendMessage, () => ({})],
    [outboundChat.getHistory, () => ({})],
  ]);
});

afterAll(() => platform.stop());
afterEach(() => gateway.close());

const limits = { RATE_LIMIT_GLOBAL: '6/minute', RATE_LIMIT_LOGIN: '2/hour', RATE_LIMIT_CHAT: '3/minute' };

const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(gateway.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const signIn = (headers?: Record<string, string>): Promise<Response> =>
  post('/api/auth/login', { email: 'jo@example.com', password: 'long enough' }, headers);
const say = (): Promise<Response> =>
  post('/api/chat/outbound/message', { session_id: '0123456789abcdef', message: 'Hi' });
const look = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${gateway.url}/api/chat/outbound/history?session_id=0123456789abcdef`, { headers });

/** The statuses of requests that are made one after another. */
async function statuses(count: number, make: (index: number) => Promise<Response>): Promise<number[]> {
  const seen: number[] = [];
  for (let i = 0; i < count; i++) seen.push((await make(i)).status);
  return seen;
}

describe('a client', () => {
  beforeEach(async () => {
    gateway = await platform.gateway(limits);
  });

  it('that tries to sign in too often is told when to try again', async () => {
    expect(await statuses(2, () => signIn())).toEqual([200, 200]);
    const refused = await signIn();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(3_500);
    expect(seconds).toBeLessThanOrEqual(3_600);
    expect(await refused.json()).toMatchObject({ type: 'urn:abbotsford:problem:http.too_many_requests', status: 429 });
    expect((await look()).status, 'other routes still answer').toBe(200);
  });

  it('sees how much is left of the limit that is nearest to its end', async () => {
    const shown = (response: Response): (string | null)[] =>
      ['ratelimit-limit', 'ratelimit-remaining'].map((name) => response.headers.get(name));
    expect(shown(await look())).toEqual(['6', '5']);
    expect(shown(await say())).toEqual(['3', '2']);
    expect(Number((await say()).headers.get('ratelimit-reset'))).toBeGreaterThan(0);
  });

  it('is limited over all routes together', async () => {
    expect(await statuses(3, () => say())).toEqual([200, 200, 200]);
    expect(await statuses(4, () => look())).toEqual([200, 200, 200, 429]);
  });

  it('may always ask for health', async () => {
    await statuses(7, () => look());
    expect(await statuses(10, () => fetch(`${gateway.url}/api/health/live`))).toEqual(Array<number>(10).fill(200));
  });

  it('can’t get out of its limit by naming other addresses', async () => {
    const spoofed = (index: number): Promise<Response> =>
      signIn({
        'x-forwarded-for': `203.0.113.${index}`,
        forwarded: `for=203.0.113.${index}`,
        'x-real-ip': `203.0.113.${index}`,
      });
    expect(await statuses(4, spoofed)).toEqual([200, 200, 429, 429]);
  });
});

describe('behind a trusted proxy', () => {
  beforeEach(async () => {
    gateway = await platform.gateway({ ...limits, TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1' });
  });

  it('every client has limits of its own', async () => {
    const from = (address: string) => signIn({ 'x-forwarded-for': address });
    expect(await statuses(3, () => from('203.0.113.1'))).toEqual([200, 200, 429]);
    expect((await from('203.0.113.2')).status).toBe(200);
  });

  it('addresses that the client wrote before the proxy’s own are not believed', async () => {
    const spoofed = (index: number): Promise<Response> =>
      signIn({ 'x-forwarded-for': `198.51.100.${index}, 203.0.113.9` });
    expect(await statuses(3, spoofed)).toEqual([200, 200, 429]);
  });

  it('a chain of trusted proxies is followed to the client', async () => {
    const from = (address: string) => signIn({ 'x-forwarded-for': `${address}, 10.1.2.3` });
    expect(await statuses(3, () => from('203.0.113.1'))).toEqual([200, 200, 429]);
    expect((await from('203.0.113.2')).status).toBe(200);
  });

  it('one conversation has a limit of its own, from however many addresses it is written in', async () => {
    const write = (index: number, session_id: string) =>
      post('/api/chat/outbound/message', { session_id, message: 'Hi' }, { 'x-forwarded-for': `203.0.113.${index}` });
    expect(await statuses(4, (index) => write(index, '0123456789abcdef'))).toEqual([200, 200, 200, 429]);
    expect((await write(9, 'fedcba9876543210')).status).toBe(200);
    const close = await post(
      '/api/chat/outbound/end',
      { session_id: '0123456789abcdef' },
      { 'x-forwarded-for': '203.0.113.8' },
    );
    expect(close.status).toBe(429);
  });

  it('one network of IPv6 is one client', async () => {
    const from = (index: number) => signIn({ 'x-forwarded-for': `2001:db8:1:2::${index}` });
    expect(await statuses(3, from)).toEqual([200, 200, 429]);
  });
});
