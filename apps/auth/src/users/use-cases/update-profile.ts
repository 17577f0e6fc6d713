import { Injectable } from '@nestjs/common';
import type { UpdateProfileRequest, UserView } from '@abbotsford/contracts';
import type { Principal } from '@abbotsford/service-kit';
import { profileFields } from '../profile-fields';
import { toUserView } from '../to-user-view';
import { userNotFound } from '../user-not-found';
import { UsersRepository } from '../users.repository';

@Injectable()
export class UpdateProfile {
  constructor(private readonly users: UsersRepository) {}

  async run(request: UpdateProfileRequest, { id }: Principal): Promise<UserView> {
    const user = await this.users.update(id, profileFields(request));
    if (!user) throw userNotFound();
    return toUserView(user);
  }
}
