import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from 'redis';
import { login, outboundChat } from '@abbotsford/contracts';
import { canStartRedis, startRedis, type RedisServer } from '@abbotsford/local-stack';
import type { RunningGateway } from '../src/boot-gateway';
import type { HealthReport } from '../src/health/health-report';
import { Platform } from './platform';

const EMAIL = 'priya@example.com';
const ADDRESS = '203.0.113.77';

describe.skipIf(!(await canStartRedis()))('with REDIS_URL, gateways', () => {
  let platform: Platform;
  let redis: RedisServer;
  let limits: Record<string, string>;
  let one: RunningGateway;
  let other: RunningGateway;

  beforeAll(async () => {
    platform = await Platform.start();
    redis = await startRedis();
    await platform.auth([[login, () => ({})]]);
    await platform.service('outbound-bot', [[outboundChat.getHistory, () => ({})]]);
    limits = { REDIS_URL: redis.url, RATE_LIMIT_LOGIN: '4/hour', TRUSTED_PROXIES: '127.0.0.1' };
    [one, other] = await Promise.all([platform.gateway(limits), platform.gateway(limits)]);
  });

  afterAll(async () => {
    await platform.stop();
    await redis.dispose();
  });

  beforeEach(async () => {
    await untilLimitsAre('shared', one, other);
  });

  /** Each test is a client of its own. */
  const signIn = (gateway: RunningGateway, address: string): Promise<Response> =>
    fetch(`${gateway.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ email: EMAIL, password: 'long enough' }),
    });

  const statusesOf = async (address: string, ...gateways: RunningGateway[]): Promise<number[]> => {
    const seen: number[] = [];
    for (const gateway of gateways) seen.push((await signIn(gateway, address)).status);
    return seen;
  };

  it('share a limit, and each says how much is left of it', async () => {
    expect((await signIn(one, ADDRESS)).headers.get('ratelimit-remaining')).toBe('3');
    expect((await signIn(other, ADDRESS)).headers.get('ratelimit-remaining')).toBe('2');
    expect(await statusesOf(ADDRESS, one, other)).toEqual([200, 200]);
    const refused = [await signIn(one, ADDRESS), await signIn(other, ADDRESS)];
    expect(refused.map(({ status }) => status)).toEqual([429, 429]);
    for (const { headers } of refused) {
      expect(headers.get('ratelimit-limit')).toBe('4');
      expect(headers.get('ratelimit-remaining')).toBe('0');
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(3_500);
      expect(headers.get('retry-after')).toBe(headers.get('ratelimit-reset'));
    }
  });

  it('let no more in than the limit, however many come at the same time', async () => {
    const at = Array.from({ length: 12 }, (_, i) => signIn(i % 2 ? one : other, '203.0.113.78'));
    const statuses = (await Promise.all(at)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(4);
  });

  it('keep their counts when a gateway is started again', async () => {
    await statusesOf('203.0.113.79', one, one, one);
    const third = await platform.gateway(limits);
    await untilLimitsAre('shared', third);
    expect(await statusesOf('203.0.113.79', third, third)).toEqual([200, 429]);
    await third.close();
  });

  it('write neither addresses nor anything of what was sent into Redis', async () => {
    await signIn(one, ADDRESS);
    const client = await createClient({ url: redis.url }).connect();
    const keys = await client.keys('*');
    const lives = await Promise.all(keys.map((key) => client.ttl(key)));
    client.destroy();
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !/^limit:[a-z]+:[\w-]{22}$/.test(key))).toEqual([]);
    expect(lives.every((seconds) => seconds > 0 && seconds <= 3_600)).toBe(true);
  });

  it('go on limiting, each by itself, while Redis is away, and together again with the old counts when it is back', async () => {
    const address = '203.0.113.80';
    expect(await statusesOf(address, one, other, one)).toEqual([200, 200, 200]);
    redis.kill('SIGKILL');
    await redis.exited;
    expect(await statusesOf(address, one, one, one, one, one)).toEqual([200, 200, 200, 200, 429]);
    expect(await statusesOf(address, other)).toEqual([200]);
    await untilLimitsAre('degraded', one);
    expect(await readinessOf(one)).toMatchObject({ status: 'degraded', checks: { limits: { status: 'degraded' } } });

    await redis.start();
    await untilLimitsAre('shared', one, other);
    expect(await statusesOf(address, other, one)).toEqual([200, 429]);
  });

  it('answer without a long wait when Redis hangs, and ask it again when it goes on', async () => {
    const address = '203.0.113.81';
    redis.kill('SIGSTOP');
    try {
      expect(await statusesOf(address, one, one, one, one, one)).toEqual([200, 200, 200, 200, 429]);
    } finally {
      redis.kill('SIGCONT');
    }
    await untilLimitsAre('shared', one);
  });
});

describe('without REDIS_URL, a gateway', () => {
  it('says that its limits are its own, and calls that no fault', async () => {
    const platform = await Platform.start();
    const gateway = await platform.gateway();
    expect(await limitsOf(gateway)).toBe('per_process');
    expect(await readinessOf(gateway)).toMatchObject({
      status: 'healthy',
      checks: { limits: { status: 'up', detail: expect.stringContaining('REDIS_URL is not set') as string } },
    });
    await platform.stop();
  });

  it('starts although REDIS_URL names a server that is not there', async () => {
    const platform = await Platform.start();
    const gateway = await platform.gateway({ REDIS_URL: 'redis://127.0.0.1:9' });
    expect(await limitsOf(gateway)).toBe('degraded');
    await platform.stop();
  });
});

/** A gateway remembers for a second how the platform was. */
async function untilLimitsAre(scope: string, ...gateways: RunningGateway[]): Promise<void> {
  for (const gateway of gateways) {
    await vi.waitFor(async () => expect(await limitsOf(gateway)).toBe(scope), { timeout: 15_000, interval: 100 });
  }
}

async function limitsOf(gateway: RunningGateway): Promise<string> {
  const answer = await fetch(`${gateway.url}/api/health`);
  return ((await answer.json()) as HealthReport).limits.status;
}

async function readinessOf(gateway: RunningGateway): Promise<unknown> {
  return (await fetch(`http://127.0.0.1:${gateway.healthPort}/health/ready`)).json();
}
