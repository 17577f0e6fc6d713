import { Inject, Injectable } from '@nestjs/common';
import type { MessageReply } from '@abbotsford/contracts';
import { Mails } from '@abbotsford/mail';
import { LOGGER, Transaction, type Logger, type Principal } from '@abbotsford/service-kit';
import { accountMails } from '../../account-mails/account-mails.data';
import { AccountLimits } from '../../limits/account-limits';
import { MailLinks } from '../../mail-links/mail-links';
import type { User } from '../../users/user';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';

/** Asks a person by mail whether the address is theirs. */
@Injectable()
export class SendVerification {
  constructor(
    private readonly users: UsersRepository,
    private readonly links: MailLinks,
    private readonly mails: Mails,
    private readonly limits: AccountLimits,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Once more, to somebody who asks for it. */
  async run({ id }: Principal): Promise<MessageReply> {
    const user = await this.users.findById(id);
    if (!user) throw userNotFound();
    if (user.email_verified) return { message: 'Your address is confirmed already.' };
    await this.limits.count('verification-mail', id);
    await this.send(user);
    return { message: 'A mail with a link is on its way.' };
  }

  /** To a new account, which is there whether the mail can be written or not. */
  async welcome(user: User): Promise<void> {
    if (!this.mails.areSent) return;
    await this.send(user).catch((error: unknown) =>
      this.logger.error({ err: error, user_id: user.id }, 'a new account was not asked to confirm its address'),
    );
  }

  private async send({ id, email, name }: User): Promise<void> {
    await this.transaction.run((session) =>
      this.links.send('email', { userId: id, email }, (url) => accountMails.verifyEmail(name, url), session),
    );
  }
}
