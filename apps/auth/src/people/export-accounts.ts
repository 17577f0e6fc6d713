import { Injectable } from '@nestjs/common';
import type { PersonIdentity, PersonInAuth } from '@abbotsford/contracts';
import { SessionsRepository } from '../sessions/sessions.repository';
import { toUserView } from '../users/to-user-view';
import type { User } from '../users/user';
import { UsersRepository } from '../users/users.repository';

/** A person's accounts, and where they are or were signed in. Neither passwords nor tokens. */
@Injectable()
export class ExportAccounts {
  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  async run({ emails }: Pick<PersonIdentity, 'emails'>): Promise<PersonInAuth> {
    return this.of(await this.users.ofPerson({ emails }));
  }

  async of(users: readonly User[]): Promise<PersonInAuth> {
    const sessions = await Promise.all(users.map(({ id }) => this.sessions.listAll(id)));
    return {
      accounts: users.map(toUserView),
      sessions: sessions.flat().map(({ id, device, createdAt, lastUsedAt, expiresAt }) => ({
        id,
        device,
        created_at: createdAt.toISOString(),
        last_used_at: lastUsedAt.toISOString(),
        expires_at: expiresAt.toISOString(),
      })),
    };
  }
}
