import { Inject, Injectable } from '@nestjs/common';
import type { UpdateProfileRequest, UserView } from '@abbotsford/contracts';
import { CONFIG, type Principal } from '@abbotsford/service-kit';
import type { AuthConfig } from '../../config';
import { profileFields } from '../../users/profile-fields';
import { toUserView } from '../../users/to-user-view';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';

@Injectable()
export class UpdateProfile {
  constructor(
    private readonly users: UsersRepository,
    @Inject(CONFIG) private readonly config: AuthConfig,
  ) {}

  async run(request: UpdateProfileRequest, { id }: Principal): Promise<UserView> {
    const country = request.phone ? await this.countryOf(request, id) : null;
    const user = await this.users.update(id, profileFields(request, { country, home: this.config.HOME_COUNTRY }));
    if (!user) throw userNotFound();
    return toUserView(user);
  }

  /** The country that goes with a new phone number: the one given with it, else the one that is stored. */
  private async countryOf({ country }: UpdateProfileRequest, id: string): Promise<string | null> {
    return country === undefined ? ((await this.users.findById(id))?.country ?? null) : country;
  }
}
