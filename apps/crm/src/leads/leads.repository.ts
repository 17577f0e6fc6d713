import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import { FactsRepository } from '../analytics/facts.repository';
import { countedLead } from './domain/counted-lead';
import {
  untouchedBySales,
  type Lead,
  type LeadFacts,
  type LeadPatch,
  type LeadSource,
  type NewLead,
} from './domain/lead';
import { dueKey, toldKeys, type ListKeys } from './domain/list-keys';
import { omit } from '../omit';
import { leadsCollection, type LeadRow } from './leads.schema';
import { entryNaming } from '../named-in-logs';

const SHARING_AT_MOST = 50;
const OF_PERSON_AT_MOST = 200;

/** What a list shows nothing of. */
export const UNLISTED = { conversation_history: 0, note_log: 0, activities: 0 } as const;

const TITLED = { user_name: 1, email: 1, conversation_ids: 1 } as const;
type TitledRow = Pick<LeadRow, '_id' | keyof typeof TITLED>;

const titleOf = ({ user_name, email }: TitledRow): string[] => [user_name ?? email ?? []].flat();

type Shared = Readonly<Record<'emails' | 'phones' | 'places', readonly string[]>>;

type PersonKeys = Readonly<Record<'emails' | 'phones' | 'visitor_ids', readonly string[]>>;

/** As leads were stored when each visitor was a lead. */
export type SingleSessionRow = Omit<
  LeadRow,
  'sources' | 'visitor_ids' | 'emails' | 'phones' | 'places' | keyof ListKeys
> &
  Pick<LeadSource, 'revision' | 'first_revision'>;

/** Every query of `chatbot_leads`. */
@Injectable()
export class LeadsRepository {
  constructor(
    @InjectModel(leadsCollection.name) private readonly rows: Model<LeadRow>,
    private readonly facts: FactsRepository,
  ) {}

  async *ids(): AsyncGenerator<string> {
    for await (const { _id } of this.rows.find({}, { _id: 1 }).lean<Pick<LeadRow, '_id'>>().cursor()) {
      yield _id.toHexString();
    }
  }

  /** Notes what counts of a lead; nothing when it is gone. */
  async recordOne(id: string, session: ClientSession): Promise<void> {
    const lead = await this.find(id, session);
    if (lead) await this.recorded(lead, session);
  }

  /** The id of a lead that is about to be inserted, for what has to point to it. */
  newId(): string {
    return new Types.ObjectId().toHexString();
  }

  async find(id: string, session?: ClientSession): Promise<Lead | null> {
    const row = await this.rows.findById(new Types.ObjectId(id), null, { session: session ?? null }).lean<LeadRow>();
    return row && toLead(row);
  }

  async findByVisitor(visitorId: string, session: ClientSession): Promise<Lead | null> {
    const row = await this.rows.findOne({ visitor_ids: visitorId }, null, { session }).lean<LeadRow>();
    return row && toLead(row);
  }

