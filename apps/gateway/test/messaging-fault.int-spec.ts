import { afterAll, beforeAll, expect, it } from 'vitest';
import { outboundChat } from '@abbotsford/contracts';
import type { RunningGateway } from '../src/boot-gateway';
import { Platform } from './platform';

let platform: Platform;
let gateway: RunningGateway;

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth();
  await platform.service('crm', []);
  await platform.service('outbound-bot', [
    [outboundChat.getHistory, () => ({ conversation_id: null, messages: [], status: 'none' })],
  ]);
  gateway = await platform.gateway();
});

afterAll(() => platform.stop());

const history = (): Promise<Response> => fetch(`${gateway.url}/api/chat/outbound/history?session_id=0123456789abcdef`);
const get = async (path: string): Promise<number> => (await fetch(gateway.url + path)).status;

it('answers 503 at once while NATS is away, shows it in health, and is well again afterwards by itself', async () => {
  expect((await history()).status).toBe(200);

  platform.nats.kill('SIGKILL');
  await platform.nats.exited;
  await expect.poll(async () => (await history()).status).toBe(503);
  const started = performance.now();
  expect((await history()).status).toBe(503);
  expect(performance.now() - started).toBeLessThan(500);
  await expect.poll(() => get('/api/health'), { timeout: 5_000 }).toBe(503);
  expect(await get('/api/health/ready')).toBe(503);
  expect(await get('/api/health/live'), 'the process itself is well').toBe(200);

  await platform.nats.start();
  await expect.poll(async () => (await history()).status, { timeout: 15_000 }).toBe(200);
  await expect.poll(() => get('/api/health'), { timeout: 15_000 }).toBe(200);
  expect(await get('/api/health/ready')).toBe(200);
});
