import type { Check, ServiceHealth } from '@abbotsford/contracts';
import { within } from '../async/within';

const CHECK_TIMEOUT_MS = 1_000;

/** Collects the checks of one service. A `down` check makes it unhealthy, a `degraded` one degraded. */
export class HealthRegistry {
  private readonly checks = new Map<string, () => Promise<Check>>();
  private stopping = false;

  constructor(
    private readonly service: string,
    private readonly version: string,
  ) {}

  /** @param otherwise what it means when the check itself fails or does not answer */
  add(name: string, check: () => Promise<Check> | Check, otherwise: 'down' | 'degraded' = 'down'): void {
    this.checks.set(name, () => bounded(check, otherwise));
  }

  /** From now on not ready: no new traffic should come. */
  stop(): void {
    this.stopping = true;
  }

  async report(): Promise<ServiceHealth> {
    const checks = Object.fromEntries(
      await Promise.all([...this.checks].map(async ([name, check]) => [name, await check()] as const)),
    );
    if (this.stopping) checks['stopping'] = { status: 'down', detail: 'is stopping' };
    const states = Object.values(checks).map((c) => c.status);
    const status = states.includes('down') ? 'unhealthy' : states.includes('degraded') ? 'degraded' : 'healthy';
    return { service: this.service, version: this.version, status, checks };
  }
}

async function bounded(check: () => Promise<Check> | Check, otherwise: Check['status']): Promise<Check> {
  try {
    const answer = Promise.resolve(check());
    return await within(CHECK_TIMEOUT_MS, answer, () => ({ status: otherwise, detail: 'does not answer' }));
  } catch (error) {
    return { status: otherwise, detail: error instanceof Error ? error.name : 'failed' };
  }
}
