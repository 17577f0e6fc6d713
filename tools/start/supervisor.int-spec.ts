import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, localDir, workspaceRoot } from '@abbotsford/local-stack';

/** Has one part started and looked after, as prepare.ts has the stack, then ends. */
const prepare = (port: number): string => `
const server = 'require("node:http").createServer((_, response) => response.end(String(process.pid))).listen(${port}, "127.0.0.1")';
const spec = { name: 'part', command: process.execPath, args: ['-e', server], cwd: process.cwd(), env: process.env,
  ready: { port: ${port} }, readyTimeoutMs: 20_000, remedy: '' };
const order = (id: number, order: object) => new Promise((resolve) => {
  process.once('message', resolve);
  process.send?.({ id, order });
});
await order(0, { do: 'start', spec, shown: false });
await order(1, { do: 'supervise', parts: [{ name: 'part', part: 'part' }], stopOrder: [['part']] });
console.log('prepared');
process.exit(0);
`;

it('what prepares the stack may end; its parts are started again when they end, and stopped in the end', async () => {
  await mkdir(localDir, { recursive: true });
  const folder = await mkdtemp(path.join(localDir, 'supervisor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const port = await freePort();
  const supervisor = path.join(folder, 'supervisor.mjs');
  await execa(process.execPath, [path.join(workspaceRoot, 'tools/build/bundle-tool.mjs'), 'start', supervisor]);
  await writeFile(path.join(folder, 'prepare.ts'), prepare(port));

  const running = execa(process.execPath, [supervisor], { all: true, reject: false });
  onTestFinished(() => void running.kill('SIGKILL'));
  let said = '';
  running.all.on('data', (piece: Buffer) => (said += piece.toString()));
  const pid = async (): Promise<number> => Number(await (await fetch(`http://127.0.0.1:${port}`)).text());

  await expect.poll(() => said).toContain('prepared');
  const first = await pid();
  process.kill(first, 'SIGKILL');
  await expect.poll(() => said).toContain('part ended by SIGKILL; starting it again');
  await expect.poll(() => pid().catch(() => first)).not.toBe(first);

  running.kill('SIGTERM');
  expect((await running).exitCode).toBe(0);
  expect(said).toContain('Stopped');
  await expect(pid()).rejects.toThrow();
});
