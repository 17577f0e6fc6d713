import { Inject, Injectable } from '@nestjs/common';
import type { UpdateUserRequest, UserView } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, Transaction, type Logger, type Principal } from '@abbotsford/service-kit';
import { Revocation } from '../../sessions/revocation';
import { accountChange } from '../account-change';
import { toUserView } from '../../users/to-user-view';
import { lastAdministrator } from '../../users/last-administrator';
import { ownAccountStays } from '../../users/own-account-stays';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';

/** Role and disabling, by an administrator. Either ends the person's sessions. */
@Injectable()
export class UpdateUser {
  constructor(
    private readonly users: UsersRepository,
    private readonly revocation: Revocation,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ user_id, ...wanted }: UpdateUserRequest, admin: Principal): Promise<UserView> {
    const view = await this.transaction.run(async (session) => {
      const user = await this.users.findById(user_id, session);
      if (!user) throw userNotFound();
      const change = accountChange(user, wanted);
      if (change.losesAdmin && !(await this.users.holdAnotherAdmin(user_id, session))) {
        throw lastAdministrator();
      }
      if (Object.keys(change.set).length === 0) return toUserView(user);
      if (user_id === admin.id) throw ownAccountStays();
      const updated = await this.users.update(user_id, change.set, session);
      if (!updated) throw userNotFound();
      if (change.revokes) await this.revocation.revokeAll({ user_id }, change.revokes, session);
      return toUserView(updated);
    });
    logSecurityEvent(this.logger, 'account_changed', {
      user_id,
      admin_id: admin.id,
      role: view.role,
      disabled: view.disabled,
    });
    return view;
  }
}
