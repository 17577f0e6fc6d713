import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model, type QueryFilter } from 'mongoose';
import type { ListPlace, ListUnansweredRequest, UnansweredStatus, UnansweredView } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { cosine } from '../retrieval/quantise';
import { wordingKey } from '../retrieval/wording-key';
import { toBytes, toVectors, type StoredEmbedding } from '../store/embedding-bytes';
import { withAsked, withoutAsked, type Grouped } from './group-questions';
import { unansweredCollection, type AskedRow, type UnansweredRow } from './unanswered.schema';

/** What visitors ask without end has an end: the one that was asked longest ago gives way. */
const MAX_GROUPS = 5_000;
const SHOWN_ASKED = 20;
/** Of one person; more are found by looking again. */
const AT_ONCE = 500;
const SHOWN = { embedding: 0, keys: 0, asked: { $slice: -SHOWN_ASKED } } as const;

/** Every query of `kb_unanswered`. */
@Injectable()
export class UnansweredRepository {
  constructor(@InjectModel(unansweredCollection.name) private readonly rows: Model<UnansweredRow>) {}

  /** Adds it to those that are worded alike, or begins a group, which is to be compared with the others. */
  async add(asked: AskedRow, session: ClientSession): Promise<void> {
    const key = wordingKey(asked.question);
    const group = await this.rows.findOne({ keys: key }, { embedding: 0 }, { session }).lean<UnansweredRow>();
    if (group) return this.put(group._id, withAsked(group, [asked]), session);
    const row: UnansweredRow = {
      _id: new Types.ObjectId(),
      ...{ asked: [asked], count: 1, keys: [key], compared: false, embedding: null },
      ...{ status: 'open', answer_id: null, handled_at: null },
      ...{ created_at: asked.at, last_asked_at: asked.at },
    };
    await this.rows.insertMany([row], { session, lean: true });
  }

  /** Notes that the answer to a message that is here already was no help, or was after all. False when it is not here. */
  async noHelp({ conversation_id, message_id }: AskedRow, no_help: boolean, session: ClientSession): Promise<boolean> {
    const result = await this.rows.updateOne(
      { asked: { $elemMatch: { conversation_id, message_id, reason: 'not_answered' } } },
      { $set: { 'asked.$.no_help': no_help } },
      { session },
    );
    return result.matchedCount > 0;
  }

  /** Takes out the question of an answer that was of help after all. */
  takeBack({ conversation_id, message_id }: AskedRow, session: ClientSession): Promise<void> {
    const isIt = (one: AskedRow): boolean =>
      one.message_id === message_id && one.conversation_id === conversation_id && one.reason === 'no_help';
    return this.takeOut({ 'asked.message_id': message_id }, isIt, session);
  }

  /** Forgets what visitors asked. */
  forget(visitorIds: readonly string[], session: ClientSession): Promise<void> {
    const gone = new Set(visitorIds);
    return this.takeOut({ 'asked.visitor_id': { $in: visitorIds } }, ({ visitor_id }) => gone.has(visitor_id), session);
  }

  /** The oldest one that was not compared. */
  async next(): Promise<{ readonly id: Types.ObjectId; readonly question: string } | null> {
    const row = await this.rows
      .findOne({ compared: false }, { asked: { $slice: -1 } })
      .sort({ created_at: 1 })
      .lean<UnansweredRow>();
    return row && { id: row._id, question: row.asked[0]?.question ?? '' };
  }

  /** The group that is nearest to a question, and how near. */
  async nearest(vector: Float32Array): Promise<{ readonly id: Types.ObjectId; readonly nearness: number } | null> {
    const all = this.rows
      .find({ compared: true }, { embedding: 1 })
      .lean<{ _id: Types.ObjectId; embedding: StoredEmbedding | null }[]>()
      .cursor({ batchSize: 500 });
    let best: { id: Types.ObjectId; nearness: number } | null = null;
    for await (const { _id: id, embedding } of all) {
      const nearness = embedding ? cosine(vector, toVectors(embedding), 0) : 0;
      if (!best || nearness > best.nearness) best = { id, nearness };
    }
    return best;
  }

  /** Keeps a group as one by itself, unless its words changed meanwhile. */
  async keep(id: Types.ObjectId, vectors: Int8Array): Promise<void> {
    await this.rows.updateOne({ _id: id }, { $set: { compared: true, embedding: toBytes(vectors) } });
  }

