import type { Model, mongo, Types } from 'mongoose';
import type { ConversationRow, MessageRow } from './conversation.schema';
import type { StaffMember, Takeover } from './takeover';
import { turnFields, type TurnRow } from './turn-row';

/** What taking over asks of the collection of conversations. Whoever changes one has its lease. */
export class TakeoversRepository {
  constructor(private readonly rows: Model<ConversationRow>) {}

  async find(conversation_id: string): Promise<TurnRow | null> {
    const row = await this.rows.collection.findOne({ conversation_id }, { projection: turnFields });
    return row as unknown as TurnRow | null;
  }

  /** Ongoing conversations whose takeover is over, so that the bot is to come back; the longest over first. */
  async over(now: Date, atMost: number): Promise<readonly TurnRow[]> {
    const rows = await this.rows.collection
      .find({ status: 'ongoing', 'takeover.until': { $type: 'date', $lte: now } } as mongo.Filter<mongo.Document>, {
        projection: turnFields,
        sort: { 'takeover.until': 1 },
        limit: atMost,
      })
      .toArray();
    return rows as unknown as TurnRow[];
  }

  /** Gives the conversation to a person. False when the lease was lost. */
  begin(
    { _id, team = [] }: TurnRow,
    holder: string,
    { takeover, member, parts }: { takeover: Takeover; member: StaffMember; parts: readonly MessageRow[] },
  ): Promise<boolean> {
    const others = team.filter(({ id }) => id !== member.id);
    return this.write(_id, holder, {
      $set: {
        takeover,
        team: [...others, member],
        lease: null,
        last_message_at: takeover.since,
        uncounted_since: takeover.since,
      },
      ...pushed(parts),
    });
  }

  /** Stores a person's words. False when the lease was lost. */
  say({ _id }: TurnRow, holder: string, message: MessageRow): Promise<boolean> {
    const at = message.timestamp;
    const set = {
      'takeover.until': null,
      words_due: message.timestamp,
      last_message_at: at,
      uncounted_since: at,
      lease: null,
    };
    return this.write(_id, holder, { $set: set, ...pushed([message]) });
  }

  /** From now on the bot is to come back. */
  release({ _id }: TurnRow, holder: string, until: Date): Promise<boolean> {
    return this.write(_id, holder, {
      $set: { 'takeover.until': until, 'takeover.released': true, lease: null },
    });
  }

  /** Gives a message that is stored already to the person. */
  async hold({ _id }: TurnRow, holder: string, message_id: string, takeover: Takeover): Promise<boolean> {
    const result = await this.rows.collection.updateOne(
      { _id, 'lease.holder': holder, 'messages.message_id': message_id },
      { $set: { 'messages.$.held': true, takeover, lease: null } },
    );
    return result.matchedCount === 1;
  }

  /** Gives the conversation back to the bot, with what it says. */
  end({ _id }: TurnRow, holder: string, messages: readonly MessageRow[], now: Date): Promise<boolean> {
    return this.write(_id, holder, {
      $set: { takeover: null, last_message_at: now, lease: null },
      ...pushed(messages),
    });
  }

  private async write(_id: Types.ObjectId, holder: string, update: object): Promise<boolean> {
    const result = await this.rows.collection.updateOne({ _id, 'lease.holder': holder }, update);
    return result.matchedCount === 1;
  }
}

const pushed = (messages: readonly MessageRow[]): object => ({
  $push: { messages: { $each: messages } },
  $inc: { kept: messages.length },
});
