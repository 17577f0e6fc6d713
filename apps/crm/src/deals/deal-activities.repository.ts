import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { DealActivity } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { dealActivitiesCollection, type DealActivityRow } from './deal-activities.schema';
import { entryNaming, withoutNames } from '../named-in-logs';

const SHOWN_AT_MOST = 500;
const OF_PERSON_AT_MOST = 5_000;

/** Every query of `deal_activities`. */
@Injectable()
export class DealActivitiesRepository {
  constructor(@InjectModel(dealActivitiesCollection.name) private readonly rows: Model<DealActivityRow>) {}

  async add(activities: readonly Omit<DealActivity, 'id' | 'at'>[], session: ClientSession): Promise<void> {
    const at = new Date();
    const rows = activities.map((activity) => ({ ...activity, deal_id: new Types.ObjectId(activity.deal_id), at }));
    await this.rows.insertMany(rows, { session });
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

  /** Gives how many entries there were. */
  async removeOf(dealId: string, session: ClientSession): Promise<number> {
    const { deletedCount } = await this.rows.deleteMany({ deal_id: new Types.ObjectId(dealId) }, { session });
    return deletedCount;
  }

  /**
   * The entries in which one of these emails came or went, and the whole log of a card that had one, or one of these
   * phones, and is deleted. The phone on a card that is there may be somebody else's too. Gives how many.
   */
  async removeMentioning(
    { emails, phones }: Readonly<Record<'emails' | 'phones', readonly string[]>>,
    session: ClientSession,
  ): Promise<number> {
    const mentions = await this.rows
      .find(mentioning([...emails, ...phones]), { deal_id: 1 }, { session })
      .lean<Pick<DealActivityRow, '_id' | 'deal_id'>[]>();
    const deals = mentions.map(({ deal_id }) => deal_id);
    const ended = await this.rows.distinct('deal_id', { deal_id: { $in: deals }, action: 'deleted' }).session(session);
    const { deletedCount } = await this.rows.deleteMany(
      { $or: [mentioning(emails), { deal_id: { $in: ended } }] },
      { session },
    );
    return deletedCount;
  }

  /** Takes people of our team out of some of the entries that name them as owners; gives how many. */
  async forgetNames(names: readonly string[], atMost: number): Promise<number> {
    const rows = await this.rows
      .find({ changes: entryNaming(names) })
      .limit(atMost)
      .lean<DealActivityRow[]>();
    for (const { _id, changes } of withoutNames(rows, names)) await this.rows.updateOne({ _id }, { $set: { changes } });
    return rows.length;
  }

  /** Entries of these cards, and those in which one of these emails came or went, newest first. */
  async ofPerson(dealIds: readonly string[], emails: readonly string[]): Promise<DealActivity[]> {
    const ofDeals = { deal_id: { $in: dealIds.map((id) => new Types.ObjectId(id)) } };
    const rows = await this.rows
      .find({ $or: [ofDeals, mentioning(emails)] })
      .sort({ at: -1, _id: -1 })
      .limit(OF_PERSON_AT_MOST)
      .lean<DealActivityRow[]>();
    return rows.map(toActivity);
  }

  /** Newest first. */
  async ofDeal(dealId: string): Promise<DealActivity[]> {
    const rows = await this.rows
      .find({ deal_id: new Types.ObjectId(dealId) })
      .sort({ at: -1, _id: -1 })
      .limit(SHOWN_AT_MOST)
      .lean<DealActivityRow[]>();
    return rows.map(toActivity);
  }
}

const mentioning = (values: readonly string[]) => ({
  $or: [{ 'changes.from': { $in: values } }, { 'changes.to': { $in: values } }],
});

const toActivity = ({ _id, deal_id, at, ...row }: DealActivityRow): DealActivity => ({
  ...row,
  id: _id.toHexString(),
  deal_id: deal_id.toHexString(),
  at: at.toISOString(),
});
