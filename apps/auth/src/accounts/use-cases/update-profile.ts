import { Inject, Injectable } from '@nestjs/common';
import { profileChanged, type UpdateProfileRequest, type UserView } from '@abbotsford/contracts';
import { CONFIG, Outbox, Transaction, type Principal } from '@abbotsford/service-kit';
import type { AuthConfig } from '../../config';
import { profileFields } from '../../users/profile-fields';
import { toCustomerProfile } from '../../users/to-customer-profile';
import { toUserView } from '../../users/to-user-view';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';

@Injectable()
export class UpdateProfile {
  constructor(
    private readonly users: UsersRepository,
    private readonly transaction: Transaction,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: AuthConfig,
  ) {}

  async run(request: UpdateProfileRequest, { id }: Principal): Promise<UserView> {
    const country = request.phone ? await this.countryOf(request, id) : null;
    const fields = profileFields(request, { country, home: this.config.HOME_COUNTRY });
    const user = await this.transaction.run(async (session) => {
      const updated = await this.users.update(id, fields, session);
      if (!updated) throw userNotFound();
      const changed = { ...toCustomerProfile(updated), at: new Date().toISOString() };
      await this.outbox.add(profileChanged, changed, session);
      return updated;
    });
    return toUserView(user);
  }

  /** The country that goes with a new phone number: the one given with it, else the one that is stored. */
  private async countryOf({ country }: UpdateProfileRequest, id: string): Promise<string | null> {
    return country === undefined ? ((await this.users.findById(id))?.country ?? null) : country;
  }
}
