import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../ports';
import { Restartable } from '../restartable-part';
import { workspaceRoot } from '../workspace';
import { supervise, type Supervision } from './supervise';

/** Answers, until it is asked to spin; then nothing in it runs any more. */
const program = `require('node:http').createServer((request, response) => {
  response.end('here');
  if (request.url === '/spin') response.once('close', () => { for (;;); });
}).listen(Number(process.env.PORT), '127.0.0.1');`;

let part: Restartable;
let url: string;
let watch: Supervision;
let said: string[];

const pacing = { everyMs: 100, timeoutMs: 500, failures: 3, startingMs: 60_000 };

beforeEach(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  part = new Restartable({
    name: 'a service',
    command: process.execPath,
    args: ['-e', program],
    cwd: workspaceRoot,
    env: { ...process.env, PORT: String(port) },
    ready: { port, url },
    readyTimeoutMs: 20_000,
    remedy: '',
  });
  await part.start();
  said = [];
  watch = supervise([{ name: 'a service', part, liveUrl: url }], (line) => said.push(line), pacing);
});
afterEach(async () => {
  watch.end();
  await part.stop();
});

it('a process whose event loop stands still is ended and started again, and the person is told', async () => {
  const { pid } = part;
  await fetch(`${url}/spin`).then((response) => response.text());
  await expect.poll(() => said, { timeout: 15_000 }).toHaveLength(2);
  expect(said).toEqual([
    'a service does not answer any more: it stands still and is ended',
    'a service ended by SIGKILL; starting it again',
  ]);
  const back = () => fetch(url, { signal: AbortSignal.timeout(500) }).then(({ ok }) => ok && part.pid !== pid);
  await expect.poll(() => back().catch(() => false), { timeout: 15_000 }).toBe(true);
});
