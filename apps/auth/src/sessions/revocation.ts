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

  /** In a transaction the gateways hear of it after the commit. */
  async revokeAll(which: SessionsOf, reason: RevocationReason, session?: ClientSession): Promise<void> {
    const ids = await this.sessions.revoke(which, reason, new Date(), session);
    if (ids.length === 0) return;
    const tell = (): void => this.client.broadcast(sessionsRevoked, { session_ids: ids });
    if (session) this.transaction.afterCommit(session, tell);
    else tell();
  }
}
