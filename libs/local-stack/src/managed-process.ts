import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { LogRing } from './log-ring';

export interface ProcessSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Every line as it is written, besides being kept for `logs()`. */
  readonly onOutput?: (line: string) => void;
}

/** How a process came to its end. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * A long-running child in a process group of its own: Ctrl-C reaches only the launcher, which then stops its children
 * in order. A watchdog ends the group when the launcher itself dies without having done so.
 */
export class ManagedProcess {
  readonly exited: Promise<Exit>;
  private readonly child: ChildProcess;
  private readonly ring = new LogRing();
  private ended: Exit | undefined;

  constructor(readonly spec: ProcessSpec) {
    this.child = spawn(spec.command, [...spec.args], {
      cwd: spec.cwd,
      env: spec.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const disarm = this.child.pid === undefined ? undefined : watch(this.child.pid);
    this.collect(this.child.stdout);
    this.collect(this.child.stderr);
    this.exited = new Promise((resolve) => {
      const end = (exit: Exit): void => {
        disarm?.();
        this.ended ??= exit;
        resolve(this.ended);
      };
      this.child.once('exit', (code, signal) => end({ code, signal }));
      this.child.once('error', (error) => {
        this.ring.write(`${error.message}\n`);
        if (this.child.pid === undefined) end({ code: null, signal: null });
      });
    });
  }

  /** The operating system's process id. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  get exit(): Exit | undefined {
    return this.ended;
  }

  /** The last lines of both outputs, oldest first. */
  logs(): string[] {
    return this.ring.lines();
  }

  /** Sends the signal to the whole process group; a process that has ended already is no error. */
  kill(signal: NodeJS.Signals): void {
    if (this.ended) return;
    signalGroup(this.pid, signal);
  }

  /** Asks the process to end, and forces it after `graceMs`. Resolves when it is gone. */
  async stop(graceMs = 15_000): Promise<void> {
    this.kill('SIGTERM');
    const force = setTimeout(() => this.kill('SIGKILL'), graceMs);
    await this.exited;
    clearTimeout(force);
  }

  private collect(stream: NodeJS.ReadableStream | null): void {
    stream?.setEncoding('utf8');
    stream?.on('data', (piece: string) => {
      this.ring.write(piece);
      if (this.spec.onOutput) for (const line of piece.split('\n')) if (line.trim()) this.spec.onOutput(line);
    });
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Starts a small shell that waits on a pipe held by this process. When the pipe closes because this process died,
 * however it died, the shell ends the group. The answer disarms it.
 */
function watch(pid: number): () => void {
  const script = 'read -r word; [ "$word" = done ] && exit; kill -TERM -"$1"; sleep 5; kill -KILL -"$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'watchdog', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // The pipe breaks when somebody ends the shell by hand; the child then merely has no watchdog.
  shell.stdin.on('error', () => undefined);
  shell.on('error', () => undefined);
  shell.unref();
  // Typed as a stream, it is a socket: it must not keep this process alive either.
  (shell.stdin as unknown as { unref?: () => void }).unref?.();
  return () => shell.stdin.end('done\n');
}

/** Resolves when `ready` answers true; rejects when the process ends first or `timeoutMs` passes. */
export async function waitUntil(
  managed: ManagedProcess,
  ready: () => Promise<boolean>,
  timeoutMs: number,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!managed.exit) {
    if (await ready()) return;
    if (Date.now() > deadline) throw new Error(`${managed.spec.name} was not ready after ${timeoutMs / 1000} s`);
    await Promise.race([managed.exited, pause(50)]);
  }
  const { code, signal } = managed.exit;
  throw new Error(`${managed.spec.name} ended ${signal ? `by ${signal}` : `with code ${code ?? 'none'}`}`);
}
