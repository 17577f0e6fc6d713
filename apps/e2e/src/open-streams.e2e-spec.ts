import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { canStartRedis, startRedis, type RedisServer, type Replica, type Stack } from '@abbotsford/local-stack';
import { startPlatform } from './support/start-platform';

describe.skipIf(!(await canStartRedis()))('a gateway that is killed', () => {
  let redis: RedisServer;
  let stack: Stack;
  let other: Replica;

  beforeAll(async () => {
    redis = await startRedis();
    stack = await startPlatform({
      services: ['auth', 'outbound-bot', 'gateway'],
      env: { LLM_MODE: 'local' },
      serviceEnv: { gateway: { REDIS_URL: redis.url, CHAT_SOCKETS_PER_CLIENT: '3' } },
    });
    other = await stack.addReplica('gateway');
  });
  afterAll(async () => {
    await stack.stop();
    await redis.dispose();
  });

  it('leaves its places to the others within 20 seconds, and those who are still there keep theirs', async () => {
    expect(await connect(other.url)).toBe(101);
    expect([await connect(stack.gatewayUrl), await connect(stack.gatewayUrl)]).toEqual([101, 101]);
    expect(await connect(other.url)).toBe(429);
    const gateway = stack.service('gateway');
    gateway.kill('SIGKILL');
    await gateway.exited;

    await expect.poll(() => connect(other.url), { timeout: 20_000, interval: 250 }).toBe(101);
    await expect.poll(() => connect(other.url), { timeout: 20_000, interval: 250 }).toBe(101);
    expect(await connect(other.url)).toBe(429);
  });
});

/** The status of the handshake; a WebSocket that is let in stays open. */
async function connect(gatewayUrl: string): Promise<number> {
  const socket = new WebSocket(`${gatewayUrl.replace(/^http/, 'ws')}/api/chat/ws`);
  socket.on('error', () => undefined);
  return Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then((refused) => (refused[1] as IncomingMessage).resume().statusCode ?? 0),
  ]);
}
