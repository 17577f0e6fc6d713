import { outsideRequest, type Logger } from '@abbotsford/service-kit';

interface WorkLoopOptions {
  /** Does one piece of work; false when there is none. */
  readonly work: () => Promise<boolean>;
  readonly lookEveryMs: number;
  readonly logger: Logger;
  /** What is said when the work is interrupted, e.g. because the database is away. */
  readonly interrupted: string;
}

/** Does what waits, piece after piece: when it is told of work, and every few seconds for what others left behind. */
export class WorkLoop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private wanted = false;
  private stopped = false;

  constructor(private readonly o: WorkLoopOptions) {}

  start(): void {
    this.timer = setInterval(() => this.wake(), this.o.lookEveryMs);
    this.wake();
  }

  /** Looks for work now. */
  wake(): void {
    this.wanted = true;
    if (!this.stopped) this.running ??= outsideRequest(() => this.run()).finally(() => (this.running = undefined));
  }

  /** Ends after the piece of work under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.wanted && !this.stopped) {
        this.wanted = false;
        while (!this.stopped && (await this.o.work()));
      }
    } catch (error) {
      this.o.logger.warn({ err: error }, this.o.interrupted);
    }
  }
}
