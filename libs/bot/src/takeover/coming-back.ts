import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { TakeoversRepository, type TurnRow } from '@abbotsford/conversation';
import { LOGGER, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { ChatTurns } from '../chat/chat-turns';

/** Whoever leaves is followed at once; this is how late a wait for an answer may be noticed to be over. */
const CHECK_MS = 5_000;
const AT_ONCE = 20;

/** Has the bot come back to conversations that a person left, or let a visitor wait in for too long. */
@Injectable()
export class ComingBack implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;

  constructor(
    private readonly takeovers: TakeoversRepository,
    private readonly turns: ChatTurns,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.run(),
      lookEveryMs: CHECK_MS,
      logger,
      interrupted: 'conversations that wait for the bot could not be looked for',
    });
  }

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  /** Looks for conversations as soon as may be. */
  wake(): void {
    this.loop.wake();
  }

  /** One after another, so that a crowd of them takes no time from visitors. True when there may be more. */
  private async run(): Promise<boolean> {
    const found = await this.takeovers.over(new Date(), AT_ONCE);
    let answered = 0;
    for (const row of found) {
      if (this.loop.stopped) break;
      if (await this.comeBack(row)) answered++;
    }
    return found.length === AT_ONCE && answered > 0;
  }

  private async comeBack(row: TurnRow): Promise<boolean> {
    try {
      return await this.turns.comeBack(row);
    } catch (error) {
      // It is found again, and the others must not wait for it.
      this.logger.error({ err: error, conversation_id: row.conversation_id }, 'the bot is not back in a conversation');
      return false;
    }
  }
}
