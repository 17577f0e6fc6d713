import { type Exit, ManagedProcess, type ProcessSpec, waitUntil } from './managed-process';
import { LocalStackError, reasonOf } from './local-stack-error';
import { isReady, type Readiness } from './readiness';

/** A process that can be ended and started again as the same one: same port, same data. */
export interface RestartablePart {
  /** The process id now; 0 while it is down. */
  readonly pid: number;
  /** Settles when the present process ends, for whatever reason. */
  readonly exited: Promise<Exit>;
  /** The last lines it wrote, of this run and the ones before. */
  logs(): string[];
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
  /** Starts it (again) and waits until it is ready. */
  start(): Promise<void>;
}

export interface RestartableSpec extends ProcessSpec {
  /** Looked at every 50 ms. */
  readonly ready: Readiness;
  readonly readyTimeoutMs: number;
  readonly stopGraceMs?: number;
  /** What a person may do when it does not start. */
  readonly remedy: string;
}

export class Restartable implements RestartablePart {
  private current: ManagedProcess | undefined;
  private earlier: string[] = [];

  constructor(private readonly spec: RestartableSpec) {}

  get pid(): number {
    return this.current && !this.current.exit ? this.current.pid : 0;
  }

  get exited(): Promise<Exit> {
    return this.current?.exited ?? Promise.resolve({ code: null, signal: null });
  }

  logs(): string[] {
    return [...this.earlier, ...(this.current?.logs() ?? [])].slice(-500);
  }

  kill(signal: NodeJS.Signals): void {
    this.current?.kill(signal);
  }

  async stop(): Promise<void> {
    await this.current?.stop(this.spec.stopGraceMs);
  }

  /** @throws LocalStackError that says which part did not start, its last complaint, and what to do */
  async start(): Promise<void> {
    if (this.current) {
      await this.stop();
      this.earlier = this.logs();
    }
    const started = new ManagedProcess(this.spec);
    this.current = started;
    try {
      await waitUntil(started, () => isReady(this.spec.ready), this.spec.readyTimeoutMs);
    } catch (error) {
      await started.stop(2_000);
      throw new LocalStackError(startFailure(this.spec.name, reasonOf(error), started.logs(), this.spec.remedy));
    }
  }
}

/** Makes a process that can be started; `npm start` has them made where they are watched. */
export type Launch = (spec: RestartableSpec) => RestartablePart;
export const launchHere: Launch = (spec) => new Restartable(spec);

/** One sentence or two on why a process did not start, quoting its last error, or its last line when it told none. */
export function startFailure(name: string, why: string, logs: readonly string[], remedy: string): string {
  const complaint = logs.findLast((line) => /error|fatal|fail|refus|invalid|missing|EADDR/i.test(line)) ?? logs.at(-1);
  const quoted = complaint ? ` It said: "${complaint.trim().slice(0, 400)}".` : '';
  return `The ${name} did not start: ${why}.${quoted} ${remedy}`;
}
