import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import { deletedLeadsCollection, type DeletedLeadRow } from './deleted-leads.schema';
import type { DeletedLead } from './domain/lead';

/** Every query of `deleted_leads`. */
@Injectable()
export class DeletedLeadsRepository {
  constructor(@InjectModel(deletedLeadsCollection.name) private readonly rows: Model<DeletedLeadRow>) {}

  async find(visitorId: string, session: ClientSession): Promise<DeletedLead | null> {
    const row = await this.rows.findById(visitorId, null, { session }).lean<DeletedLeadRow>();
    return row && { visitor_id: row._id, revision: row.revision, completeness: row.completeness, carded: row.carded };
  }

  async remember({ visitor_id, revision, completeness, carded }: DeletedLead, session: ClientSession): Promise<void> {
    const row: DeletedLeadRow = { _id: visitor_id, revision, completeness, carded, deleted_at: new Date() };
    await this.rows.insertMany([row], { session });
  }

  async forget(visitorId: string, session: ClientSession): Promise<void> {
    await this.rows.deleteOne({ _id: visitorId }, { session });
  }
}
