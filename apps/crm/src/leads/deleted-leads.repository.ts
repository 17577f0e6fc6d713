import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import { omit } from '../omit';
import { deletedLeadsCollection, type DeletedLeadRow } from './deleted-leads.schema';
import { erasedLead, hadContact, NOT_YET_FORGOTTEN, type DeletedLead } from './deleted-lead';

/** Every query of `deleted_leads`. */
@Injectable()
export class DeletedLeadsRepository {
  constructor(@InjectModel(deletedLeadsCollection.name) private readonly rows: Model<DeletedLeadRow>) {}

  async find(visitorId: string, session: ClientSession): Promise<DeletedLead | null> {
    const row = await this.rows.findById(visitorId, null, { session });
    // Not lean: a row from before contacts were kept gets the defaults of the schema.
    return row && { ...omit(row.toObject(), '_id', 'deleted_at'), visitor_id: row._id };
  }

  async remember(leads: readonly DeletedLead[], session: ClientSession): Promise<void> {
    const deleted_at = new Date();
    for (const { visitor_id, ...row } of leads) {
      await this.rows.updateOne({ _id: visitor_id }, { $set: { ...row, deleted_at } }, { session, upsert: true });
    }
  }

  /** Sessions of deleted leads that had one of these contact details. They are hashed, so all rows are looked at. */
  async ofContacts(contacts: readonly string[]): Promise<string[]> {
    const rows = this.rows
      .find({ 'contacts.0': { $exists: true } }, { contacts: 1 })
      .lean<Pick<DeletedLeadRow, '_id' | 'contacts'>>()
      .cursor();
    const found: string[] = [];
    for await (const { _id, contacts: hashes } of rows) {
      if (hadContact({ visitor_id: _id, contacts: hashes }, contacts)) found.push(_id);
    }
    return found;
  }

  /** What these sessions told until then never counts again; null: whatever they tell. */
  async erase(visitorIds: readonly string[], until: Date | null, session: ClientSession): Promise<void> {
    const leads = visitorIds.map((id) => erasedLead(id, until ?? NOT_YET_FORGOTTEN));
    await this.remember(leads, session);
  }

  async forget(visitorId: string, session: ClientSession): Promise<void> {
    await this.rows.deleteOne({ _id: visitorId }, { session });
  }
}
