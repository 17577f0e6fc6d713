import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { Deal } from '../deals/domain/deal';
import type { LeadRow } from './leads.schema';
import { trashedLeadsCollection, type TrashedLeadRow } from './trashed-leads.schema';

type PersonKeys = Readonly<Record<'emails' | 'phones' | 'visitor_ids', readonly string[]>>;

/** Leads that sales deleted, for as long as they may think better of it. */
@Injectable()
export class TrashedLeadsRepository {
  constructor(@InjectModel(trashedLeadsCollection.name) private readonly rows: Model<TrashedLeadRow>) {}

  async keep(lead: LeadRow, card: Deal | null, session: ClientSession): Promise<void> {
    const { emails, phones, visitor_ids } = lead;
    const row = { _id: lead._id, lead, card, emails, phones, visitor_ids, deleted_at: new Date() };
    await this.rows.insertMany([row], { session });
  }

  async take(id: string, session: ClientSession): Promise<TrashedLeadRow | null> {
    return this.rows.findOneAndDelete({ _id: new Types.ObjectId(id) }, { session }).lean<TrashedLeadRow>();
  }

  /** Gives how many there were of the person. */
  async erase({ emails, phones, visitor_ids }: PersonKeys, session: ClientSession): Promise<number> {
    const theirs = [{ emails: { $in: emails } }, { phones: { $in: phones } }, { visitor_ids: { $in: visitor_ids } }];
    return (await this.rows.deleteMany({ $or: theirs }, { session })).deletedCount;
  }
}
