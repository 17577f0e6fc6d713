import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { WordIndex } from '@abbotsford/conversation';
import { LOGGER, WorkLoop, type Logger } from '@abbotsford/service-kit';

const LOOK_EVERY_MS = 2_000;
/** Not while a turn is on its way: its answer would be looked at by itself. */
const SETTLED_MS = 1_500;
const AT_ONCE = 20;

/** Has the words of conversations found by the search, a moment after they were said. */
@Injectable()
export class IndexWords implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;
  private begun = false;

  constructor(
    private readonly words: WordIndex,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.run(),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'what was said is not searched through yet; it is in a moment',
    });
  }

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async run(): Promise<boolean> {
    if (!this.begun) await this.words.markNew(new Date());
    this.begun = true;
    return (await this.words.bringUpToDate(new Date(Date.now() - SETTLED_MS), AT_ONCE)) === AT_ONCE;
  }
}
