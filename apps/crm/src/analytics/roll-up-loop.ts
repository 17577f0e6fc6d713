import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { CrmMetrics } from '../crm-metrics';
import { CountedThings } from './counted-things';
import { FactsRepository } from './facts.repository';
import { RollUp } from './roll-up';
import { StateRepository } from './state.repository';

const LOOK_EVERY_MS = 5_000;
/** Longer than counting some takes. After a crash another replica goes on when it is past. */
const LEASE_MS = 60_000;

/** Counts what was noted, a few seconds later and many at once, so that no turn, lead or card waits for it. */
@Injectable()
export class RollUpLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly holder = randomUUID();
  private readonly loop: WorkLoop;

  constructor(
    private readonly things: CountedThings,
    private readonly rollUp: RollUp,
    private readonly facts: FactsRepository,
    private readonly state: StateRepository,
    private readonly metrics: CrmMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.run(),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'figures are brought up to date at the next try',
    });
  }

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** For a wish that was just stored. */
  wake(): void {
    this.loop.wake();
  }

  /** Counts some of what is due, or all anew where that is wanted. Gives whether there may be more. */
  async run(): Promise<boolean> {
    const [since, wanted] = await Promise.all([this.facts.dueSince(), this.state.rebuildWanted()]);
    this.metrics.analyticsLag.set(since ? (Date.now() - since.getTime()) / 1_000 : 0);
    if (!since && !wanted) return false;
    if (!(await this.hold())) return false;
    try {
      return wanted ? await this.rebuild(wanted) : await this.rollUp.countSome();
    } finally {
      await this.state.letGo(this.holder);
    }
  }

  private async rebuild(wanted: Date): Promise<boolean> {
    const goOn = (): Promise<boolean> => this.hold();
    if (!(await this.things.recordAll(goOn)) || !(await this.rollUp.rebuild(goOn))) return false;
    await this.state.rebuilt(wanted);
    this.logger.info('the figures were made anew');
    return true;
  }

  /** False when another replica counts. */
  private hold(): Promise<boolean> {
    const now = new Date();
    return this.state.hold(this.holder, new Date(now.getTime() + LEASE_MS), now);
  }
}
