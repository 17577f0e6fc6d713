import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model, type QueryFilter } from 'mongoose';
import type { ListPlace, ListTicketsRequest, TicketFigures, TicketNews } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { dayOf } from '../analytics/domain/day-of';
import { FactsRepository } from '../analytics/facts.repository';
import { omit } from '../omit';
import { countedTicket } from './domain/counted-ticket';
import type { Message, Ticket } from './domain/ticket';
import { ticketsCollection, type TicketRow } from './tickets.schema';
import { entryNaming } from '../named-in-logs';

const OF_PERSON_AT_MOST = 1_000;
/** No day is longer, also where the clock goes back. */
const LONGEST_DAY_MS = 25 * 3_600_000;
/** What a list shows nothing of. */
const UNLISTED = { messages: 0, activities: 0, issues: 0 };

/** Never a note. */
const publicReplies = {
  $filter: {
    input: '$messages',
    as: 'one',
    cond: { $and: [{ $eq: ['$$one.author', 'staff'] }, { $eq: ['$$one.internal', false] }] },
  },
};

type NewsRow = Omit<TicketNews, 'last_reply'> & { readonly replies: readonly Pick<Message, 'text'>[] };

export type TicketFilter = Omit<ListTicketsRequest, 'limit' | 'cursor'>;

/** Every query of `support_tickets`. */
@Injectable()
export class TicketsRepository {
  constructor(
    @InjectModel(ticketsCollection.name) private readonly rows: Model<TicketRow>,
    private readonly facts: FactsRepository,
  ) {}

  async *ids(): AsyncGenerator<string> {
    for await (const { _id } of this.rows.find({}, { _id: 1 }).lean<Pick<TicketRow, '_id'>>().cursor()) {
      yield _id.toHexString();
    }
  }

  /** Notes what counts of a ticket; nothing when it is gone. */
  async recordOne(id: string, session: ClientSession): Promise<void> {
    const ticket = await this.find(id, session);
    if (ticket) await this.facts.record(id, countedTicket(ticket), session);
  }

  /** An id for what is about to be inserted. */
  newId(): string {
    return new Types.ObjectId().toHexString();
  }

  /** Also by the id of a ticket that went into another. */
  async find(id: string, session?: ClientSession): Promise<Ticket | null> {
    const row = await this.rows
      .findOne({ $or: [{ _id: new Types.ObjectId(id) }, { 'merged.id': id }] }, null, { session: session ?? null })
      .lean<TicketRow>();
    return row && toTicket(row);
  }

