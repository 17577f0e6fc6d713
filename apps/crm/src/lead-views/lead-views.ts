import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import {
  ServiceError,
  type ChangeLeadViewRequest,
  type LeadListView,
  type LeadListViews,
  type LeadViewRequest,
  type SaveLeadViewBody,
} from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { omit } from '../omit';
import { leadViewsCollection, type LeadViewRow } from './lead-views.schema';

const OF_ONE_AT_MOST = 50;
const SHOWN = 500;

/** Lists of leads that people look at again and again. A view has no words of a search: they may name a person. */
@Injectable()
export class LeadViews {
  constructor(@InjectModel(leadViewsCollection.name) private readonly rows: Model<LeadViewRow>) {}

  async list(user_id: string): Promise<LeadListViews> {
    const rows = await this.rows
      .find({ $or: [{ user_id }, { shared: true }] })
      .sort({ _id: 1 })
      .limit(SHOWN)
      .lean<LeadViewRow[]>();
    return { views: rows.map((row) => toView(row, user_id)) };
  }

  async save({ name, query, columns, shared }: SaveLeadViewBody, user_id: string): Promise<LeadListView> {
    if ((await this.rows.countDocuments({ user_id })) >= OF_ONE_AT_MOST) throw tooMany();
    const row: LeadViewRow = { _id: new Types.ObjectId(), user_id, name, query: withoutSearch(query), columns, shared };
    await this.rows.insertMany([row]);
    return toView(row, user_id);
  }

  async change(
    { view_id, name, query, columns, shared }: ChangeLeadViewRequest,
    user_id: string,
  ): Promise<LeadListView> {
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(view_id), user_id },
        { $set: { name, query: withoutSearch(query), columns, shared } },
        { returnDocument: 'after' },
      )
      .lean<LeadViewRow>();
    if (!row) throw notFound();
    return toView(row, user_id);
  }

  async delete({ view_id }: LeadViewRequest, user_id: string): Promise<{ message: string }> {
    const { deletedCount } = await this.rows.deleteOne({ _id: new Types.ObjectId(view_id), user_id });
    if (deletedCount === 0) throw notFound();
    return { message: 'The view was deleted.' };
  }

  /** Views of the leads of somebody who is erased show everybody's. */
  async forgetOwners(names: readonly string[]): Promise<void> {
    const rows = await this.rows.find({ query: /owner=/ }).lean<LeadViewRow[]>();
    for (const { _id, query } of rows) {
      const parts = new URLSearchParams(query);
      if (!names.includes(parts.get('owner') ?? '')) continue;
      parts.delete('owner');
      await this.rows.updateOne({ _id }, { $set: { query: parts.toString() } });
    }
  }

  /** Gives how many there were. */
  async removeOfUsers(userIds: readonly string[], session: ClientSession): Promise<number> {
    return (await this.rows.deleteMany({ user_id: { $in: userIds } }, { session })).deletedCount;
  }
}

function withoutSearch(query: string): string {
  const parts = new URLSearchParams(query);
  parts.delete('search');
  return parts.toString();
}

const toView = (row: LeadViewRow, userId: string): LeadListView => ({
  ...omit(row, '_id', 'user_id'),
  id: row._id.toHexString(),
  own: row.user_id === userId,
});

const notFound = (): ServiceError =>
  new ServiceError('lead.view_not_found', 'This view does not exist any more, or it is a colleague’s.');

const tooMany = (): ServiceError =>
  new ServiceError('lead.too_many_views', `You have ${OF_ONE_AT_MOST} views. Please delete one first.`);
