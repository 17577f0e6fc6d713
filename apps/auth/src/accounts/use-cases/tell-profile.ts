import { Injectable } from '@nestjs/common';
import type { CustomerProfile, UserRequest } from '@abbotsford/contracts';
import { toCustomerProfile } from '../../users/to-customer-profile';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';

/** For the support bot: whom it talks with. */
@Injectable()
export class TellProfile {
  constructor(private readonly users: UsersRepository) {}

  async run({ user_id }: UserRequest): Promise<CustomerProfile> {
    const user = await this.users.findById(user_id);
    if (!user) throw userNotFound();
    return toCustomerProfile(user);
  }
}
