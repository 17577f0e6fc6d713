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
    requireProducer(event, this.service);
    const checked = await Promise.all(all.map((data) => validate(event.data, instanceToPlain(data))));
    const now = new Date();
    await this.rows.collection.insertMany(
      checked.map((data) => ({
        _id: new Types.ObjectId(),
        subject: event.subject,
        data: instanceToPlain(data),
        request_id: currentContext()?.requestId ?? '',
        created_at: now,
        available_at: now,
        claimed_by: null,
        attempts: 0,
        sent_at: null,
      })),
      { session },
    );
    this.transaction.afterCommit(session, () => this.relay.wake());
  }

  /** Takes back events that were not sent yet, in which a field has one of these values; gives how many. */
  async withdraw(field: string, values: readonly string[], session: ClientSession): Promise<number> {
    const { deletedCount } = await this.rows.deleteMany({ [`data.${field}`]: { $in: values } }, { session });
    return deletedCount;
  }
}
