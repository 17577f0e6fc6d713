import type { ClientSession, Model, mongo } from 'mongoose';
import type { ArchiveRow } from './conversation-archive';
import { ownedBy, type ConversationRow, type MessageRow, type SessionOwner } from './conversation.schema';

/** An answer that was marked, or marked otherwise. */
export interface MarkedAnswer extends Pick<ConversationRow, 'conversation_id' | 'session_id'> {
  /** The visitor's message that it answers. */
  readonly asked: string;
  /** How it was marked before. */
  readonly before: boolean | undefined;
}

type Place = Pick<ConversationRow, '_id' | 'conversation_id' | 'messages' | 'archived'>;

/** What visitors say of single answers, in any conversation of theirs that is kept. */
export class AnswerMarks {
  constructor(
    private readonly rows: Model<ConversationRow>,
    private readonly archive: Model<ArchiveRow>,
  ) {}

  /** Marks the answer to a message; null when the owner has no such answer. */
  async mark(
    owner: SessionOwner,
    messageId: string,
    helpful: boolean,
    session: ClientSession,
  ): Promise<MarkedAnswer | null> {
    const place = await this.find(owner, messageId, session);
    if (!place) return null;
    const { row, part, messages } = place;
    const answer = messages.find((m) => m.reply_to === messageId);
    if (!answer) return null;
    const asked = messages.find((m) => m.message_id === messageId)?.user ?? '';
    const { conversation_id } = row;
    const marked = { conversation_id, session_id: owner.session_id, asked, before: answer.helpful };
    if (marked.before === helpful) return marked;
    const set = { 'messages.$.helpful': helpful };
    if (part) {
      await this.archive.collection.updateOne(
        { _id: part as never, 'messages.reply_to': messageId },
        { $set: set },
        { session },
      );
    }
    const more = Number(!helpful) - Number(marked.before === false);
    await this.rows.collection.updateOne(
      (part ? { _id: row._id } : { _id: row._id, 'messages.reply_to': messageId }) as mongo.Filter<mongo.Document>,
      { $set: { ...(part ? {} : set), uncounted_since: new Date() }, $inc: { no_help: more } },
      { session },
    );
    return marked;
  }

  /** The conversation, and the part of its archive when the answer has been moved there. */
  private async find(
    owner: SessionOwner,
    messageId: string,
    session: ClientSession,
  ): Promise<{ row: Place; part: string | null; messages: readonly MessageRow[] } | null> {
    const fields = { conversation_id: 1, messages: 1, archived: 1 };
    const row = await this.rows
      .findOne({ ...ownedBy(owner), 'messages.reply_to': messageId }, fields, { session })
      .sort({ created_at: -1 })
      .lean<Place>();
    if (row) return { row, part: null, messages: row.messages };
    const long = await this.rows
      .find({ ...ownedBy(owner), archived: { $gt: 0 } }, { conversation_id: 1, archived: 1 }, { session })
      .sort({ created_at: -1 })
      .limit(LONG_ONES)
      .lean<Place[]>();
    for (const one of long) {
      const part = await this.archive
        .findOne({ conversation: one._id, offset: { $lt: one.archived }, 'messages.reply_to': messageId }, null, {
          session,
        })
        .lean<ArchiveRow>();
      if (part) return { row: one, part: part._id, messages: part.messages };
    }
    return null;
  }
}

/** Of one session; nobody goes back further to say what they think of an answer. */
const LONG_ONES = 10;
