import type { ClientSession, Model, mongo } from 'mongoose';
import type { ArchiveRow } from './conversation-archive';
import type { ConversationRow } from './conversation.schema';

type Found = Pick<ConversationRow, '_id' | 'session_id' | 'conversation_id' | 'kept' | 'archived'>;

const fields = { session_id: 1, conversation_id: 1, kept: 1, archived: 1 } as const;
/** Of one person; more are found by looking again. */
const AT_ONCE = 1_000;

/** Conversations of one person, over all of their sessions: to say what is held, and to erase it. */
export class ConversationErasure {
  constructor(
    private readonly rows: Model<ConversationRow>,
    private readonly archive: Model<ArchiveRow>,
  ) {}

  /**
   * All conversations of the sessions that had one of these, whatever was told in them.
   * @param told which conversations tell of the person; what a state holds, only the bot knows
   */
  async find(
    conversationIds: readonly string[],
    told: mongo.Filter<mongo.Document>,
    session?: ClientSession,
  ): Promise<Found[]> {
    const first = await this.rows
      .find({ $or: [{ conversation_id: { $in: conversationIds } }, told as object] }, { session_id: 1 })
      .session(session ?? null)
      .limit(AT_ONCE)
      .lean<Found[]>();
    return this.ofSessions([...new Set(first.map(({ session_id }) => session_id))], session);
  }

  /** Gives how many messages there were. */
  async remove(conversations: readonly Found[], session?: ClientSession): Promise<number> {
    const options = session ? { session } : {};
    let messages = 0;
    for (const { _id, kept, archived } of conversations) {
      messages += (kept ?? 0) + (archived ?? 0);
      const parts = await this.archive
        .find({ conversation: _id }, { _id: 1 })
        .session(session ?? null)
        .lean<Pick<ArchiveRow, '_id'>[]>();
      // One by one: on SecantusDB a removal of many and transactions can wait for each other.
      for (const part of parts) await this.archive.deleteOne({ _id: part._id }, options);
      await this.rows.deleteOne({ _id }, options);
    }
    return messages;
  }

  /**
   * What a turn that was under way has left behind: it may have begun the session's next conversation, or moved messages
   * to the archive, in the moment of the erasure.
   */
  async removeLeftovers(erased: readonly Found[], at: Date): Promise<void> {
    const sessions = erased.map(({ session_id }) => session_id);
    const begun = await this.rows
      .find({ session_id: { $in: sessions }, created_at: { $lte: at } }, fields)
      .lean<Found[]>();
    await this.remove([...begun, ...erased]);
  }

  /** How many conversations a person of our team has taken part in. */
  countStaff(userIds: readonly string[]): Promise<number> {
    return this.rows.countDocuments({ 'team.id': { $in: userIds } }).exec();
  }

  /** Takes the names of people of our team out of the conversations that they took part in; gives which. */
  async forgetStaff(userIds: readonly string[], session: ClientSession): Promise<string[]> {
    if (userIds.length === 0) return [];
    const forgotten: string[] = [];
    for (;;) {
      const found = await this.rows
        .find({ 'team.id': { $in: userIds } }, { conversation_id: 1 })
        .session(session)
        .limit(AT_ONCE)
        .lean<Pick<Found, '_id' | 'conversation_id'>[]>();
      if (found.length === 0) return forgotten;
      // One by one, as above.
      for (const { _id, conversation_id } of found) {
        await this.rows.collection.updateOne({ _id }, { $pull: { team: { id: { $in: userIds } } } } as never, {
          session,
        });
        forgotten.push(conversation_id);
      }
    }
  }

  private ofSessions(sessionIds: readonly string[], session?: ClientSession): Promise<Found[]> {
    return this.rows
      .find({ session_id: { $in: sessionIds } }, fields)
      .session(session ?? null)
      .limit(AT_ONCE)
      .lean<Found[]>();
  }
}
