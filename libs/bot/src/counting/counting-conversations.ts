import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { conversationCounted, recountRequested, type RecountRequested } from '@abbotsford/contracts';
import { UncountedConversations, type UncountedRow } from '@abbotsford/conversation';
import { EventConsumer, LOGGER, Outbox, Transaction, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { ChatBot } from '../chat/chat-bot';
import { countedConversation } from './counted-conversation';

/** Many turns of a conversation within that are told once. */
const LOOK_EVERY_MS = 10_000;
const AT_ONCE = 20;

/**
 * Tells the figures what counts of conversations, some seconds after they changed, so that no turn has more to write for
 * it. Replicas may do it at once: one tells, the others find that it is told.
 */
@Injectable()
export class CountingConversations implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;

  constructor(
    private readonly conversations: UncountedConversations,
    private readonly events: EventConsumer,
    private readonly transaction: Transaction,
    private readonly outbox: Outbox,
    private readonly bot: ChatBot,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.run(),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'what counts of conversations is told at the next try',
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    // Not in the transaction of the event, which so many would be too much for. Doing it again does no harm.
    const handle = ({ at }: RecountRequested): Promise<void> => this.conversations.markAll(new Date(at));
    await this.events.consume('analytics', [{ event: recountRequested, handle }]);
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** Tells of some that wait. Gives whether there may be more. */
  async run(): Promise<boolean> {
    const due = await this.conversations.due(AT_ONCE);
    const failures: unknown[] = [];
    for (const row of due) await this.tell(row).catch((error: unknown) => failures.push(error));
    // One that can not be told keeps no other one back.
    if (failures.length > 0) throw failures[0];
    return due.length === AT_ONCE;
  }

  private tell(row: UncountedRow): Promise<void> {
    const counted = countedConversation(row, this.bot.progressOf(row.data));
    return this.transaction.run(async (session) => {
      if (!(await this.conversations.counted(row, session))) return;
      await this.outbox.add(conversationCounted, counted, session);
    });
  }
}
