import type { Model, Types } from 'mongoose';
import type { ConversationRow } from './conversation.schema';
import { MAX_WORDS, searchWords } from './search-words';
import { wordsOf } from './takeover';

type Due = Pick<ConversationRow, '_id' | 'messages' | 'data' | 'words' | 'words_due'>;

/** Nobody told more of themselves than that in one value. */
const LONGEST_VALUE = 300;

/**
 * Keeps the words of conversations for the search. They are made of the whole document a moment after something was
 * said, so that no turn waits for it; earlier messages, which were moved away, have left theirs.
 */
export class WordIndex {
  constructor(private readonly rows: Model<ConversationRow>) {}

  /** Has conversations from before there was a search looked at. */
  async markNew(now: Date): Promise<void> {
    await this.rows.updateMany(
      { words: { $exists: false }, words_due: { $exists: false } },
      { $set: { words_due: now } },
    );
  }

  /** Brings those up to date in which something was said before a time, at most so many; gives how many. */
  async bringUpToDate(before: Date, atMost: number): Promise<number> {
    const due = await this.rows
      .find({ words_due: { $lt: before } }, { messages: 1, data: 1, words: 1, words_due: 1 })
      .sort({ words_due: 1 })
      .limit(atMost)
      .lean<Due[]>();
    for (const { _id, messages, data, words = [], words_due } of due) {
      const told = Object.values(data).flatMap((value) =>
        typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : [],
      );
      const all = [...new Set([...words, ...searchWords([...messages.map(wordsOf), ...told])])];
      await this.keep(_id, words_due, all.slice(-MAX_WORDS));
    }
    return due.length;
  }

  /** Not when something was said meanwhile: then it is done again. */
  private async keep(_id: Types.ObjectId, words_due: Date | undefined, words: readonly string[]): Promise<void> {
    await this.rows.updateOne({ _id, words_due: words_due ?? null }, { $set: { words }, $unset: { words_due: 1 } });
  }
}
