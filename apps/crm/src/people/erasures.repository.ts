import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { Counts } from './person-eraser';
import { erasuresCollection, type ErasureRow } from './erasures.schema';

export interface Erasure extends Omit<ErasureRow, '_id'> {
  readonly id: string;
}

const AT_ONCE = 100;

/** Every query of `crm_erasures`. */
@Injectable()
export class ErasuresRepository {
  constructor(@InjectModel(erasuresCollection.name) private readonly rows: Model<ErasureRow>) {}

  async insert(erasure: Omit<Erasure, 'id'>, session: ClientSession): Promise<Erasure> {
    const row: ErasureRow = { ...erasure, _id: new Types.ObjectId() };
    await this.rows.insertMany([row], { session });
    return toErasure(row);
  }

  async find(id: string, session?: ClientSession): Promise<Erasure | null> {
    const row = await this.rows.findById(new Types.ObjectId(id), null, { session: session ?? null }).lean<ErasureRow>();
    return row && toErasure(row);
  }

  /** Those that are not completed, the oldest first. */
  async open(): Promise<Erasure[]> {
    const rows = await this.rows
      .find({ completed_at: null })
      .sort({ requested_at: 1 })
      .limit(AT_ONCE)
      .lean<ErasureRow[]>();
    return rows.map(toErasure);
  }

  /** Notes what a service answers, the first time. False when it has answered before. */
  async answered(id: string, service: string, at: Date, counts: Counts, session: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.rows.updateOne(
      { _id: new Types.ObjectId(id), parts: { $elemMatch: { service, at: null } } },
      { $set: { 'parts.$.at': at, 'parts.$.counts': counts } },
      { session },
    );
    return modifiedCount === 1;
  }

  /** Adds sessions by which the person is known too. */
  async addSessions(id: string, visitorIds: readonly string[], session: ClientSession): Promise<void> {
    await this.rows.updateOne(
      { _id: new Types.ObjectId(id), identity: { $ne: null } },
      { $addToSet: { 'identity.visitor_ids': { $each: [...visitorIds] } } },
      { session },
    );
  }

  /** Adds to what a service has erased. */
  async addCounts(id: string, service: string, counts: Counts, session: ClientSession): Promise<void> {
    const added = Object.entries(counts).filter(([, count]) => count > 0);
    if (added.length === 0) return;
    await this.rows.updateOne(
      { _id: new Types.ObjectId(id), 'parts.service': service },
      { $inc: Object.fromEntries(added.map(([what, count]) => [`parts.$.counts.${what}`, count])) },
      { session },
    );
  }

  /** Forgets whom it was about. False when it was completed before. */
  async complete(id: string, at: Date, session: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.rows.updateOne(
      { _id: new Types.ObjectId(id), completed_at: null },
      { $set: { completed_at: at, identity: null, staff_names: [] } },
      { session },
    );
    return modifiedCount === 1;
  }
}

/** Those that were begun before work was given back have no names. */
const toErasure = ({ _id, staff_names = [], ...row }: ErasureRow): Erasure => ({
  ...row,
  staff_names,
  id: _id.toHexString(),
});