  /** What people call these leads, by id; the nameless are missing. */
  async titlesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows
      .find({ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } }, TITLED)
      .lean<TitledRow[]>();
    return new Map(rows.flatMap((row) => titleOf(row).map((title) => [row._id.toHexString(), title])));
  }

  /** What people call those who these conversations were with, by conversation; where that is not known it is missing. */
  async titlesOfConversations(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows.find({ conversation_ids: { $in: ids } }, TITLED).lean<TitledRow[]>();
    return new Map(
      rows.flatMap((row) => titleOf(row).flatMap((title) => row.conversation_ids.map((id) => [id, title]))),
    );
  }

  /** Leads with one of these emails, phones or places, but not `except`; the oldest first, a bounded number. */
  async sharing({ emails, phones, places }: Shared, except: string | null, session?: ClientSession): Promise<Lead[]> {
    const any = Object.entries({ emails, phones, places }).filter(([, values]) => values.length > 0);
    if (any.length === 0) return [];
    const rows = await this.rows
      .find(
        {
          $or: any.map(([field, values]) => ({ [field]: { $in: values } })),
          ...(except === null ? {} : { _id: { $ne: new Types.ObjectId(except) } }),
        },
        null,
        { session: session ?? null },
      )
      .sort({ created_at: 1, _id: 1 })
      .limit(SHARING_AT_MOST)
      .lean<LeadRow[]>();
    return rows.map(toLead);
  }

  /** Leads with one of the person's emails, phones or sessions, the oldest first, a bounded number. */
  async ofPerson({ emails, phones, visitor_ids }: PersonKeys, session?: ClientSession): Promise<Lead[]> {
    const rows = await this.rows
      .find(
        { $or: [{ emails: { $in: emails } }, { phones: { $in: phones } }, { visitor_ids: { $in: visitor_ids } }] },
        null,
        { session: session ?? null },
      )
      .sort({ created_at: 1, _id: 1 })
      .limit(OF_PERSON_AT_MOST)
      .lean<LeadRow[]>();
    return rows.map(toLead);
  }

  /** Ids of leads that are one of these people's, or say in their logs that they were. */
  async idsNaming(names: readonly string[], atMost: number): Promise<string[]> {
    const rows = await this.rows
      .find({ $or: [{ owner: { $in: names } }, { 'activities.changes': entryNaming(names) }] }, { _id: 1 })
      .limit(atMost)
      .lean<Pick<LeadRow, '_id'>[]>();
    return rows.map(({ _id }) => _id.toHexString());
  }

  /** Ids of leads that nothing was heard of since, the oldest first. */
  async *lastHeardBefore(before: Date): AsyncGenerator<string> {
    const cursor = this.rows
      .find({ date: { $lt: before } }, { _id: 1 })
      .sort({ date: 1 })
      .lean<Pick<LeadRow, '_id'>>()
      .cursor();
    for await (const { _id } of cursor) yield _id.toHexString();
  }

  /** Rows from before a lead could have several sessions, the oldest first. */
  async ofOneSession(limit: number): Promise<SingleSessionRow[]> {
    return this.rows
      .find({ sources: { $exists: false } }, { conversation_history: 0 })
      .sort({ created_at: 1, _id: 1 })
      .limit(limit)
      .lean<SingleSessionRow[]>();
  }

  /** Gives such a row its session; false when it has one meanwhile. */
  async addSession({ _id }: SingleSessionRow, facts: Partial<LeadFacts>): Promise<boolean> {
    const { modifiedCount } = await this.rows.updateOne(
      { _id, sources: { $exists: false } },
      { $set: { came_back: false, joined: [], ...facts } },
    );
    return modifiedCount === 1;
  }

  /** Gives leads from before there were lists in several orders what these need; gives how many there were. */
  async addListKeys(limit: number): Promise<number> {
    const rows = await this.rows
      .find({ beginnings: { $exists: false } }, UNLISTED)
      .limit(limit)
      .lean<LeadRow[]>();
    for (const row of rows) {
      const keys = { ...toldKeys(row), due_key: dueKey(null), unseen: false };
      await this.rows.updateOne({ _id: row._id, beginnings: { $exists: false } }, { $set: keys });
    }
    return rows.length;
  }

  /** Somebody looked at what was known at a time; null when there is nothing new in that. */
  async see(id: string, until: Date, seen: Lead['seen']): Promise<Lead | null> {
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(id), unseen: true, date: { $lte: until } },
        { $set: { unseen: false, seen } },
        { returnDocument: 'after' },
      )
      .lean<LeadRow>();
    return row && toLead(row);
  }

  /** The same of all leads; gives the id of one of them, and how many they were. */
  async seeAll(until: Date, seen: Lead['seen']): Promise<{ one: string | null; count: number }> {
    const theirs = { unseen: true, date: { $lte: until } };
    const one = await this.rows.findOne(theirs, { _id: 1 }).lean<Pick<LeadRow, '_id'>>();
    const { modifiedCount } = await this.rows.updateMany(theirs, { $set: { unseen: false, seen } });
    return { one: one && one._id.toHexString(), count: modifiedCount };
  }

  async insert(id: string, lead: NewLead, session: ClientSession): Promise<Lead> {
    const [visitor_id] = lead.visitor_ids;
    if (visitor_id === undefined) throw new Error('a lead has at least one session');
    const row: LeadRow = {
      ...lead,
      visitor_id,
      _id: new Types.ObjectId(id),
      deal_id: toObjectId(lead.deal_id),
      created_at: new Date(),
      ...toldKeys(lead),
      due_key: dueKey(lead.next_action_at),
    };
    await this.rows.insertMany([row], { session });
    return this.recorded(toLead(row), session);
  }

  /** The lead after the change, or null when it does not exist. */
  async update(id: string, patch: LeadPatch, session?: ClientSession): Promise<Lead | null> {
    const { deal_id, ...values } = patch;
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(id) },
        { $set: { ...values, ...keysOf(patch), ...(deal_id === undefined ? {} : { deal_id: toObjectId(deal_id) }) } },
        { session: session ?? null, returnDocument: 'after' },
      )
      .lean<LeadRow>();
    return row && this.recorded(toLead(row), session);
  }

  /** As it is stored, for what keeps it as it was. */
  async row(id: string, session: ClientSession): Promise<LeadRow | null> {
    return this.rows.findById(new Types.ObjectId(id), null, { session }).lean<LeadRow>();
  }

  async putBack(row: LeadRow, session: ClientSession): Promise<Lead> {
    await this.rows.insertMany([row], { session });
    return this.recorded(toLead(row), session);
  }

  async remove(id: string, session: ClientSession): Promise<Lead | null> {
    const row = await this.rows.findOneAndDelete({ _id: new Types.ObjectId(id) }, { session }).lean<LeadRow>();
    return row && toLead(row);
  }

  private async recorded(lead: Lead, session?: ClientSession): Promise<Lead> {
    await this.facts.record(lead.id, countedLead(lead), session);
    return lead;
  }
}

const toObjectId = (id: string | null): Types.ObjectId | null => (id === null ? null : new Types.ObjectId(id));

/** All that was told is written at once, so that what lists need of it follows. */
function keysOf(patch: LeadPatch): Partial<ListKeys> {
  const { sources, user_name = null, emails = [], phones = [], qualification_data = {} } = patch;
  const { source = null, latest_source = null } = patch;
  return {
    ...(sources ? toldKeys({ sources, user_name, emails, phones, qualification_data, source, latest_source }) : {}),
    ...(patch.next_action_at === undefined ? {} : { due_key: dueKey(patch.next_action_at) }),
  };
}

/** Leads from before sales could do more than write notes have nothing of it. */
export function toLead(row: LeadRow): Lead {
  const lead = omit(row, '_id', 'visitor_id', 'name_key', 'due_key', 'type', 'type_label', 'came_from', 'beginnings');
  const { note_log, activities, seen, next_action, next_action_at } = untouchedBySales;
  return {
    ...{ note_log, activities, seen, next_action, next_action_at, unseen: false },
    ...lead,
    id: row._id.toHexString(),
    deal_id: row.deal_id?.toHexString() ?? null,
  };
}
