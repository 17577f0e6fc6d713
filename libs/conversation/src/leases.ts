import { randomUUID } from 'node:crypto';
import { ServiceError } from '@abbotsford/contracts';
import { outsideRequest, type RequestContext } from '@abbotsford/service-kit';
import type { Lease, SessionOwner } from './conversation.schema';
import type { ConversationsRepository } from './conversations.repository';
import type { TurnRow } from './turn-row';

/** Short, so that a conversation whose holder died is soon free; whoever works longer renews it. */
const LEASE_MS = 5_000;
const RENEW_MS = 1_500;
const POLL_MS = 100;

export const newLease = (messageId: string): Lease => ({
  holder: randomUUID(),
  message_id: messageId,
  until: leaseEnd(new Date()),
});

const leaseEnd = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

export const isAtWork = (lease: Lease | null, messageId: string): boolean =>
  lease !== null && lease.message_id === messageId && lease.until > new Date();

export const ownerOf = ({ session_id, user_id }: TurnRow): SessionOwner => ({ session_id, user_id: user_id ?? null });

/** How one gets a conversation for oneself, keeps it while one works, and gives it back. */
export class Leases {
  constructor(private readonly conversations: ConversationsRepository) {}

  /** Takes it if it is free and the conversation goes on; null otherwise. */
  take(row: TurnRow, lease: Lease): Promise<TurnRow | null> {
    const now = new Date();
    return this.conversations.takeLease(row._id, { ...lease, until: leaseEnd(now) }, now);
  }

  /** Waits until it is free. Null when the conversation is over. @throws ServiceError when the request's time is */
  async wait(row: TurnRow, lease: Lease, context: RequestContext): Promise<TurnRow | null> {
    for (;;) {
      const held = await this.take(row, lease);
      if (held) return held;
      const latest = await this.conversations.latest(ownerOf(row));
      if (!latest?._id.equals(row._id) || latest.status !== 'ongoing') return null;
      if (context.signal.aborted || Date.now() + POLL_MS >= context.deadline) {
        throw new ServiceError('chat.busy', 'I am still working on your last message. Please try again in a moment.', {
          retry_after: 2,
        });
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Renews it until the returned function is called. @param onLost another has taken it */
  keep(row: TurnRow, lease: Lease, onLost: () => void): () => void {
    const renewal = setInterval(() => {
      this.conversations.renewLease(row._id, lease.holder, leaseEnd(new Date())).then(
        (kept) => kept || onLost(),
        () => undefined,
      );
    }, RENEW_MS);
    return () => clearInterval(renewal);
  }

  /** Also when the request is over, since others wait for the conversation. One that can't be given back runs out. */
  async free(row: TurnRow, lease: Lease): Promise<void> {
    await outsideRequest(() => this.conversations.releaseLease(row._id, lease.holder)).catch(() => undefined);
  }
}

export const leaseLost = (): ServiceError =>
  new ServiceError('chat.busy', 'Another message came in between. Please send yours again.', { retry_after: 1 });
