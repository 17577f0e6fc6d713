import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { Types, type ClientSession, type Connection, type Model } from 'mongoose';
import { ServiceError } from '@abbotsford/contracts';
import { CONFIG, SERVICE, Transaction } from '@abbotsford/service-kit';
import { comparableEmail } from '@abbotsford/text';
import type { MailContent } from './mail-content';
import { MailSender } from './mail-sender';
import { mailRoute, type MailSettings } from './mail-settings';
import { mailModel, type MailRow } from './mail.schema';
import { headerText, renderMail } from './render-mail';

const DAY_MS = 86_400_000;
/** Far more than a company of this size writes in a day: whoever has a service send more is no customer. */
const WAITING_AT_MOST = 10_000;

export interface Mail {
  /** One address. */
  readonly to: string;
  readonly content: MailContent;
  /** When it is of no use any more, as when its link expires; a day from now where it is left out. */
  readonly expiresAt?: Date;
}

/** Mails are written in the transaction of what they tell of, and sent once it is committed, however long that takes. */
@Injectable()
export class Mails {
  private readonly rows: Model<MailRow>;

  constructor(
    @Inject(getConnectionToken()) connection: Connection,
    @Inject(SERVICE) private readonly service: string,
    @Inject(CONFIG) private readonly config: MailSettings,
    private readonly transaction: Transaction,
    private readonly sender: MailSender,
  ) {
    this.rows = mailModel(connection, service);
  }

  /** Whether mails go anywhere. What needs one says so beforehand. */
  get areSent(): boolean {
    return mailRoute(this.config, this.service) !== 'none';
  }

  /** An address on the website for the link of a mail. */
  link(path: `/${string}`): string {
    return this.config.PUBLIC_WEB_URL + path;
  }

  /** @throws ServiceError `mail.off` without a mail server, `service.unavailable` when too many wait */
  async send({ to, content, expiresAt }: Mail, session: ClientSession): Promise<void> {
    if (!this.areSent) throw new ServiceError('mail.off', 'This platform sends no mail.');
    const waiting = await this.rows.countDocuments().limit(WAITING_AT_MOST).session(session);
    if (waiting >= WAITING_AT_MOST) {
      throw new ServiceError('service.unavailable', 'Too many mails wait to be sent.', { retry_after: 60 });
    }
    const now = new Date();
    const row: MailRow = {
      _id: new Types.ObjectId(),
      to: headerText(to),
      to_key: comparableEmail(to),
      ...renderMail(content),
      created_at: now,
      available_at: now,
      claimed_by: null,
      attempts: 0,
      expires_at: expiresAt ?? new Date(now.getTime() + DAY_MS),
    };
    await this.rows.collection.insertOne(row, { session });
    this.transaction.afterCommit(session, () => this.sender.wake());
  }

  /** Takes back what was not sent yet to these addresses; gives how many. */
  async withdraw(addresses: readonly string[], session: ClientSession): Promise<number> {
    const keys = addresses.map(comparableEmail);
    return (await this.rows.deleteMany({ to_key: { $in: keys } }, { session })).deletedCount;
  }
}
