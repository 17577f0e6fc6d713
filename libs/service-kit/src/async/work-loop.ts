import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from '../logging/logger';

interface WorkLoopOptions {
  /** Does one piece of work; false when there is no more. */
  readonly work: () => Promise<boolean>;
  /** For what nobody told of, as what a replica that died left behind. */
  readonly lookEveryMs: number;
  /** After a failure; as after any look where it is not said. */
  readonly againAfterMs?: number;
  /** Between two looks at least, so that many calls in a row are one; none where it is not said. */
  readonly restMs?: number;
  readonly logger: Logger;
  /** What is logged when the work begins to fail, e.g. because the database is away. */
  readonly interrupted: string;
}

/**
 * Does what waits, piece after piece: from the first call on, whenever it is told of work, and every so often. Work is
 * nobody's request: it takes over neither the id nor the deadline of the one that woke it.
 */
export class WorkLoop {
  private readonly detached = AsyncLocalStorage.snapshot();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private wanted = false;
  private restsUntil = 0;
  private failing = false;
  private isStopped = false;

  constructor(private readonly o: WorkLoopOptions) {}

  /** Whether the latest look failed. */
  get interrupted(): boolean {
    return this.failing;
  }

  /** For work of many parts, which ends between two of them. */
  get stopped(): boolean {
    return this.isStopped;
  }

  /** Looks for work as soon as may be. */
  wake(): void {
    this.wanted = true;
    if (!this.running) this.lookIn(this.restsUntil - Date.now());
  }

  /** When the look under way, if any, has ended. */
  async settled(): Promise<void> {
    await this.running;
  }

  /** Ends after the piece of work under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private lookIn(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    if (milliseconds <= 0) this.running = this.detached(() => this.look());
    else this.timer = this.detached(() => setTimeout(() => this.lookIn(0), milliseconds));
  }

  private async look(): Promise<void> {
    const { lookEveryMs, againAfterMs = lookEveryMs, restMs = 0 } = this.o;
    this.wanted = false;
    await this.workOff();
    this.running = undefined;
    this.restsUntil = Date.now() + restMs;
    // A timer, also for "at once": what was told of while it failed is no reason to try without a breath.
    this.lookIn(Math.max(1, this.wanted ? restMs : this.failing ? againAfterMs : lookEveryMs));
  }

  private async workOff(): Promise<void> {
    try {
      while (!this.isStopped && (await this.o.work()));
      this.failing = false;
    } catch (error) {
      // An outage is told once, not with every try.
      if (!this.failing) this.o.logger.warn({ err: error }, this.o.interrupted);
      this.failing = true;
    }
  }
}
