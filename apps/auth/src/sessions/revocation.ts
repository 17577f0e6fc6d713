import { Injectable } from '@nestjs/common';
import { sessionsRevoked } from '@abbotsford/contracts';
import { ServiceClient, Transaction, type ClientSession } from '@abbotsford/service-kit';
import type { RevocationReason } from './session';
import { SessionsRepository, type SessionsOf } from './sessions.repository';

/** Ends sessions, and tells the gateways, which remember for a few seconds who is signed in. */
@Injectable()
export class Revocation {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly client: ServiceClient,
    private readonly transaction: Transaction,
  ) {}

  /** In the transaction of `session` or in one of its own; the gateways hear of it after the commit. How many it ended. */
  async revokeAll(which: SessionsOf, reason: RevocationReason, session?: ClientSession): Promise<number> {
    if (!session) return this.transaction.run((own) => this.revokeAll(which, reason, own));
    const ids = await this.sessions.revoke(which, reason, new Date(), session);
    if (ids.length > 0) {
      this.transaction.afterCommit(session, () => this.client.broadcast(sessionsRevoked, { session_ids: ids }));
    }
    return ids.length;
  }
}
