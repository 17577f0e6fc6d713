import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model, type QueryFilter } from 'mongoose';
import type { DeliveryState, ListPlace } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { omit } from '../omit';
import { ATTEMPTS_KEPT, type Attempt, type Delivery } from './domain/delivery';
import { deliveriesCollection, type DeliveryRow } from './deliveries.schema';

interface Claim {
  readonly of: readonly string[];
  readonly by: string;
  readonly until: Date;
}

/** Every query of `webhook_deliveries`: a queue, and the log of what came of it. */
@Injectable()
export class DeliveriesRepository {
  constructor(@InjectModel(deliveriesCollection.name) private readonly rows: Model<DeliveryRow>) {}

  newId(): string {
    return new Types.ObjectId().toHexString();
  }

  async insert(deliveries: readonly Delivery[], session?: ClientSession): Promise<void> {
    const rows = deliveries.map(({ id, ...delivery }) => ({ ...delivery, _id: new Types.ObjectId(id) }));
    await this.rows.insertMany(rows, session ? { session } : {});
  }

  /** Takes what has waited longest for one of these webhooks, so that it is nobody else's for a while. */
  async claim({ of, by, until }: Claim, now: Date): Promise<Delivery | null> {
    const row = await this.rows
      .findOneAndUpdate(
        { webhook_id: { $in: of }, state: 'waiting', available_at: { $lte: now } },
        { $set: { claimed_by: by, available_at: until }, $inc: { tries: 1 } },
        { sort: { available_at: 1 }, returnDocument: 'after' },
      )
      .lean<DeliveryRow>();
    return row && toDelivery(row);
  }

  /** What came of the try that was claimed; nothing when somebody else has taken it since. */
  async settle(
    { id, claimed_by }: Delivery,
    attempt: Attempt,
    next: Pick<Delivery, 'state' | 'available_at'>,
  ): Promise<void> {
    await this.rows.updateOne(
      { _id: new Types.ObjectId(id), claimed_by },
      { $set: { ...next, claimed_by: null }, $push: { attempts: { $each: [attempt], $slice: -ATTEMPTS_KEPT } } },
    );
  }

  /** To be sent again, with all its tries before it. What is being tried now stays as it is. */
  async sendAgain(id: string, webhook_id: string, now: Date): Promise<Delivery | null> {
    const one = { _id: new Types.ObjectId(id), webhook_id };
    const sent = await this.rows
      .findOneAndUpdate(
        { ...one, claimed_by: null },
        { $set: { state: 'waiting', tries: 0, available_at: now } },
        { returnDocument: 'after' },
      )
      .lean<DeliveryRow>();
    const row = sent ?? (await this.rows.findOne(one).lean<DeliveryRow>());
    return row && toDelivery(row);
  }

  /** Of one webhook the newest first, in one state or in any; after a place where one is given. */
  async page(
    webhook_id: string,
    state: DeliveryState | undefined,
    limit: number,
    place: ListPlace | null,
  ): Promise<Delivery[]> {
    const after: QueryFilter<DeliveryRow> = place
      ? {
          created_at: { $lte: place.created_at },
          $or: [{ created_at: { $lt: place.created_at } }, { _id: { $lt: new Types.ObjectId(place.id) } }],
        }
      : {};
    const rows = await this.rows
      .find({ webhook_id, ...(state && { state }), ...after })
      .sort({ created_at: -1, _id: -1 })
      .limit(limit)
      .lean<DeliveryRow[]>();
    return rows.map(toDelivery);
  }

  /** How many wait for one webhook; counts no further than `atMost`. */
  async countWaiting(webhook_id: string, atMost: number, session: ClientSession): Promise<number> {
    return this.rows.countDocuments({ webhook_id, state: 'waiting' }, { session, limit: atMost });
  }

  async removeOf(webhook_id: string): Promise<void> {
    await this.rows.deleteMany({ webhook_id });
  }

  /** Removes what tells of these, waiting or not; gives how many. */
  async removeMentioning(ids: readonly string[], session: ClientSession): Promise<number> {
    return (await this.rows.deleteMany({ about: { $in: ids } }, { session })).deletedCount;
  }
}

const toDelivery = (row: DeliveryRow): Delivery => ({ ...omit(row, '_id'), id: row._id.toHexString() });