  /** Makes one of two groups that mean the same. */
  async merge(from: Types.ObjectId, into: Types.ObjectId, session: ClientSession): Promise<void> {
    const find = (id: Types.ObjectId) => this.rows.findById(id, { embedding: 0 }, { session }).lean<UnansweredRow>();
    const source = await find(from);
    const target = await find(into);
    if (!source || !target) return;
    await this.put(into, withAsked(target, source.asked, source.count), session);
    await this.rows.deleteOne({ _id: from }, { session });
  }

  async list(
    limit: number,
    after: ListPlace | null,
    { status, chat_type }: Pick<ListUnansweredRequest, 'status' | 'chat_type'>,
  ): Promise<UnansweredView[]> {
    const filter: QueryFilter<UnansweredRow> = {
      ...(after && {
        last_asked_at: { $lte: after.created_at },
        $or: [{ last_asked_at: { $lt: after.created_at } }, { _id: { $lt: new Types.ObjectId(after.id) } }],
      }),
      ...(status && { status }),
      ...(chat_type && { 'asked.chat_type': chat_type }),
    };
    const rows = await this.rows
      .find(filter, SHOWN)
      .sort({ last_asked_at: -1, _id: -1 })
      .limit(limit)
      .batchSize(limit + 1)
      .lean<UnansweredRow[]>();
    return rows.map(toView);
  }

  /** Null when there is no such group. */
  async handle(
    id: string,
    { status, answer_id }: { readonly status: UnansweredStatus; readonly answer_id?: string | undefined },
    session?: ClientSession,
  ): Promise<UnansweredView | null> {
    const set = {
      status,
      handled_at: status === 'open' ? null : new Date(),
      ...(answer_id !== undefined && { answer_id: new Types.ObjectId(answer_id) }),
    };
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(id) },
        { $set: set },
        { session: session ?? null, projection: SHOWN, returnDocument: 'after' },
      )
      .lean<UnansweredRow>();
    return row && toView(row);
  }

  /** Removes those asked longest ago, where there are too many. */
  async trim(): Promise<void> {
    if ((await this.rows.estimatedDocumentCount()) <= MAX_GROUPS) return;
    const oldest = await this.rows
      .find({}, { _id: 1 })
      .sort({ last_asked_at: -1, _id: -1 })
      .skip(MAX_GROUPS)
      .limit(AT_ONCE)
      .lean<Pick<UnansweredRow, '_id'>[]>();
    await this.rows.deleteMany({ _id: { $in: oldest.map(({ _id }) => _id) } });
  }

  /** What is left is compared anew, since the words that stood for a group may be gone. */
  private async takeOut(
    filter: QueryFilter<UnansweredRow>,
    gone: (asked: AskedRow) => boolean,
    session: ClientSession,
  ): Promise<void> {
    for (;;) {
      const groups = await this.rows.find(filter, { embedding: 0 }, { session }).limit(AT_ONCE).lean<UnansweredRow[]>();
      let changed = 0;
      for (const group of groups) {
        const left = withoutAsked(group, gone);
        if (left?.asked.length === group.asked.length) continue;
        changed++;
        if (left) await this.put(group._id, { ...left, compared: false, embedding: null }, session);
        else await this.rows.deleteOne({ _id: group._id }, { session });
      }
      if (changed === 0 || groups.length < AT_ONCE) return;
    }
  }

  private async put(
    _id: Types.ObjectId,
    group: Grouped & Partial<Pick<UnansweredRow, 'compared' | 'embedding'>>,
    session: ClientSession,
  ): Promise<void> {
    await this.rows.updateOne({ _id }, { $set: group }, { session });
  }
}

function toView(row: UnansweredRow): UnansweredView {
  const asked = row.asked.toReversed().map(({ question, conversation_id, chat_type, reason, no_help, at }) => ({
    ...{ question, conversation_id, chat_type, at: at.toISOString() },
    reason: no_help ? ('no_help' as const) : reason,
  }));
  return {
    id: row._id.toHexString(),
    question: asked[0]?.question ?? '',
    status: row.status,
    count: row.count,
    asked,
    answer_id: row.answer_id?.toHexString() ?? null,
    at: row.last_asked_at.toISOString(),
    created_at: row.created_at.toISOString(),
  };
}