  /** What people call these tickets, by id. */
  async titlesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows
      .find({ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } }, { number: 1, summary: 1 })
      .lean<Pick<TicketRow, '_id' | 'number' | 'summary'>[]>();
    return new Map(rows.map(({ _id, number, summary }) => [_id.toHexString(), `${number}: ${summary}`]));
  }

  async findByIssue(key: string, session: ClientSession): Promise<Ticket | null> {
    const row = await this.rows.findOne({ 'issues.key': key }, null, { session }).lean<TicketRow>();
    return row && toTicket(row);
  }

  /** Newest first, without messages and log; after `position` where one is given. */
  async page(filter: TicketFilter, limit: number, position: ListPlace | null, now: Date): Promise<Ticket[]> {
    const after = position && {
      created_at: { $lte: position.created_at },
      $or: [{ created_at: { $lt: position.created_at } }, { _id: { $lt: new Types.ObjectId(position.id) } }],
    };
    const rows = await this.rows
      .find({ $and: [after ?? {}, matching(filter, now)] }, UNLISTED)
      .sort({ created_at: -1, _id: -1 })
      .limit(limit)
      .batchSize(limit + 1)
      .lean<Omit<TicketRow, keyof typeof UNLISTED>[]>();
    return rows.map((row) => toTicket({ ...row, messages: [], activities: [], issues: [] }));
  }

  /** How many there are of each kind; a day is one of the office. */
  async figures(now: Date, timezone: string): Promise<TicketFigures> {
    const doneOn = { $dateToString: { date: '$done_at', format: '%Y-%m-%d', timezone } };
    const [open, waiting, overdue, solved_today] = await Promise.all([
      this.rows.countDocuments({ status: 'open' }),
      this.rows.countDocuments({ status: 'waiting' }),
      this.rows.countDocuments({ due_at: { $lt: now } }),
      this.rows.countDocuments({
        done_at: { $gte: new Date(now.getTime() - LONGEST_DAY_MS) },
        $expr: { $eq: [doneOn, dayOf(now, timezone)] },
      }),
    ]);
    return { open, waiting, overdue, solved_today };
  }

  /** The newest of a customer, each with what our people last wrote to them. */
  async newsOf(user_id: string, limit: number): Promise<TicketNews[]> {
    const rows = await this.rows.aggregate<NewsRow>([
      { $match: { user_id } },
      { $sort: { created_at: -1, _id: -1 } },
      { $limit: limit },
      { $project: { _id: 0, number: 1, status: 1, summary: 1, replies: { $slice: [publicReplies, -1] } } },
    ]);
    return rows.map(({ replies, ...news }) => ({ ...news, last_reply: replies[0]?.text ?? null }));
  }

  /** Ids of tickets whose time is over and of which that has not been told, a bounded number. */
  async overdueUntold(now: Date, limit: number): Promise<string[]> {
    const rows = await this.rows
      .find({ overdue_told: false, due_at: { $lt: now } }, { _id: 1 })
      .sort({ due_at: 1 })
      .limit(limit)
      .lean<Pick<TicketRow, '_id'>[]>();
    return rows.map(({ _id }) => _id.toHexString());
  }

  /** Notes that it is told; null when another replica was faster, or it is not overdue any more. */
  async noteOverdue(id: string, now: Date, session: ClientSession): Promise<Ticket | null> {
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(id), overdue_told: false, due_at: { $lt: now } },
        { $set: { overdue_told: true } },
        { session },
      )
      .lean<TicketRow>();
    return row && toTicket(row);
  }

  /** All that is kept of these users, the newest first, a bounded number. */
  async ofUsers(userIds: readonly string[]): Promise<Ticket[]> {
    const rows = await this.rows
      .find({ user_id: { $in: userIds } })
      .sort({ created_at: -1, _id: -1 })
      .limit(OF_PERSON_AT_MOST)
      .lean<TicketRow[]>();
    return rows.map(toTicket);
  }

  /** Ids of tickets that are one of these people's, or say in their logs that they were. */
  async idsNaming(names: readonly string[], atMost: number): Promise<string[]> {
    const rows = await this.rows
      .find({ $or: [{ assignee: { $in: names } }, { 'activities.changes': entryNaming(names) }] }, { _id: 1 })
      .limit(atMost)
      .lean<Pick<TicketRow, '_id'>[]>();
    return rows.map(({ _id }) => _id.toHexString());
  }

  async insert(ticket: Ticket, session: ClientSession): Promise<void> {
    await this.rows.insertMany([toRow(ticket)], { session });
    await this.facts.record(ticket.id, countedTicket(ticket), session);
  }

  /** Writes a ticket that this transaction has read; of two at once, one runs again. */
  async replace(ticket: Ticket, session: ClientSession): Promise<void> {
    const row = toRow(ticket);
    const { matchedCount } = await this.rows.replaceOne({ _id: row._id }, row, { session });
    if (matchedCount === 0) throw new Error('a ticket was removed within the transaction that had read it');
    await this.facts.record(ticket.id, countedTicket(ticket), session);
  }

  async remove(id: string, session: ClientSession): Promise<void> {
    await this.rows.deleteOne({ _id: new Types.ObjectId(id) }, { session });
  }

  /** Removes all tickets of these users; gives the ids. */
  async removeOfUsers(userIds: readonly string[], session: ClientSession): Promise<string[]> {
    const theirs = { user_id: { $in: userIds } };
    const rows = await this.rows.find(theirs, { _id: 1 }, { session }).lean<Pick<TicketRow, '_id'>[]>();
    await this.rows.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { session });
    return rows.map(({ _id }) => _id.toHexString());
  }
}

function matching({ overdue, search, ...equal }: TicketFilter, now: Date): QueryFilter<TicketRow> {
  const told = Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined));
  return {
    $and: [
      told,
      overdue === undefined ? {} : overdue ? { due_at: { $lt: now } } : { due_at: { $not: { $lt: now } } },
      search === undefined ? {} : { $or: searched.map((field) => ({ [field]: containing(search) })) },
    ],
  };
}

const searched = ['number', 'merged.number', 'summary', 'details', 'order_number', 'customer_name'] as const;

/** As it stands, in capitals or not. */
const containing = (words: string) => ({
  $regex: words.trim().replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
  $options: 'i',
});

const toRow = (ticket: Ticket): TicketRow => ({ ...omit(ticket, 'id'), _id: new Types.ObjectId(ticket.id) });

const toTicket = (row: TicketRow): Ticket => ({ ...omit(row, '_id'), id: row._id.toHexString() });
