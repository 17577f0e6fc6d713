import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { Lead, LeadPatch, NewLead } from './domain/lead';
import type { LeadPosition } from './domain/lead-cursor';
import { leadsCollection, type LeadRow } from './leads.schema';

/** Every query of `chatbot_leads`. */
@Injectable()
export class LeadsRepository {
  constructor(@InjectModel(leadsCollection.name) private readonly rows: Model<LeadRow>) {}

  /** The id of a lead that is about to be inserted, for what has to point to it. */
  newId(): string {
    return new Types.ObjectId().toHexString();
  }

  async find(id: string, session?: ClientSession): Promise<Lead | null> {
    const row = await this.rows.findById(new Types.ObjectId(id), null, { session: session ?? null }).lean<LeadRow>();
    return row && toLead(row);
  }

  async findByVisitor(visitorId: string, session: ClientSession): Promise<Lead | null> {
    const row = await this.rows.findOne({ visitor_id: visitorId }, null, { session }).lean<LeadRow>();
    return row && toLead(row);
  }

  /** Newest first, without the conversations; after `position` where one is given. */
  async newest(limit: number, position: LeadPosition | null): Promise<Lead[]> {
    const rows = await this.newestQuery(limit, position);
    return rows.map((row) => toLead({ ...row, conversation_history: [] }));
  }

  newestQuery(limit: number, position: LeadPosition | null) {
    const after = position && {
      created_at: { $lte: position.created_at },
      $or: [{ created_at: { $lt: position.created_at } }, { _id: { $lt: new Types.ObjectId(position.id) } }],
    };
    return (
      this.rows
        .find(after ?? {}, { conversation_history: 0 })
        .sort({ created_at: -1, _id: -1 })
        .limit(limit)
        // All in the first answer: the default batch of 101 would need more round trips.
        .batchSize(limit + 1)
        .lean<Omit<LeadRow, 'conversation_history'>[]>()
    );
  }

  async insert(id: string, lead: NewLead, session: ClientSession): Promise<Lead> {
    const row: LeadRow = {
      ...lead,
      _id: new Types.ObjectId(id),
      deal_id: toObjectId(lead.deal_id),
      created_at: new Date(),
    };
    await this.rows.insertMany([row], { session });
    return toLead(row);
  }

  /** The lead after the change, or null when it does not exist. */
  async update(id: string, patch: LeadPatch, session?: ClientSession): Promise<Lead | null> {
    const { deal_id, ...values } = patch;
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(id) },
        { $set: { ...values, ...(deal_id === undefined ? {} : { deal_id: toObjectId(deal_id) }) } },
        { session: session ?? null, returnDocument: 'after' },
      )
      .lean<LeadRow>();
    return row && toLead(row);
  }

  async remove(id: string, session: ClientSession): Promise<Lead | null> {
    const row = await this.rows.findOneAndDelete({ _id: new Types.ObjectId(id) }, { session }).lean<LeadRow>();
    return row && toLead(row);
  }
}

const toObjectId = (id: string | null): Types.ObjectId | null => (id === null ? null : new Types.ObjectId(id));

function toLead({ _id, ...row }: LeadRow): Lead {
  return { ...row, id: _id.toHexString(), deal_id: row.deal_id?.toHexString() ?? null };
}
