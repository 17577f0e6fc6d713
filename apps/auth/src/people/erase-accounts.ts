import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  erasedPerson,
  personErasureRequested,
  sessionsRevoked,
  type PersonErasureRequested,
} from '@abbotsford/contracts';
import {
  EventConsumer,
  LOGGER,
  logSecurityEvent,
  Outbox,
  ServiceClient,
  type ClientSession,
  type Logger,
} from '@abbotsford/service-kit';
import { Mails } from '@abbotsford/mail';
import { MailLinksRepository } from '../mail-links/mail-links.repository';
import { SessionsRepository } from '../sessions/sessions.repository';
import type { User } from '../users/user';
import { UsersRepository } from '../users/users.repository';

/** Removes the accounts of a person who is erased, and ends where they are signed in. */
@Injectable()
export class EraseAccounts implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly links: MailLinksRepository,
    private readonly mails: Mails,
    private readonly outbox: Outbox,
    private readonly client: ServiceClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handle = (request: PersonErasureRequested, session: ClientSession) => this.erase(request, session);
    await this.events.consume('people', [{ event: personErasureRequested, handle }]);
  }

  private async erase(
    { erasure_id, identity, at }: PersonErasureRequested,
    session: ClientSession,
  ): Promise<() => void> {
    const requested = new Date(at);
    const { emails, user_ids = [] } = identity;
    const found = await this.users.ofPerson({ emails, ids: user_ids }, session);
    const erased: User[] = [];
    const ended: string[] = [];
    let kept = 0;
    // An account that they open later is a new beginning.
    for (const user of found.filter(({ created_at }) => created_at <= requested)) {
      if (!(await this.mayGo(user, session))) {
        kept++;
        continue;
      }
      ended.push(...(await this.sessions.removeOf(user.id, session)));
      await this.users.remove(user.id, session);
      erased.push(user);
    }
    const mail_links = await this.links.removeOf(
      { userIds: erased.map(({ id }) => id), emails: kept > 0 ? [] : emails },
      session,
    );
    // An address that nobody has confirmed is no part of the identity, and mails wait for it all the same.
    const addresses = [...emails, ...erased.map(({ email }) => email)];
    const mails = kept > 0 ? 0 : await this.mails.withdraw(addresses, session);
    const counts = {
      accounts: erased.length,
      sessions: ended.length,
      ...counted({ mail_links, mails }),
      ...(kept > 0 ? { accounts_kept: kept } : {}),
    };
    const answer = { erasure_id, counts, visitor_ids: [], at: new Date().toISOString() };
    await this.outbox.add(erasedPerson.auth, answer, session);
    return () => {
      if (ended.length > 0) this.client.broadcast(sessionsRevoked, { session_ids: ended.slice(0, 1_000) });
      for (const { id } of erased) logSecurityEvent(this.logger, 'account_erased', { user_id: id, erasure_id });
    };
  }

  /** They may have become the last administrator since it was requested. */
  private async mayGo(user: User, session: ClientSession): Promise<boolean> {
    return user.role !== 'admin' || user.disabled || this.users.holdAnotherAdmin(user.id, session);
  }
}

/** Those of which there were any. */
const counted = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
