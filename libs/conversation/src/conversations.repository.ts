import type { ConversationUsage } from '@abbotsford/contracts';
import { mongo, Types, type ClientSession, type Model } from 'mongoose';
import type { ConversationArchive } from './conversation-archive';
import { newConversationId, shortId } from './conversation-ids';
import {
  ownedBy,
  type ConversationRow,
  type IdleClaim,
  type Lease,
  type MessageRow,
  type SessionOwner,
} from './conversation.schema';
import { receiveMessage, type IncomingMessage } from './receive-message';
import { turnFields, type TurnRow } from './turn-row';

/** What is shown of a conversation outside of it, such as in a lead. */
const TRANSCRIPT_LIMIT = 40;
/** A document with so many messages gives its oldest to the archive, but keeps as many as a transcript has. */
const ARCHIVE_AT = 60;
const NO_LIMIT = 1_000_000;

const DUPLICATE_KEY = 11_000;

/** What is stored of a conversation that ends. */
export interface ClosedConversation {
  readonly closed_reason: string;
  readonly data: Record<string, unknown>;
  readonly summary: string;
  /** What the end has used of a language model, for the summary. */
  readonly usage?: ConversationUsage | undefined;
}

export interface FinishedTurn {
  readonly data: Record<string, unknown>;
  readonly asked: readonly string[];
  /** The answer, after the end of a person's part where there was one. */
  readonly messages: readonly MessageRow[];
  /** Null while the conversation goes on. */
  readonly closed: Pick<ClosedConversation, 'closed_reason' | 'summary'> | null;
  /** What the turn has used of a language model. */
  readonly usage?: ConversationUsage | undefined;
}

/** What turns and the closing of idle conversations ask of the collection of conversations. */
export class ConversationsRepository {
  constructor(
    private readonly rows: Model<ConversationRow>,
    private readonly archive: ConversationArchive,
    private readonly chatType: ConversationRow['chat_type'],
  ) {}

  /**
   * Stores a message in the session's ongoing conversation and takes the lease if it is free, in one round trip; begins
   * a conversation for a session that has none. A message that is there already is not stored again. When the newest
   * conversation is closed it is returned as it is, for `begin`.
   */
  async receive(message: IncomingMessage, lease: Lease, now: Date): Promise<TurnRow> {
    const received = this.rows.collection.findOneAndUpdate(
      ownedBy(message),
      receiveMessage(message, lease, now, this.chatType) as mongo.Document[],
      { upsert: true, sort: { created_at: -1 }, returnDocument: 'after', projection: turnFields },
    );
    // Of several first messages one makes the conversation; the others find it when they try again.
    const row = await received.catch((error: unknown) => {
      if (isDuplicateKey(error)) return null;
      throw error;
    });
    return row ? (row as unknown as TurnRow) : this.receive(message, lease, now);
  }

