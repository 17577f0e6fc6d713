import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { Deal } from '../deals/domain/deal';
import type { LeadRow } from './leads.schema';
import { trashedLeadsCollection, type TrashedLeadRow } from './trashed-leads.schema';
import { entryNaming, withoutNames } from '../named-in-logs';

const OF_PERSON_AT_MOST = 200;

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

  /** With one of the person's emails, phones or sessions; a bounded number. */
  async ofPerson(person: PersonKeys): Promise<TrashedLeadRow[]> {
    return this.rows.find(ofPerson(person)).limit(OF_PERSON_AT_MOST).lean<TrashedLeadRow[]>();
  }

  /** Takes people of our team out of what is brought back: it was theirs. */
  async forgetNames(names: readonly string[]): Promise<void> {
    for (const field of ['lead.owner', 'card.owner']) {
      await this.rows.updateMany({ [field]: { $in: names } }, { $set: { [field]: null } });
    }
    const logs = await this.rows.find({ 'lead.activities.changes': entryNaming(names) }).lean<TrashedLeadRow[]>();
    for (const { _id, lead } of logs) {
      const activities = withoutNames(lead.activities, names);
      await this.rows.updateOne({ _id }, { $set: { 'lead.activities': activities } });
    }
  }

  /** Gives how many there were of the person. */
  async erase(person: PersonKeys, session: ClientSession): Promise<number> {
    return (await this.rows.deleteMany(ofPerson(person), { session })).deletedCount;
  }
}

const ofPerson = ({ emails, phones, visitor_ids }: PersonKeys) => ({
  $or: [{ emails: { $in: emails } }, { phones: { $in: phones } }, { visitor_ids: { $in: visitor_ids } }],
});
