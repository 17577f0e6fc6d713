import { Inject, Injectable } from '@nestjs/common';
import { profileChanged, ServiceError, type MessageReply, type VerifyEmailRequest } from '@abbotsford/contracts';
import {
  LOGGER,
  logSecurityEvent,
  Outbox,
  Transaction,
  type ClientSession,
  type Logger,
} from '@abbotsford/service-kit';
import { comparableEmail } from '@abbotsford/text';
import { accountMails } from '../../account-mails/account-mails.data';
import { AccountNotices } from '../../account-mails/account-notices';
import { MailLinks } from '../../mail-links/mail-links';
import { MailLinksRepository } from '../../mail-links/mail-links.repository';
import { toCustomerProfile } from '../../users/to-customer-profile';
import type { User } from '../../users/user';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';

/** Somebody followed the link: the address is theirs, and the account's when it was to change. */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly links: MailLinks,
    private readonly sent: MailLinksRepository,
    private readonly users: UsersRepository,
    private readonly notices: AccountNotices,
    private readonly outbox: Outbox,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ token }: VerifyEmailRequest): Promise<MessageReply> {
    const { userId, email } = await this.links.read('email', token);
    const user = userId === null ? null : await this.users.findById(userId);
    if (!user || user.disabled) throw userNotFound();
    const isNew = comparableEmail(user.email) !== comparableEmail(email);
    await this.transaction.run(async (session) => {
      await this.links.take('email', token, session);
      if (isNew) await this.change(user, email, session);
      else await this.users.markEmailVerified(user.id, email, new Date(), session);
    });
    logSecurityEvent(this.logger, isNew ? 'email_changed' : 'email_verified', { user_id: user.id });
    return { message: isNew ? 'Your account has its new address.' : 'Your address is confirmed.' };
  }

  private async change(user: User, email: string, session: ClientSession): Promise<void> {
    const changed = await this.users.changeEmail(user.id, email, new Date(), session);
    if (!changed) throw new ServiceError('auth.email_taken', 'Another account has this address by now.');
    // What was sent to the old address must open the account no more.
    await this.sent.removeOf({ userIds: [user.id], emails: [] }, session);
    await this.notices.tell(user.email, accountMails.emailChanged(user.name), session);
    await this.outbox.add(profileChanged, { ...toCustomerProfile(changed), at: new Date().toISOString() }, session);
  }
}
