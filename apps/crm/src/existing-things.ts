import { Injectable } from '@nestjs/common';
import { Transaction, type ClientSession } from '@abbotsford/service-kit';
import { CountedThings } from './analytics/counted-things';
import { DealsRepository } from './deals/deals.repository';
import { LeadsRepository } from './leads/leads.repository';
import { TicketsRepository } from './tickets/tickets.repository';

const BETWEEN_QUESTIONS = 200;

interface Kept {
  ids(): AsyncIterable<string>;
  recordOne(id: string, session: ClientSession): Promise<void>;
}

/** Leads, cards and tickets, for the figures. */
@Injectable()
export class ExistingThings extends CountedThings {
  private readonly kept: readonly Kept[];

  constructor(
    private readonly transaction: Transaction,
    deals: DealsRepository,
    leads: LeadsRepository,
    tickets: TicketsRepository,
  ) {
    super();
    this.kept = [leads, deals, tickets];
  }

  /** Each in a transaction of its own: with a change at the same moment it conflicts, and reads again. */
  async recordAll(goOn: () => Promise<boolean>): Promise<boolean> {
    let count = 0;
    for (const kept of this.kept) {
      for await (const id of kept.ids()) {
        await this.transaction.run((session) => kept.recordOne(id, session));
        if (++count % BETWEEN_QUESTIONS === 0 && !(await goOn())) return false;
      }
    }
    return true;
  }
}
