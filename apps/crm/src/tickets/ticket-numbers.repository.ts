import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import { ticketNumbersCollection, type TicketNumberRow } from './ticket-numbers.schema';

const ONLY = 'tickets';
const BEFORE_THE_FIRST = 1_000;

/**
 * Numbers of tickets, counted in the transaction that makes the ticket. So none is left out, and two transactions that
 * make a ticket at the same moment conflict: one of them runs again and finds what the other has made.
 */
@Injectable()
export class TicketNumbersRepository implements OnApplicationBootstrap {
  constructor(@InjectModel(ticketNumbersCollection.name) private readonly rows: Model<TicketNumberRow>) {}

  /** Inside a transaction the first of all could not be begun by two. */
  async onApplicationBootstrap(): Promise<void> {
    await this.rows.updateOne({ _id: ONLY }, { $setOnInsert: { last: BEFORE_THE_FIRST } }, { upsert: true });
  }

  async next(session: ClientSession): Promise<string> {
    const row = await this.rows
      .findOneAndUpdate({ _id: ONLY }, { $inc: { last: 1 } }, { session, returnDocument: 'after' })
      .lean<TicketNumberRow>();
    if (!row) throw new Error('the numbers of tickets are gone');
    return `T-${row.last}`;
  }
}
