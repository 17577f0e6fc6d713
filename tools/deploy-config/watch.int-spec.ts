import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, provideNatsBinary, workspaceRoot } from '@abbotsford/local-stack';
import { busUsers, publicKeyOf, busSeeds, variableSuffix } from '@abbotsford/bus';

const watch = path.join(workspaceRoot, 'deploy/docker/watch.sh');

/** Answers like a service, and stands still for ever when it is asked to. */
const program = `
let looks = 0;
require('node:http').createServer((request, response) => {
  if (request.url === '/health/live') looks++;
  response.end(String(looks));
  if (request.url === '/hang') setImmediate(() => { for (;;); });
}).listen(process.env.HEALTH_PORT, '127.0.0.1');
process.on('SIGTERM', () => process.exit(7));
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'abbotsford-watch-'));
  await writeFile(path.join(folder, 'main.cjs'), program);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(): Promise<{ url: string; process: ChildProcess; exit: Promise<number | null> }> {
  const port = await freePort();
  const child = spawn(watch, ['0.2', process.execPath, path.join(folder, 'main.cjs')], {
    env: { ...process.env, HEALTH_PORT: String(port) },
    stdio: 'ignore',
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${url}/health/live`).then(
          (r) => r.status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
  return { url, process: child, exit };
}

describe('what runs a service in its container', () => {
  it('ends one whose event loop stands still, so that it is started again', async () => {
    const { url, exit } = await start();
    // It has to be seen alive once, by others than this test.
    await expect.poll(() => fetch(`${url}/looks`).then((r) => r.text()), { timeout: 20_000 }).not.toBe('1');
    await fetch(`${url}/hang`).catch(() => undefined);
    expect(await exit).toBe(137);
  }, 60_000);

  it('passes the signal to stop on, and ends as the service ends', async () => {
    const { process: child, exit } = await start();
    child.kill('SIGTERM');
    expect(await exit).toBe(7);
  });
});

describe('deploy/docker/nats.conf', () => {
  it('is what the server calls a valid configuration, with keys from the environment', async () => {
    const seeds = busSeeds();
    const keys = busUsers.map((user) => [`NATS_NKEY_${variableSuffix(user)}`, publicKeyOf(seeds[user])]);
    const config = path.join(workspaceRoot, 'deploy/docker/nats.conf');
    const check = spawn(await provideNatsBinary(() => undefined), ['-t', '-c', config], {
      env: { ...process.env, ...(Object.fromEntries(keys) as Record<string, string>) },
    });
    let said = '';
    for (const stream of [check.stdout, check.stderr]) stream.on('data', (piece) => (said += String(piece)));
    await new Promise((resolve) => check.once('close', resolve));
    expect(said).toContain('is valid');
  });
});
