import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ServiceError, type ForgottenPasswordRequest, type MessageReply } from '@abbotsford/contracts';
import { Mails } from '@abbotsford/mail';
import { LOGGER, logSecurityEvent, outsideRequest, Transaction, type Logger } from '@abbotsford/service-kit';
import { comparableEmail } from '@abbotsford/text';
import { accountMails } from '../../account-mails/account-mails.data';
import { AccountLimits } from '../../limits/account-limits';
import { MailLinks } from '../../mail-links/mail-links';
import { UsersRepository } from '../../users/users.repository';

/** Requests that are worked on at once; an honest day has a few. */
const AT_ONCE = 50;

/** Sends a link to choose a new password, to whoever has an account with this address. */
@Injectable()
export class ForgottenPassword implements OnModuleDestroy {
  private readonly underway = new Set<Promise<void>>();

  constructor(
    private readonly users: UsersRepository,
    private readonly links: MailLinks,
    private readonly mails: Mails,
    private readonly limits: AccountLimits,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Answers before it has looked whether there is such an account, so neither the answer nor its time tells. What then
   * fails is logged, and the person asks again.
   */
  async run({ email }: ForgottenPasswordRequest): Promise<MessageReply> {
    if (!this.mails.areSent) throw new ServiceError('mail.off', 'This platform sends no mail. Please contact us.');
    await this.limits.count('password-mail', comparableEmail(email));
    if (this.underway.size >= AT_ONCE) {
      throw new ServiceError('service.unavailable', 'Please try again in a moment.', { retry_after: 5 });
    }
    const sending = outsideRequest(() => this.send(email))
      .catch((error: unknown) => this.logger.error({ err: error }, 'a link for a new password could not be sent'))
      .finally(() => this.underway.delete(sending));
    this.underway.add(sending);
    return { message: 'If there is an account with this address, a mail with a link is on its way.' };
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.underway);
  }

  private async send(email: string): Promise<void> {
    for (const { user } of await this.users.credentialsByEmail(email)) {
      if (user.disabled) continue;
      await this.transaction.run((session) =>
        this.links.send(
          'password',
          { userId: user.id, email: user.email },
          (url) => accountMails.forgottenPassword(user.name, url),
          session,
        ),
      );
      logSecurityEvent(this.logger, 'password_reset_requested', { user_id: user.id });
    }
  }
}
