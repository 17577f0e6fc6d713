import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { DealActivity } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { dealActivitiesCollection, type DealActivityRow } from './deal-activities.schema';

const SHOWN_AT_MOST = 500;

/** Every query of `deal_activities`. */
@Injectable()
export class DealActivitiesRepository {
  constructor(@InjectModel(dealActivitiesCollection.name) private readonly rows: Model<DealActivityRow>) {}

  async add(activity: Omit<DealActivity, 'id' | 'at'>, session: ClientSession): Promise<void> {
    const deal_id = new Types.ObjectId(activity.deal_id);
    await this.rows.insertMany([{ ...activity, deal_id, at: new Date() }], { session });
  }

  /** The log of a card that goes into another. */
  async move(from: string, to: string, session: ClientSession): Promise<void> {
    await this.rows.updateMany(
      { deal_id: new Types.ObjectId(from) },
      { $set: { deal_id: new Types.ObjectId(to) } },
      { session },
    );
  }

  /** Ids of cards that were deleted before. */
  async ofDealsDeletedBefore(before: Date, atMost: number): Promise<string[]> {
    const rows = await this.rows
      .find({ action: 'deleted', at: { $lt: before } }, { deal_id: 1 })
      .limit(atMost)
      .lean<Pick<DealActivityRow, 'deal_id'>[]>();
    return rows.map(({ deal_id }) => deal_id.toHexString());
  }

  async removeOf(dealId: string, session: ClientSession): Promise<void> {
    await this.rows.deleteMany({ deal_id: new Types.ObjectId(dealId) }, { session });
  }

  /** Newest first. */
  async ofDeal(dealId: string): Promise<DealActivity[]> {
    const rows = await this.rows
      .find({ deal_id: new Types.ObjectId(dealId) })
      .sort({ at: -1, _id: -1 })
      .limit(SHOWN_AT_MOST)
      .lean<DealActivityRow[]>();
    return rows.map(({ _id, deal_id, at, ...row }) => ({
      ...row,
      id: _id.toHexString(),
      deal_id: deal_id.toHexString(),
      at: at.toISOString(),
    }));
  }
}
