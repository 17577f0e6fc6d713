import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, Transaction, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { BusinessEvents } from '../business-events';
import { overdueNews } from './domain/ticket-news';
import { TicketsRepository } from './tickets.repository';

const LOOK_EVERY_MS = 30_000;
const AT_ONCE = 100;

/** Tells once of each time that was due and is over. Any replica may. */
@Injectable()
export class OverdueTickets implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;

  constructor(
    private readonly tickets: TicketsRepository,
    private readonly events: BusinessEvents,
    private readonly transaction: Transaction,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.tell(new Date()),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'overdue tickets could not be looked for',
    });
  }

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** Gives whether there may be more. */
  async tell(now: Date): Promise<boolean> {
    const ids = await this.tickets.overdueUntold(now, AT_ONCE);
    for (const id of ids) {
      if (this.loop.stopped) return false;
      await this.transaction.run(async (session) => {
        const ticket = await this.tickets.noteOverdue(id, now, session);
        if (ticket) await this.events.tell([overdueNews(ticket)], null, session);
      });
    }
    return ids.length === AT_ONCE;
  }
}
