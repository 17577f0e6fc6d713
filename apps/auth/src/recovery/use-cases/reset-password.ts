import { Inject, Injectable } from '@nestjs/common';
import type { MessageReply, ResetPasswordRequest } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, Transaction, type Logger } from '@abbotsford/service-kit';
import { comparableEmail } from '@abbotsford/text';
import { accountMails } from '../../account-mails/account-mails.data';
import { AccountNotices } from '../../account-mails/account-notices';
import { PasswordAttempts } from '../../limits/password-attempts';
import { MailLinks } from '../../mail-links/mail-links';
import { OwnPassword } from '../../passwords/own-password';
import { PasswordHasher } from '../../passwords/password-hasher';
import { refuseWeakPassword } from '../../passwords/refuse-weak-password';
import { Revocation } from '../../sessions/revocation';
import { UsersRepository } from '../../users/users.repository';

/** A new password for whoever follows the link, who thereby shows that the address is theirs. Everybody is signed out. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly links: MailLinks,
    private readonly users: UsersRepository,
    private readonly own: OwnPassword,
    private readonly hasher: PasswordHasher,
    private readonly revocation: Revocation,
    private readonly attempts: PasswordAttempts,
    private readonly notices: AccountNotices,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ token, new_password }: ResetPasswordRequest, signal: AbortSignal): Promise<MessageReply> {
    const { userId, email } = await this.links.read('password', token);
    const user_id = userId ?? '';
    const { user } = await this.own.credentialsOf(user_id);
    await refuseWeakPassword(new_password, user, 'new_password');
    const hash = await this.hasher.hash(new_password, signal);
    await this.transaction.run(async (session) => {
      await this.links.take('password', token, session);
      const now = new Date();
      await this.users.setPassword(user_id, hash, now, session);
      await this.users.markEmailVerified(user_id, email, now, session);
      await this.revocation.revokeAll({ user_id }, 'password_changed', session);
      await this.notices.tell(user.email, accountMails.passwordChanged(user.name), session);
    });
    // Whoever was kept waiting by wrong guesses has the right password now.
    await this.attempts.succeeded('sign-in', comparableEmail(user.email));
    logSecurityEvent(this.logger, 'password_reset', { user_id });
    return { message: 'Your new password is set. Please sign in with it.' };
  }
}
