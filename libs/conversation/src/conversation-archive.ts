import { Schema, type Model, type Types } from 'mongoose';
import type { MessageRow } from './conversation.schema';

/** Earlier messages of a long conversation, moved out of its document so that a turn never reads or rewrites them. */
export interface ArchiveRow {
  /** The conversation's `_id` and the offset: a part that is written twice is there once. */
  _id: string;
  conversation: Types.ObjectId;
  /** How many messages of the conversation stand before these. */
  offset: number;
  messages: MessageRow[];
}

export function archiveSchema(collection: string): Schema<ArchiveRow> {
  const schema = new Schema<ArchiveRow>(
    {
      _id: { type: String, required: true },
      conversation: { type: Schema.Types.ObjectId, required: true },
      offset: { type: Number, required: true },
      messages: { type: [Schema.Types.Mixed] as unknown as MessageRow[], required: true },
    },
    { collection, versionKey: false },
  );
  // ConversationArchive.messages, exchange: the parts of one conversation in their order
  schema.index({ conversation: 1, offset: 1 });
  return schema;
}

/** Every query of the archive. Parts at or after the conversation's own `archived` do not count: their move was cut short. */
export class ConversationArchive {
  constructor(private readonly parts: Model<ArchiveRow>) {}

  async put(conversation: Types.ObjectId, offset: number, messages: readonly MessageRow[]): Promise<void> {
    const _id = `${conversation.toHexString()}:${offset}`;
    await this.parts.collection.replaceOne(
      { _id: _id as never },
      { conversation, offset, messages: [...messages] } as never,
      { upsert: true },
    );
  }

  /** The first `archived` messages, or the latest of them in whole parts until there are `wanted`. */
  async messages(conversation: Types.ObjectId, archived: number, wanted = Infinity): Promise<MessageRow[]> {
    if (!archived || wanted <= 0) return [];
    const from = Number.isFinite(wanted) ? archived - wanted : 0;
    const parts = await this.parts
      .find({ conversation, offset: { $lt: archived } })
      .sort({ offset: 1 })
      .lean<ArchiveRow[]>()
      .exec();
    return parts.filter(({ offset, messages }) => offset + messages.length > from).flatMap(({ messages }) => messages);
  }

  /** The message with this id and the answer to it, as far as they were moved here. */
  async exchange(conversation: Types.ObjectId, archived: number, messageId: string): Promise<MessageRow[]> {
    const all = await this.messages(conversation, archived);
    return all.filter((m) => m.message_id === messageId || m.reply_to === messageId);
  }
}
