import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { recountRequested } from '@abbotsford/contracts';
import { Outbox, Transaction } from '@abbotsford/service-kit';
import { RollUpLoop } from '../roll-up-loop';
import { StateRepository } from '../state.repository';

/** Has the figures made anew from all that was ever counted, and the bots tell again what counts of theirs. */
@Injectable()
export class RebuildAnalytics implements OnApplicationBootstrap {
  constructor(
    private readonly transaction: Transaction,
    private readonly state: StateRepository,
    private readonly outbox: Outbox,
    private readonly loop: RollUpLoop,
  ) {}

  /** What was there before anything was counted counts, too. */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.state.begin()) await this.run();
  }

  async run(): Promise<{ message: string }> {
    await this.transaction.run(async (session) => {
      const at = new Date();
      await this.state.wantRebuild(at, session);
      await this.outbox.add(recountRequested, { at: at.toISOString() }, session);
      this.transaction.afterCommit(session, () => this.loop.wake());
    });
    return { message: 'Everything is counted anew. That may take some minutes; until then the figures stay.' };
  }
}
