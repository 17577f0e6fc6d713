import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model, type QueryFilter } from 'mongoose';
import {
  auditActionsOf,
  pageOf,
  type AuditEntry,
  type AuditNoted,
  type ListAuditRequest,
  type ListPlace,
  type Page,
} from '@abbotsford/contracts';
import { currentContext, type ClientSession } from '@abbotsford/service-kit';
import { auditCollection, type AuditRow } from './audit.schema';

type NewEntry = Pick<AuditEntry, 'action' | 'actor_id'> & Partial<Omit<AuditEntry, 'id' | 'at'>>;
type Filter = Omit<ListAuditRequest, 'limit' | 'cursor'>;

const OF_LEADS_AT_MOST = 500;

const blank = {
  ...{ actor_role: null, thing_id: null, lead_ids: [], fields: [], outcome: 'done' },
  ...{ subject: null, erasure_id: null, service: null, request_id: null, counts: null },
} as const;

/**
 * Who did what, and when. Only added to, and never with personal data in clear: leads by their ids, an address as
 * `p***@gmail.com`.
 */
@Injectable()
export class AuditLog {
  constructor(@InjectModel(auditCollection.name) private readonly rows: Model<AuditRow>) {}

  /** An entry of a use case, in the transaction of what it does. */
  async add(entry: NewEntry, session: ClientSession): Promise<void> {
    const context = currentContext();
    const asked = { actor_role: context?.principal?.role ?? null, request_id: context?.requestId ?? null };
    await this.rows.insertMany([{ ...blank, ...asked, ...entry, at: new Date() }], { session });
  }

  /** An entry of which a service has told; once, however often it is told. */
  async hear({ entry_id, at, ...facts }: AuditNoted, session: ClientSession): Promise<void> {
    const row = { ...blank, ...facts, at: new Date(at) };
    await this.rows.updateOne({ _id: new Types.ObjectId(entry_id) }, { $setOnInsert: row }, { upsert: true, session });
  }

  /** Those that the filter leaves, newest first, after a place in the list. */
  async newest(filter: Filter, limit: number, after: ListPlace | null): Promise<Page<AuditEntry>> {
    // Ids rise with time, within a second and a process too.
    const place = after === null ? {} : { _id: { $lt: new Types.ObjectId(after.id) } };
    const rows = await this.rows
      .find({ ...place, ...toQuery(filter) })
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

function toQuery({ actor_id, action, thing, about, from, to }: Filter): QueryFilter<AuditRow> {
  const actions = [...(action ? [[action]] : []), ...(thing ? [auditActionsOf(thing)] : [])];
  return {
    ...(actor_id === undefined ? {} : { actor_id }),
    $and: [
      ...actions.map((each) => ({ action: { $in: each } })),
      ...(about === undefined ? [] : [{ $or: [{ thing_id: about }, { lead_ids: about }] }]),
      ...(from === undefined ? [] : [{ at: { $gte: new Date(from) } }]),
      ...(to === undefined ? [] : [{ at: { $lt: new Date(to) } }]),
      {},
    ],
  };
}

const toEntry = ({ _id, at, ...row }: AuditRow): AuditEntry => ({
  // Older entries lack what came later.
  ...blank,
  ...row,
  lead_ids: [...row.lead_ids],
  fields: [...(row.fields ?? [])],
  id: _id.toHexString(),
  at: at.toISOString(),
});
