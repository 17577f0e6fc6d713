import { Injectable } from '@nestjs/common';
import type { AccountIdentity, AccountsRequest } from '@abbotsford/contracts';
import { UsersRepository } from '../users/users.repository';

/** Accounts with one of these addresses, numbers or ids. */
@Injectable()
export class FindAccounts {
  constructor(private readonly users: UsersRepository) {}

  async run({ emails, phones, user_ids }: AccountsRequest): Promise<{ accounts: AccountIdentity[] }> {
    const found = await this.users.ofPerson({ emails, phones, ids: user_ids });
    const accounts = found.map(async (user) => ({
      id: user.id,
      email: user.email,
      phone: user.phone,
      email_verified: user.email_verified,
      staff_name: await this.users.staffNameOf(user),
      is_last_admin: await this.users.isLastAdmin(user),
    }));
    return { accounts: await Promise.all(accounts) };
  }
}
