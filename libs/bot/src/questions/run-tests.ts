import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { nextTest, reportTest, ServiceError, testsDue } from '@abbotsford/contracts';
import { backgroundContext, LOGGER, ServiceClient, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { BOT, type BotDefinition } from '../chat/bot-definition';
import { TryQuestion } from './try-question';

/** For what changed in the knowledge base; what editors ask for wakes it. */
const LOOK_EVERY_MS = 15_000;
const REPLY_MS = 12_000;
const ASK_MS = 3_000;

/** Lets itself be tried with the test questions of the knowledge base, one after another. */
@Injectable()
export class RunTests implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;
  private stopListening: () => void = () => undefined;

  constructor(
    private readonly services: ServiceClient,
    private readonly trials: TryQuestion,
    @Inject(BOT) private readonly definition: BotDefinition,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.runNext().catch(noneWhileAway),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'the test questions of the knowledge base were not run; they are later',
    });
  }

  onApplicationBootstrap(): void {
    this.stopListening = this.services.onBroadcast(testsDue, () => this.loop.wake());
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopListening();
    await this.loop.stop();
  }

  private async runNext(): Promise<boolean> {
    const asked = { bot: this.definition.chat };
    const { test } = await this.services.call(nextTest, asked, backgroundContext(ASK_MS));
    if (!test) return false;
    const { test_id, run, question } = test;
    const reply = await this.trials.run(question, backgroundContext(REPLY_MS));
    await this.services.call(reportTest, { test_id, run, reply }, backgroundContext(ASK_MS));
    return true;
  }
}

/** The bot does without the knowledge base for a while. */
function noneWhileAway(error: unknown): false {
  if (error instanceof ServiceError && ['service.unavailable', 'service.deadline'].includes(error.code)) return false;
  throw error;
}
