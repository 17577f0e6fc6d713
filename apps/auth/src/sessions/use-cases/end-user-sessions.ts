import { Inject, Injectable } from '@nestjs/common';
import type { MessageReply, UserRequest } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, type Logger, type Principal } from '@abbotsford/service-kit';
import { ownAccountStays } from '../../users/own-account-stays';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';
import { Revocation } from '../revocation';

/** Signs somebody out everywhere, such as after a telephone was lost. Their own sign-ins people end on their account page. */
@Injectable()
export class EndUserSessions {
  constructor(
    private readonly users: UsersRepository,
    private readonly revocation: Revocation,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ user_id }: UserRequest, admin: Principal): Promise<MessageReply> {
    if (user_id === admin.id) throw ownAccountStays();
    if (!(await this.users.findById(user_id))) throw userNotFound();
    const sessions = await this.revocation.revokeAll({ user_id }, 'ended_by_admin');
    logSecurityEvent(this.logger, 'session_ended', { reason: 'by_admin', user_id, admin_id: admin.id, sessions });
    return { message: 'The person is signed out everywhere.' };
  }
}
