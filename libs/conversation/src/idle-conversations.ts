import { randomUUID } from 'node:crypto';
import type { Outbox, Transaction } from '@abbotsford/service-kit';
import type { Closing } from './bot';
import type { ConversationsRepository } from './conversations.repository';
import type { TurnRow } from './turn-row';

export const IDLE_REASON = 'auto_timeout';

/** Longer than a summary takes. After a crash another replica goes on when it is past. */
const CLAIM_MS = 120_000;

/** `overtaken`: the visitor wrote or ended the conversation at the same moment, and that counts. */
export type IdleOutcome = 'closed' | 'overtaken' | 'failed';

export interface IdleReport {
  readonly outcome: IdleOutcome;
  readonly conversation_id: string;
  readonly error?: unknown;
}

/**
 * Closes conversations that nobody writes in any more: each once, over any number of replicas. A visitor never waits for
 * it: a message that comes before the close is stored keeps the conversation open, one that comes after begins the next.
 */
export class IdleConversations {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly transaction: Transaction,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Closes at most `max` conversations whose last message is older than `before`, one after another, the oldest first.
   * `closingOf` may take its time. Each gives a report; a failure leaves the conversation to a later run.
   */
  async *close(
    before: Date,
    max: number,
    closingOf: (row: TurnRow) => Promise<Closing>,
    now: () => Date,
  ): AsyncGenerator<IdleReport> {
    for (let i = 0; i < max; i++) {
      const claim = { holder: randomUUID(), until: new Date(now().getTime() + CLAIM_MS) };
      const row = await this.conversations.claimIdle(before, claim, now());
      if (!row) return;
      const { conversation_id } = row;
      try {
        const closing = await closingOf(row);
        const closed = await this.store(row, claim.holder, before, closing, now());
        if (closed) closing.onStored?.();
        yield { conversation_id, outcome: closed ? 'closed' : 'overtaken' };
      } catch (error) {
        yield { conversation_id, outcome: 'failed', error };
      }
    }
  }

  private store(
    row: TurnRow,
    holder: string,
    before: Date,
    { events, data, summary, usage }: Closing,
    now: Date,
  ): Promise<boolean> {
    const closed = { data, summary, usage, closed_reason: IDLE_REASON };
    return this.transaction.run(async (session) => {
      if (!(await this.conversations.closeIdle(row._id, holder, before, closed, session, now))) return false;
      for (const { event, data } of events) await this.outbox.add(event, data, session);
      return true;
    });
  }
}