  /** Begins the next conversation of a session whose newest one, `after`, is closed. Null when another one has begun. */
  async begin(
    message: IncomingMessage,
    after: TurnRow,
    data: Record<string, unknown>,
    lease: Lease,
    now: Date,
  ): Promise<TurnRow | null> {
    const row: ConversationRow = {
      _id: new Types.ObjectId(),
      ...ownedBy(message),
      conversation_id: newConversationId(),
      chat_type: this.chatType,
      messages: [{ user: message.text, message_id: message.message_id, timestamp: now }],
      kept: 1,
      archived: 0,
      archived_ids: [],
      status: 'ongoing',
      closed_reason: null,
      summarized: false,
      summary: null,
      data,
      asked: [],
      turns: 0,
      revision: after.revision,
      lease,
      takeover: null,
      team: [],
      words_due: now,
      source: message.source ?? after.source ?? null,
      created_at: now,
      last_message_at: now,
      ended_at: null,
    };
    try {
      await this.rows.collection.insertOne(row);
      if (await this.rows.exists({ _id: after._id })) return row;
      // The session was erased in this moment: nothing that it told may go on.
      await this.rows.deleteOne({ _id: row._id });
      return null;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  /** Takes the lease of an ongoing conversation if it is free; null when somebody else has it. */
  async takeLease(id: Types.ObjectId, lease: Lease, now: Date): Promise<TurnRow | null> {
    const row = await this.rows.collection.findOneAndUpdate(
      { _id: id, status: 'ongoing', ...isFree('lease', now) },
      { $set: { lease } },
      { returnDocument: 'after', projection: turnFields },
    );
    return row as unknown as TurnRow | null;
  }

  /** Keeps the lease while the work goes on. False when another has taken it. */
  async renewLease(id: Types.ObjectId, holder: string, until: Date): Promise<boolean> {
    const result = await this.rows.updateOne({ _id: id, 'lease.holder': holder }, { $set: { 'lease.until': until } });
    return result.matchedCount === 1;
  }

  async releaseLease(id: Types.ObjectId, holder: string): Promise<void> {
    await this.rows.updateOne({ _id: id, 'lease.holder': holder }, { $set: { lease: null } });
  }

  /** Stores the answer and the new state, and gives the lease back. False when the lease was lost: nothing is stored. */
  async finish(
    row: TurnRow,
    holder: string,
    turn: FinishedTurn,
    session: ClientSession | null,
    now: Date,
  ): Promise<boolean> {
    const closing = turn.closed ? closed(turn.closed, now) : {};
    const result = await this.rows.updateOne(
      { _id: row._id, 'lease.holder': holder },
      {
        $push: { messages: { $each: turn.messages } },
        $set: {
          ...{ data: turn.data, asked: turn.asked, last_message_at: now, uncounted_since: now },
          ...{ words_due: now, lease: null, takeover: null, ...closing },
        },
        $inc: { turns: 1, revision: 1, kept: turn.messages.length, ...added(turn.usage) },
      },
      session ? { session } : {},
    );
    return result.matchedCount === 1;
  }

  /** Closes a conversation outside a turn. False when the lease was lost. */
  async close(
    id: Types.ObjectId,
    holder: string,
    closing: ClosedConversation,
    session: ClientSession | null,
    now: Date,
  ): Promise<boolean> {
    const result = await this.rows.updateOne(
      { _id: id, 'lease.holder': holder },
      { $set: { ...closed(closing, now), data: closing.data, lease: null }, $inc: { revision: 1 } },
      session ? { session } : {},
    );
    return result.matchedCount === 1;
  }

  /**
   * Claims the conversation that has had no message for longest, if that is since before `before`, so that of several
   * replicas one closes it. Null when there is none.
   */
  async claimIdle(before: Date, claim: IdleClaim, now: Date): Promise<TurnRow | null> {
    const row = await this.rows.collection.findOneAndUpdate(
      {
        status: 'ongoing',
        last_message_at: { $lt: before },
        $and: [isFree('lease', now), isFree('idle_claim', now)],
      } as mongo.Filter<mongo.Document>,
      { $set: { idle_claim: claim } },
      {
        sort: { last_message_at: 1 },
        returnDocument: 'after',
        projection: { ...turnFields, messages: { $slice: -TRANSCRIPT_LIMIT } },
      },
    );
    return row as unknown as TurnRow | null;
  }

  /** Closes a claimed conversation. False, and nothing stored, when somebody wrote, ended or claimed it meanwhile. */
  async closeIdle(
    id: Types.ObjectId,
    holder: string,
    before: Date,
    closing: ClosedConversation,
    session: ClientSession,
    now: Date,
  ): Promise<boolean> {
    const result = await this.rows.updateOne(
      {
        _id: id,
        status: 'ongoing',
        last_message_at: { $lt: before },
        'idle_claim.holder': holder,
        ...isFree('lease', now),
      },
      {
        $set: { ...closed(closing, now), data: closing.data, lease: null },
        $unset: { idle_claim: 1 },
        $inc: { revision: 1, ...added(closing.usage) },
      },
      { session },
    );
    return result.matchedCount === 1;
  }

  /** The newest conversation of a session with its latest messages. */
  async latest(owner: SessionOwner): Promise<TurnRow | null> {
    const row = await this.rows.collection.findOne(ownedBy(owner), {
      sort: { created_at: -1 },
      projection: turnFields,
    });
    return row as unknown as TurnRow | null;
  }

  /**
   * Moves the oldest messages to the archive when there are many. Each step may be repeated, so a process that dies in
   * between leaves nothing to mend; and only who has the lease takes messages away.
   */
  async moveOldest({ _id, kept, archived }: TurnRow, holder: string): Promise<void> {
    if (kept < ARCHIVE_AT) return;
    const count = kept - TRANSCRIPT_LIMIT;
    const held = { _id, 'lease.holder': holder, archived };
    const row = await this.rows.findOne(held, { messages: { $slice: [0, count] } }).lean<ConversationRow>();
    if (!row) return;
    await this.archive.put(_id, archived, row.messages);
    const ids = row.messages.flatMap(({ message_id }) => (message_id === undefined ? [] : [shortId(message_id)]));
    await this.rows.collection.updateOne(held as mongo.Filter<mongo.Document>, [
      {
        $set: {
          messages: { $slice: ['$messages', row.messages.length, NO_LIMIT] },
          archived: { $add: ['$archived', row.messages.length] },
          archived_ids: { $concatArrays: [{ $ifNull: ['$archived_ids', []] }, { $literal: ids }] },
        },
      },
    ]);
  }

  /** The message with this id and the answer to it, wherever in the conversation they stand. */
  async exchange(row: TurnRow, messageId: string): Promise<readonly MessageRow[]> {
    const isOfIt = (m: MessageRow): boolean => m.message_id === messageId || m.reply_to === messageId;
    const inView = row.messages.filter(isOfIt);
    if (inView.length > 0 || (row.kept <= row.messages.length && row.archived === 0)) return inView;
    const [found, archived] = await Promise.all([
      this.rows.findOne({ _id: row._id }, { messages: 1 }).lean<ConversationRow>(),
      this.archive.exchange(row._id, row.archived, messageId),
    ]);
    return [...archived, ...(found?.messages.filter(isOfIt) ?? [])];
  }

  /** The latest messages, more than a turn needs. */
  async transcript(row: TurnRow): Promise<readonly MessageRow[]> {
    if (row.messages.length >= Math.min(row.kept, TRANSCRIPT_LIMIT)) return row.messages;
    const found = await this.rows
      .findOne({ _id: row._id }, { messages: { $slice: -TRANSCRIPT_LIMIT } })
      .lean<ConversationRow>();
    return found?.messages ?? row.messages;
  }
}

const closed = (
  { closed_reason, summary }: Pick<ClosedConversation, 'closed_reason' | 'summary'>,
  now: Date,
): object => ({
  status: 'closed',
  closed_reason,
  summary,
  summarized: true,
  ended_at: now,
  uncounted_since: now,
  takeover: null,
});

/** Nobody has it, or whoever had it has not been heard of since. */
const isFree = (field: 'lease' | 'idle_claim', now: Date): { $or: object[] } => ({
  $or: [{ [field]: null }, { [`${field}.until`]: { $lt: now } }],
});

/** For `$inc`: what a turn or the end adds to the conversation's usage; nothing without a language model. */
const added = (usage: ConversationUsage | undefined): Readonly<Record<string, number>> =>
  usage && usage.requests > 0
    ? Object.fromEntries(Object.entries(usage).map(([key, value]: [string, number]) => [`usage.${key}`, value]))
    : {};

const isDuplicateKey = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;
