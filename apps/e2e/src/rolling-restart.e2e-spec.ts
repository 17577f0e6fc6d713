import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ChatSocket, type StreamEvent } from '@abbotsford/api-client';
import { serviceNames, type ServiceName } from '@abbotsford/contracts';
import type { ServiceProcess, Stack } from '@abbotsford/local-stack';
import { Admin } from './support/admin';
import { Balancer } from './support/balancer';
import { startPlatform } from './support/start-platform';
import { Visitor } from './support/visitor';

const ENOUGH = 2_000;
/** Between two things that one person does: services that start need the machine too. */
const THINKING_MS = 120;

let stack: Stack;
let replicas: Map<ServiceName, readonly ServiceProcess[]>;
let balancer: Balancer;
let token: string;

beforeAll(async () => {
  stack = await startPlatform({
    services: serviceNames,
    env: { LLM_MODE: 'local', LOG_LEVEL: 'warn' },
    serviceEnv: { gateway: { SHUTDOWN_DELAY_MS: '1500' } },
  });
  const second = await Promise.all(serviceNames.map(async (name) => [name, await stack.addReplica(name)] as const));
  replicas = new Map(second.map(([name, { service }]) => [name, [stack.service(name), service]]));
  balancer = new Balancer([
    stack.gatewayUrl,
    ...second.filter(([name]) => name === 'gateway').map(([, { url }]) => url),
  ]);
  ({ token } = await Admin.signIn(stack));
});
afterAll(async () => {
  balancer.close();
  await stack.stop();
});

/** Connects to the gateway whose turn it is. */
class BalancedWebSocket extends WebSocket {
  constructor(url: string) {
    const { pathname } = new URL(url);
    super(`${balancer.next().replace(/^http/, 'ws')}${pathname}`);
  }
}

async function requireAnswer(path: string, init: RequestInit = {}): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(balancer.next() + path, { ...init, headers });
  const body = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${body.slice(0, 300)}`);
}

async function requireDone(events: AsyncIterable<StreamEvent>): Promise<void> {
  for await (const { event } of events) if (event === 'done') return;
  throw new Error('the turn ended without an answer');
}

const hello = "Hello, I'm Ada and I'm opening a café in Northcote.";
const visitor = (): Visitor => new Visitor({ gatewayUrl: balancer.next() });

/** What people do, each of them one thing after another. */
function people(): Record<string, () => Promise<unknown>> {
  const chat = new ChatSocket({ baseUrl: stack.gatewayUrl, WebSocket: BalancedWebSocket });
  return {
    'says something': () => visitor().say(hello),
    'hears the answer as it comes': () => requireDone(visitor().stream(hello)),
    'talks over a WebSocket': () => {
      const session_id = randomBytes(18).toString('base64url');
      const body = { session_id, message_id: randomUUID(), message: hello, country_code: 'AU' };
      return requireDone(chat.stream(body, new AbortController().signal));
    },
    'reads the chat': () => visitor().history(),
    'looks at the board': () => requireAnswer('/api/crm/deals'),
    'looks at the leads': () => requireAnswer('/api/crm/leads'),
    'looks at the own account': () => requireAnswer('/api/auth/me'),
    'asks the knowledge base': () =>
      requireAnswer('/api/knowledge/search', { method: 'POST', body: JSON.stringify({ query: 'How do I descale?' }) }),
  };
}

describe('stopping and starting every replica of every service in turn, under load', () => {
  it(
    `loses none of ${ENOUGH} requests over HTTP, Server-Sent Events and WebSockets`,
    { timeout: 300_000 },
    async () => {
      const failures: string[] = [];
      const answered = new Map<string, number>();
      let isOver = false;
      const total = (): number => [...answered.values()].reduce((sum, count) => sum + count, 0);
      const act = async (name: string, what: () => Promise<unknown>): Promise<void> => {
        while (!isOver) {
          await what().then(
            () => answered.set(name, (answered.get(name) ?? 0) + 1),
            (error: unknown) => failures.push(`${name}: ${String(error)}`),
          );
          await pause(THINKING_MS);
        }
      };
      const acting = Object.entries(people()).map(([name, what]) => act(name, what));

      for (const name of serviceNames) {
        for (const replica of replicas.get(name) ?? []) {
          const ended = replica.exited;
          await replica.stop();
          expect(await ended, `${name} was not forced to end`).toEqual({ code: 0, signal: null });
          await replica.start();
          if (name === 'gateway') await expect.poll(() => balancer.states(), { timeout: 20_000 }).not.toContain(false);
        }
      }
      await expect.poll(total, { timeout: 200_000, interval: 100 }).toBeGreaterThanOrEqual(ENOUGH);
      isOver = true;
      await Promise.all(acting);
      expect(failures).toEqual([]);
    },
  );
});
