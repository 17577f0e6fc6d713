import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  ConversationsRepository,
  IDLE_REASON,
  IdleConversations,
  type Closing,
  type TurnRow,
} from '@abbotsford/conversation';
import { addUsage, noUsage } from '@abbotsford/llm';
import { CONFIG, LOGGER, Outbox, Transaction, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { ConversationSummariser } from '../summary/conversation-summariser';
import { LiveNews } from '../takeover/live-news';
import { BOT, type BotDefinition } from './bot-definition';
import { ChatBot } from './chat-bot';
import { ChatMetrics } from './chat-metrics';
import type { ChatSettings } from './chat-settings';
import { closedEvents } from './closed-event';

const CHECK_MS = 30_000;
/** After a long outage many are idle at once; a summary by a model takes a second or two. */
const AT_ONCE = 4;
const MAX_EACH = 250;

/** Closes conversations that nobody writes in any more, and passes on what the visitor left. */
@Injectable()
export class IdleClosing implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly idle: IdleConversations;
  private readonly stopping = new AbortController();
  private readonly loop: WorkLoop;

  constructor(
    conversations: ConversationsRepository,
    transaction: Transaction,
    outbox: Outbox,
    private readonly news: LiveNews,
    private readonly bot: ChatBot,
    private readonly summariser: ConversationSummariser,
    private readonly metrics: ChatMetrics,
    @Inject(BOT) private readonly definition: BotDefinition,
    @Inject(CONFIG) private readonly config: ChatSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.idle = new IdleConversations(conversations, transaction, outbox);
    this.loop = new WorkLoop({
      work: async () => {
        await this.run(() => new Date());
        return false;
      },
      lookEveryMs: CHECK_MS,
      logger,
      interrupted: 'idle conversations could not be looked for',
    });
  }

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort(new Error('the service stops'));
    await this.loop.stop();
  }

  /** Closes what is idle at the time that `now` tells. Gives how many were closed. */
  async run(now: () => Date): Promise<number> {
    const before = new Date(now().getTime() - this.config.CONVERSATION_IDLE_MINUTES * 60_000);
    const closed = await Promise.all(Array.from({ length: AT_ONCE }, () => this.closeSome(before, now)));
    return closed.reduce((sum, count) => sum + count, 0);
  }

  private async closeSome(before: Date, now: () => Date): Promise<number> {
    let closed = 0;
    for await (const report of this.idle.close(before, MAX_EACH, (row) => this.closing(row, now()), now)) {
      const { outcome, conversation_id, error } = report;
      this.metrics.idle.inc({ outcome });
      if (outcome === 'closed') {
        closed++;
        this.news.told({ conversation: { conversation_id }, messages: [], takeover: null, ended: true });
      }
      if (outcome === 'failed') this.logger.error({ err: error, conversation_id }, 'an idle conversation stays open');
      if (this.stopping.signal.aborted) break;
    }
    return closed;
  }

  private async closing(row: TurnRow, now: Date): Promise<Closing> {
    let usage = noUsage;
    const written = this.bot.summaryOf(row);
    const summary = await this.summariser.summarise(row, written, randomUUID(), this.stopping.signal, (more) => {
      usage = addUsage(usage, more);
    });
    const closing = this.bot.close(row, { transcript: row.messages, summary, now });
    const closed = closedEvents(this.definition.chat, row, IDLE_REASON, now);
    return { ...closing, usage, events: [...closing.events, ...closed] };
  }
}
