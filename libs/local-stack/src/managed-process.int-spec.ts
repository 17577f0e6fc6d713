import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ManagedProcess, waitUntil } from './managed-process';
import { workspaceRoot } from './workspace';

const node = (script: string): ManagedProcess =>
  new ManagedProcess({
    name: 'a process',
    command: process.execPath,
    args: ['-e', script],
    cwd: workspaceRoot,
    env: process.env,
  });

const ready = async (managed: ManagedProcess): Promise<void> =>
  waitUntil(managed, async () => managed.logs().includes('ready'), 10_000);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a managed process', () => {
  it('may finish its work when asked to stop', async () => {
    const managed = node(`
      process.on('SIGTERM', () => { console.log('finished'); process.exit(0); });
      setInterval(() => {}, 1000); console.log('ready');`);
    await ready(managed);
    await managed.stop();
    expect(managed.exit).toEqual({ code: 0, signal: null });
    expect(managed.logs()).toContain('finished');
  });

  it('is forced to end when it does not listen', async () => {
    const managed = node(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready');`);
    await ready(managed);
    await managed.stop(200);
    expect(managed.exit?.signal).toBe('SIGKILL');
  });

  it('is not waited for once it has died, and its last words are kept', async () => {
    const managed = node(`console.error('no such database'); process.exit(3);`);
    await expect(waitUntil(managed, async () => false, 10_000)).rejects.toThrow('a process ended with code 3');
    expect(managed.logs()).toContain('no such database');
  });

  it('is a rejection with the reason when the program does not exist', async () => {
    const missing = new ManagedProcess({ name: 'nobody', command: '/no/such/program', args: [], cwd: '/', env: {} });
    await expect(waitUntil(missing, async () => false, 10_000)).rejects.toThrow('nobody ended');
    expect(missing.logs().join()).toContain('ENOENT');
  });

  it('does not outlive a launcher that was killed', async () => {
    const module = path.join(import.meta.dirname, 'managed-process.ts');
    const launcher = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', '--input-type=module', '-e'],
        `import { ManagedProcess } from ${JSON.stringify(module)};
         const spec = { name: 'child', command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'], cwd: '/', env: process.env };
         console.log(new ManagedProcess(spec).pid);`,
      ],
      { cwd: workspaceRoot, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [printed] = (await once(launcher.stdout, 'data')) as [Buffer];
    const pid = Number(printed.toString());
    expect(isAlive(pid)).toBe(true);

    launcher.kill('SIGKILL');

    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });
});
