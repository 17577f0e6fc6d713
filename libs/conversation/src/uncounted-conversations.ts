import type { ClientSession, Model } from 'mongoose';
import type { ConversationArchive } from './conversation-archive';
import type { ConversationRow } from './conversation.schema';

export type UncountedRow = ConversationRow & Required<Pick<ConversationRow, 'uncounted_since'>>;

/** Conversations that have changed since the figures were last told of them. */
export class UncountedConversations {
  constructor(
    private readonly rows: Model<ConversationRow>,
    private readonly archive: ConversationArchive,
  ) {}

  /** The ones that wait longest, with all of their messages. */
  async due(limit: number): Promise<UncountedRow[]> {
    const rows = await this.rows
      .find({ uncounted_since: { $exists: true } })
      .sort({ uncounted_since: 1 })
      .limit(limit)
      .lean<UncountedRow[]>();
    return Promise.all(
      rows.map(async (row) => {
        const earlier = await this.archive.messages(row._id, row.archived ?? 0);
        return { ...row, messages: [...earlier, ...row.messages] };
      }),
    );
  }

  /** Notes that the figures are told of it. False when it has changed meanwhile, or another told them. */
  async counted({ _id, uncounted_since }: UncountedRow, session: ClientSession): Promise<boolean> {
    const { matchedCount } = await this.rows.updateOne(
      { _id, uncounted_since },
      { $unset: { uncounted_since: 1 } },
      { session },
    );
    return matchedCount === 1;
  }

  /** The figures are to be told of all of them again. */
  async markAll(now: Date): Promise<void> {
    await this.rows.updateMany({ uncounted_since: { $exists: false } }, { $set: { uncounted_since: now } });
  }
}
