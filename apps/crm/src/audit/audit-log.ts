import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { pageOf, type AuditEntry, type ListPlace, type Page } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { auditCollection, type AuditRow } from './audit.schema';

type NewEntry = Pick<AuditEntry, 'action' | 'actor_id'> & Partial<Omit<AuditEntry, 'id' | 'at'>>;

const OF_LEADS_AT_MOST = 500;

/**
 * Who did what with people's data, and when. Only added to, and never with personal data in clear: leads by their ids,
 * an address as `p***@gmail.com`.
 */
@Injectable()
export class AuditLog {
  constructor(@InjectModel(auditCollection.name) private readonly rows: Model<AuditRow>) {}

  async add(entry: NewEntry, session: ClientSession): Promise<void> {
    const blank = { lead_ids: [], subject: null, erasure_id: null, service: null, counts: null };
    await this.rows.insertMany([{ ...blank, ...entry, at: new Date() }], { session });
  }

  /** Newest first, those after a place in the list. */
  async newest(limit: number, after: ListPlace | null): Promise<Page<AuditEntry>> {
    // Ids rise with time, within a second and a process too.
    const rows = await this.rows
      .find(after === null ? {} : { _id: { $lt: new Types.ObjectId(after.id) } })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean<AuditRow[]>();
    return pageOf(rows.map(toEntry), limit);
  }

  async ofLeads(leadIds: readonly string[]): Promise<AuditEntry[]> {
    const rows = await this.rows
      .find({ lead_ids: { $in: leadIds } })
      .sort({ _id: -1 })
      .limit(OF_LEADS_AT_MOST)
      .lean<AuditRow[]>();
    return rows.map(toEntry);
  }
}

const toEntry = ({ _id, at, ...row }: AuditRow): AuditEntry => ({
  ...row,
  id: _id.toHexString(),
  at: at.toISOString(),
});
