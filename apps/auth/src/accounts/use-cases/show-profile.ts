import { Injectable } from '@nestjs/common';
import type { UserView } from '@abbotsford/contracts';
import { toUserView } from '../../users/to-user-view';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';

@Injectable()
export class ShowProfile {
  constructor(private readonly users: UsersRepository) {}

  async run(id: string): Promise<UserView> {
    const user = await this.users.findById(id);
    if (!user) throw userNotFound();
    return toUserView(user);
  }
}
