import type { Model } from 'mongoose';
import type { ArchiveRow } from './conversation-archive';
import type { ConversationRow } from './conversation.schema';

/** Removes conversations with their archive. */
export class ConversationRetention {
  constructor(
    private readonly rows: Model<ConversationRow>,
    private readonly archive: Model<ArchiveRow>,
  ) {}

  /** Closed ones whose last message is older, the oldest first; gives how many. */
  async removeOlder(before: Date, atMost: number): Promise<number> {
    const old = await this.rows
      .find({ status: 'closed', last_message_at: { $lt: before } }, { _id: 1 })
      .sort({ last_message_at: 1 })
      .limit(atMost)
      .lean<Pick<ConversationRow, '_id'>[]>();
    for (const { _id } of old) await this.remove(_id);
    return old.length;
  }

  /** The archive first: a conversation whose removal was cut short is found again. */
  async remove(id: ConversationRow['_id']): Promise<void> {
    const parts = await this.archive.find({ conversation: id }, { _id: 1 }).lean<Pick<ArchiveRow, '_id'>[]>();
    // One by one: on SecantusDB a removal of many and transactions can wait for each other.
    for (const { _id } of parts) await this.archive.deleteOne({ _id });
    await this.rows.deleteOne({ _id: id });
  }
}
