import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/** The full path of a program on the PATH, or undefined. */
export async function onPath(name: string): Promise<string | undefined> {
  for (const dir of (process.env['PATH'] ?? '').split(path.delimiter)) {
    if (dir && (await isExecutable(path.join(dir, name)))) return path.join(dir, name);
  }
  return undefined;
}

export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** True where packages may be installed: Debian or its kin, as root. */
export async function canAptInstall(): Promise<boolean> {
  return process.getuid?.() === 0 && (await onPath('apt-get')) !== undefined;
}

/** Installs a Debian package; `canAptInstall` said that it may. */
export async function aptInstall(name: string): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, timeoutMs: 120_000 });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, timeoutMs: 600_000 });
}

interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly timeoutMs: number;
}

/** Runs a program to its end and answers what it wrote; its last line of complaint is the error's message. */
export async function run(
  command: string,
  args: readonly string[],
  { env, cwd, timeoutMs }: RunOptions,
): Promise<string> {
  const result = await execa(command, args, {
    env: env ?? {},
    ...(cwd && { cwd }),
    timeout: timeoutMs,
    reject: false,
    stdin: 'ignore',
    all: true,
  });
  if (!result.failed) return result.stdout;
  const lastLine = result.all.trim().split('\n').at(-1);
  throw new Error(
    result.timedOut ? `${command} took longer than ${timeoutMs / 1000} s` : lastLine || result.shortMessage,
  );
}
