import { Types, type Model } from 'mongoose';
import type { ListConversationsRequest, ListPlace } from '@abbotsford/contracts';
import type { ConversationArchive } from './conversation-archive';
import { filtersOf, type Listing } from './listing';
import { ownedBy, type ConversationRow, type Feedback, type SessionOwner } from './conversation.schema';

/** What a list shows of a conversation, besides parts of its state. */
const LISTED = {
  ...{ conversation_id: 1, chat_type: 1, user_id: 1, status: 1, closed_reason: 1, summarized: 1, summary: 1 },
  ...{ created_at: 1, last_message_at: 1, ended_at: 1, takeover: 1, team: 1, no_help: 1, 'feedback.rating': 1 },
  messages: { $slice: -1 },
} as const;

/** Conversations outside of their turns: with all of their messages, for those who read them, and what is thought of them. */
export class ConversationRecords {
  constructor(
    private readonly rows: Model<ConversationRow>,
    private readonly archive: ConversationArchive,
  ) {}

  /** The messages of a session's newest conversation, at least `limit` of the latest where there are as many. */
  async history(owner: SessionOwner, limit: number): Promise<ConversationRow | null> {
    const row = await this.rows.findOne(ownedBy(owner)).sort({ created_at: -1 }).lean<ConversationRow>().exec();
    return row && this.whole(row, limit);
  }

  /** A conversation with all of its messages. */
  async find(conversationId: string): Promise<ConversationRow | null> {
    const row = await this.rows.findOne({ conversation_id: conversationId }).lean<ConversationRow>().exec();
    return row && this.whole(row);
  }

  /** Newest first; `before` is the last one of the page before. */
  async list(
    limit: number,
    before: ListPlace | null,
    asked: ListConversationsRequest,
    listing: Listing,
  ): Promise<ConversationRow[]> {
    const older = before && {
      $or: [
        { created_at: { $lt: before.created_at } },
        { created_at: before.created_at, _id: { $lt: new Types.ObjectId(before.id) } },
      ],
    };
    const filters = [...(older ? [older] : []), ...filtersOf(asked, listing)];
    const rows = this.rows.collection.find((filters.length > 0 ? { $and: filters } : {}) as never, {
      projection: { ...LISTED, ...Object.fromEntries(listing.fields.map((field) => [`data.${field}`, 1])) },
      sort: { created_at: -1, _id: -1 },
      limit,
      batchSize: limit + 1,
    });
    return (await rows.toArray()).map((row) => ({ data: {}, ...row }) as unknown as ConversationRow);
  }

  /** Keeps what the visitor thinks of the session's newest conversation, in place of what they said before. False when there is none. */
  async rate(owner: SessionOwner, feedback: Feedback): Promise<boolean> {
    const rated = await this.rows.collection.findOneAndUpdate(
      ownedBy(owner),
      { $set: { feedback, uncounted_since: feedback.at } },
      { sort: { created_at: -1 }, projection: { _id: 1 } },
    );
    return rated !== null;
  }

  private async whole(row: ConversationRow, wanted = Infinity): Promise<ConversationRow> {
    const earlier = await this.archive.messages(row._id, row.archived ?? 0, wanted - row.messages.length);
    return { ...row, messages: [...earlier, ...row.messages] };
  }
}
