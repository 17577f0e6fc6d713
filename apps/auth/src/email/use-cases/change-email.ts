import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type ChangeEmailRequest, type MessageReply } from '@abbotsford/contracts';
import { Mails } from '@abbotsford/mail';
import { LOGGER, logSecurityEvent, Transaction, type Logger, type Principal } from '@abbotsford/service-kit';
import { accountMails } from '../../account-mails/account-mails.data';
import { AccountLimits } from '../../limits/account-limits';
import { MailLinks } from '../../mail-links/mail-links';
import { OwnPassword } from '../../passwords/own-password';

/** Asks the owner of a new address whether it is theirs; until then the account keeps the one that it has. */
@Injectable()
export class ChangeEmail {
  constructor(
    private readonly own: OwnPassword,
    private readonly links: MailLinks,
    private readonly mails: Mails,
    private readonly limits: AccountLimits,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Whether another account has the address is told to its owner alone, when the link is followed. */
  async run({ email, password }: ChangeEmailRequest, { id }: Principal, signal: AbortSignal): Promise<MessageReply> {
    if (!this.mails.areSent)
      throw new ServiceError('mail.off', 'This platform sends no mail, so no address can be changed.');
    const { user } = await this.own.check(id, password, 'password', signal);
    await this.limits.count('verification-mail', id);
    await this.transaction.run((session) =>
      this.links.send('email', { userId: id, email }, (url) => accountMails.verifyEmail(user.name, url), session),
    );
    logSecurityEvent(this.logger, 'email_change_requested');
    return { message: 'A mail with a link is on its way to the new address. It counts once you have followed it.' };
  }
}
