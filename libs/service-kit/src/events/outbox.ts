import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { instanceToPlain } from 'class-transformer';
import { Types, type ClientSession, type Connection, type Model } from 'mongoose';
import { requireProducer, type EventContract } from '@abbotsford/contracts';
import { currentContext } from '../context/request-context';
import { validate } from '../messaging/validate';
import { Transaction } from '../persistence/transaction';
import { SERVICE } from '../tokens';
import { outboxModel, type OutboxRow } from './outbox.schema';
import { OutboxRelay } from './outbox-relay';

/** By what an event that waits is found again. */
export type HeldEvent<Data extends object = object> = Types.ObjectId & { readonly of?: Data };

/** Events are written in the transaction of the state that they tell of, so neither is there without the other. */
@Injectable()
export class Outbox {
  private readonly rows: Model<OutboxRow>;

  constructor(
    @Inject(getConnectionToken()) connection: Connection,
    @Inject(SERVICE) private readonly service: string,
    private readonly transaction: Transaction,
    private readonly relay: OutboxRelay,
  ) {
    this.rows = outboxModel(connection, service);
  }

  async add<Data extends object>(event: EventContract<Data>, data: Data, session: ClientSession): Promise<void> {
    await this.addAll(event, [data], session);
  }

  /** Several of the same kind, at least one, in one round trip. */
  async addAll<Data extends object>(
    event: EventContract<Data>,
    all: readonly Data[],
    session: ClientSession,
  ): Promise<void> {
    const now = new Date();
    const rows = await Promise.all(all.map((data) => this.rowOf(event, data, now)));
    await this.rows.collection.insertMany(rows, { session });
    this.transaction.afterCommit(session, () => this.relay.wake());
  }

  /** Writes an event that goes out at a time, or before when it is released; gives by what it is found again. */
  async hold<Data extends object>(event: EventContract<Data>, data: Data, until: Date): Promise<HeldEvent<Data>> {
    const row = await this.rowOf(event, data, until);
    await this.rows.collection.insertOne(row);
    return row._id;
  }

  /** Sends a held event now, with what is known meanwhile. What has gone out is gone. */
  async release<Data extends object>(held: HeldEvent<Data>, known: Partial<Data>): Promise<void> {
    const now = Object.entries(known).map(([name, value]) => [`data.${name}`, value] as const);
    await this.rows.updateOne(
      { _id: held, claimed_by: null },
      { $set: { ...Object.fromEntries(now), available_at: new Date() } },
    );
    this.relay.wake();
  }

  /** Takes a held event back. */
  async drop(held: HeldEvent): Promise<void> {
    await this.rows.deleteOne({ _id: held, claimed_by: null });
  }

  /** Takes back events that were not sent yet, in which a field has one of these values; gives how many. */
  async withdraw(field: string, values: readonly string[], session: ClientSession): Promise<number> {
    const { deletedCount } = await this.rows.deleteMany({ [`data.${field}`]: { $in: values } }, { session });
    return deletedCount;
  }

  private async rowOf<Data extends object>(
    event: EventContract<Data>,
    data: Data,
    available_at: Date,
  ): Promise<OutboxRow> {
    requireProducer(event, this.service);
    const checked = await validate(event.data, instanceToPlain(data));
    return {
      _id: new Types.ObjectId(),
      subject: event.subject,
      data: instanceToPlain(checked),
      request_id: currentContext()?.requestId ?? '',
      created_at: new Date(),
      available_at,
      claimed_by: null,
      attempts: 0,
      sent_at: null,
    };
  }
}
