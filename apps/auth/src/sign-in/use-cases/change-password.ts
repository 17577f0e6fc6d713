import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type ChangePasswordRequest, type MessageReply } from '@abbotsford/contracts';
import { invalid, LOGGER, logSecurityEvent, Transaction, type Logger, type Principal } from '@abbotsford/service-kit';
import { commonPasswords } from '../../passwords/common-passwords';
import { PasswordHasher } from '../../passwords/password-hasher';
import { passwordProblem } from '../../passwords/password-problem';
import { Revocation } from '../../sessions/revocation';
import { PasswordAttempts } from '../../limits/password-attempts';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';

/** A new password; whoever else is signed in to the account has to sign in again with it. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly revocation: Revocation,
    private readonly transaction: Transaction,
    private readonly attempts: PasswordAttempts,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(request: ChangePasswordRequest, principal: Principal, signal: AbortSignal): Promise<MessageReply> {
    const credentials = await this.users.credentialsById(principal.id);
    if (!credentials || credentials.user.disabled) throw userNotFound();
    const problem = passwordProblem(request.new_password, credentials.user, await commonPasswords(), 'new_password');
    if (problem) throw invalid([{ field: 'new_password', message: problem }]);
    await this.attempts.begin('change-password', principal.id);
    if (!(await this.hasher.matches(request.current_password, credentials.passwordHash, signal))) {
      logSecurityEvent(this.logger, 'password_change_refused', { reason: 'wrong_password' });
      throw wrongPassword();
    }

    await this.attempts.succeeded('change-password', principal.id);
    const newHash = await this.hasher.hash(request.new_password, signal);
    const changed = await this.transaction.run(async (session) => {
      if (!(await this.users.changePassword(credentials, newHash, new Date(), session))) return false;
      await this.revocation.revokeAll(
        { user_id: principal.id, except: principal.session_id },
        'password_changed',
        session,
      );
      return true;
    });
    // Someone else changed it first: what was the current password is no longer.
    if (!changed) throw wrongPassword();
    logSecurityEvent(this.logger, 'password_changed');
    return { message: 'Your password is changed. Other devices have to sign in again.' };
  }
}

const wrongPassword = (): ServiceError =>
  new ServiceError('auth.wrong_password', 'This is not your current password. Please try again.', {
    errors: [{ field: 'current_password', message: 'current_password is wrong' }],
  });
