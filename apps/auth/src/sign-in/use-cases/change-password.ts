import { Inject, Injectable } from '@nestjs/common';
import type { ChangePasswordRequest, MessageReply } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, Transaction, type Logger, type Principal } from '@abbotsford/service-kit';
import { accountMails } from '../../account-mails/account-mails.data';
import { AccountNotices } from '../../account-mails/account-notices';
import { OwnPassword, wrongPassword } from '../../passwords/own-password';
import { PasswordHasher } from '../../passwords/password-hasher';
import { refuseWeakPassword } from '../../passwords/refuse-weak-password';
import { Revocation } from '../../sessions/revocation';
import { UsersRepository } from '../../users/users.repository';

/** A new password; whoever else is signed in to the account has to sign in again with it. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly users: UsersRepository,
    private readonly own: OwnPassword,
    private readonly hasher: PasswordHasher,
    private readonly revocation: Revocation,
    private readonly notices: AccountNotices,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(request: ChangePasswordRequest, principal: Principal, signal: AbortSignal): Promise<MessageReply> {
    const { user } = await this.own.credentialsOf(principal.id);
    await refuseWeakPassword(request.new_password, user, 'new_password');
    const credentials = await this.own.check(principal.id, request.current_password, 'current_password', signal);
    const newHash = await this.hasher.hash(request.new_password, signal);
    const changed = await this.transaction.run(async (session) => {
      if (!(await this.users.changePassword(credentials, newHash, new Date(), session))) return false;
      await this.revocation.revokeAll(
        { user_id: principal.id, except: principal.session_id },
        'password_changed',
        session,
      );
      await this.notices.tell(user.email, accountMails.passwordChanged(user.name), session);
      return true;
    });
    // Someone else changed it first: what was the current password is no longer.
    if (!changed) throw wrongPassword('current_password');
    logSecurityEvent(this.logger, 'password_changed');
    return { message: 'Your password is changed. Other devices have to sign in again.' };
  }
}
