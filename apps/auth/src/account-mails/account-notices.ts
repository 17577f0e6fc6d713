import { Injectable } from '@nestjs/common';
import { Mails, type MailContent } from '@abbotsford/mail';
import type { ClientSession } from '@abbotsford/service-kit';

/** Tells people what happened to their account, where mails are sent. */
@Injectable()
export class AccountNotices {
  constructor(private readonly mails: Mails) {}

  async tell(email: string, content: MailContent, session: ClientSession): Promise<void> {
    if (this.mails.areSent) await this.mails.send({ to: email, content }, session);
  }
}
