import { Injectable } from '@nestjs/common';
import type { AccountIdentity, AccountsRequest } from '@abbotsford/contracts';
import { UsersRepository } from '../users/users.repository';

/** Accounts with one of these addresses or numbers. */
@Injectable()
export class FindAccounts {
  constructor(private readonly users: UsersRepository) {}

  async run({ emails, phones }: AccountsRequest): Promise<{ accounts: AccountIdentity[] }> {
    const found = await this.users.ofPerson({ emails, phones });
    const accounts = found.map(async (user) => ({
      id: user.id,
      email: user.email,
      phone: user.phone,
      is_last_admin: await this.users.isLastAdmin(user),
    }));
    return { accounts: await Promise.all(accounts) };
  }
}
