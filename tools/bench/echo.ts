import path from 'node:path';
import autocannon from 'autocannon';
import { execa } from 'execa';
import { freePort, startNats } from '@abbotsford/local-stack';
import { echo } from './echo-contract';
import { against, measure, timesOf, type Times } from './figures';

const body = JSON.stringify({ text: 'hello' });
const headers = { 'content-type': 'application/json' };

export interface EchoFigures {
  readonly bare: Times;
  readonly lines: readonly string[];
}

/** HTTP -> NATS -> service -> HTTP against a route of the same process that answers by itself. */
export async function benchEcho(): Promise<EchoFigures> {
  const nats = await startNats({ contracts: { requests: [echo] } });
  const port = await freePort();
  const env = { HEALTH_PORT: '0', LOG_LEVEL: 'fatal', PORT: String(port), NODE_ENV: 'production' };
  const parts = [
    ['echo-service.ts', 'crm'],
    ['echo-edge.ts', 'gateway'],
  ] as const;
  const children = parts.map(([file, user]) =>
    execa(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, file)], {
      env: { ...env, ...nats.address(user) },
      stdio: 'inherit',
      reject: false,
    }),
  );
  const url = (route: string): string => `http://127.0.0.1:${port}/${route}`;
  const post = async (route: string): Promise<void> => {
    const response = await fetch(url(route), { method: 'POST', headers, body });
    await response.text();
    if (!response.ok) throw new Error(`${route} answered ${response.status}`);
  };
  try {
    await untilAnswered(() => post('echo'));
    const bare = timesOf(await measure(2_000, 300, () => post('bare')));
    const through = timesOf(await measure(2_000, 300, () => post('echo')));
    const [bareRate, throughRate] = [await requestsPerSecond(url('bare')), await requestsPerSecond(url('echo'))];
    return {
      bare,
      lines: [
        'Echo, one request after another (the bare Fastify route is 1 x)',
        `  bare route            p50 ${against(bare.p50, bare.p50)}   p95 ${against(bare.p95, bare.p50)}`,
        `  HTTP-NATS-service     p50 ${against(through.p50, bare.p50)}   p95 ${against(through.p95, bare.p50)}`,
        'Echo, 32 clients at once',
        `  HTTP-NATS-service answers ${(throughRate / bareRate).toFixed(2)} x the requests a second of the bare route`,
      ],
    };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children);
    await nats.dispose();
  }
}

async function requestsPerSecond(url: string): Promise<number> {
  const load = { url, method: 'POST', headers, body, connections: 32 } as const;
  await autocannon({ ...load, duration: 2 });
  const result = await autocannon({ ...load, duration: 4 });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}

async function untilAnswered(ask: () => Promise<void>): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
