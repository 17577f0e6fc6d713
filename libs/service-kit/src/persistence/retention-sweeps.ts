import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from '../logging/logger';
import { LOGGER } from '../tokens';

const DAY_MS = 24 * 3_600_000;
/** Not at the start, which has enough to do. */
const FIRST_AFTER_MS = 5 * 60_000;
const EVERY_MS = 6 * 3_600_000;
const AT_ONCE = 100;
/** What one run removes at most; the rest waits for the next. */
const ROUNDS = 100;

export interface Sweep {
  readonly name: string;
  readonly days: number;
  /** Removes at most so many of what was last touched before; gives how many. Replicas may do it at once. */
  readonly remove: (before: Date, atMost: number) => Promise<number>;
}

/** Removes what is past its time where more than one document has to go together. */
@Injectable()
export class RetentionSweeps implements OnModuleDestroy {
  private readonly sweeps: Sweep[] = [];
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  add(sweep: Sweep): void {
    this.sweeps.push(sweep);
    this.timer ??= this.after(FIRST_AFTER_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Gives how many were removed, by the sweeps' names. */
  async run(now: Date): Promise<Readonly<Record<string, number>>> {
    const removed: Record<string, number> = {};
    for (const { name, days, remove } of this.sweeps) {
      const before = new Date(now.getTime() - days * DAY_MS);
      removed[name] = 0;
      for (let round = 0; round < ROUNDS && !this.stopped; round++) {
        const count = await remove(before, AT_ONCE);
        removed[name] += count;
        if (count < AT_ONCE) break;
      }
    }
    return removed;
  }

  private after(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.running = this.run(new Date())
        .then(
          (removed) => this.logger.info({ removed }, 'what was past its time was removed'),
          (error: unknown) => this.logger.warn({ err: error }, 'what is past its time stays until the next try'),
        )
        .finally(() => {
          if (!this.stopped) this.timer = this.after(EVERY_MS);
        });
    }, ms).unref();
  }
}
