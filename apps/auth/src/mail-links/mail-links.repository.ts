import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type ClientSession, type Model } from 'mongoose';
import type { Role } from '@abbotsford/rights';
import { comparableEmail } from '@abbotsford/text';
import { AUTH_MAIL_LINKS, type MailLinkDocument } from './mail-link.schema';
import type { LinkPurpose } from './mail-links.data';

/** What a link that is still good stands for. */
export interface MailLink {
  readonly id: string;
  readonly userId: string | null;
  readonly email: string;
  readonly role: Role | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface NewMailLink extends Pick<MailLink, 'userId' | 'email' | 'role' | 'createdAt' | 'expiresAt'> {
  readonly purpose: LinkPurpose;
  readonly hash: string;
}

/** Far more invitations than a company has open. */
const LISTED = 500;

/** Every query of `auth_mail_links`. */
@Injectable()
export class MailLinksRepository {
  constructor(@InjectModel(AUTH_MAIL_LINKS) private readonly links: Model<MailLinkDocument>) {}

  /** Stores a link in place of the person's earlier ones for the same purpose. */
  async put(link: NewMailLink, session: ClientSession): Promise<MailLink> {
    const { purpose, hash, userId, email, role, createdAt, expiresAt } = link;
    const email_key = comparableEmail(email);
    const whose = userId === null ? { email_key } : { user_id: new Types.ObjectId(userId) };
    await this.links.deleteMany({ purpose, ...whose }, { session });
    const document: MailLinkDocument = {
      _id: new Types.ObjectId(),
      purpose,
      hash,
      user_id: userId === null ? null : new Types.ObjectId(userId),
      email,
      email_key,
      role,
      created_at: createdAt,
      expires_at: expiresAt,
    };
    await this.links.collection.insertOne(document, { session });
    return toMailLink(document);
  }

  async find(purpose: LinkPurpose, hash: string, now: Date): Promise<MailLink | null> {
    const found = await this.links.findOne({ purpose, hash, expires_at: { $gt: now } }).lean<MailLinkDocument>();
    return found && toMailLink(found);
  }

  /** Uses it up: of two who come at once, one gets it. */
  async take(purpose: LinkPurpose, hash: string, now: Date, session: ClientSession): Promise<MailLink | null> {
    const taken = await this.links
      .findOneAndDelete({ purpose, hash, expires_at: { $gt: now } }, { session })
      .lean<MailLinkDocument>();
    return taken && toMailLink(taken);
  }

  /** The invitations that are open, the newest first. */
  async invitations(now: Date): Promise<MailLink[]> {
    const found = await this.links
      .find({ purpose: 'invitation' satisfies LinkPurpose, expires_at: { $gt: now } })
      .sort({ created_at: -1, _id: -1 })
      .limit(LISTED)
      .lean<MailLinkDocument[]>();
    return found.map(toMailLink);
  }

  /** The address of the invitation that it removed, null when there was none. */
  async removeInvitation(id: string, session: ClientSession): Promise<string | null> {
    const removed = await this.links
      .findOneAndDelete({ _id: id, purpose: 'invitation' satisfies LinkPurpose }, { session })
      .lean<MailLinkDocument>();
    return removed?.email ?? null;
  }

  /** Every link of these accounts, or to these addresses. */
  async removeOf(
    { userIds, emails }: { readonly userIds: readonly string[]; readonly emails: readonly string[] },
    session: ClientSession,
  ): Promise<number> {
    const ids = userIds.map((id) => new Types.ObjectId(id));
    const keys = emails.map(comparableEmail);
    const { deletedCount } = await this.links.deleteMany(
      { $or: [{ user_id: { $in: ids } }, { email_key: { $in: keys } }] },
      { session },
    );
    return deletedCount;
  }
}

const toMailLink = ({ _id, user_id, email, role, created_at, expires_at }: MailLinkDocument): MailLink => ({
  id: _id.toHexString(),
  userId: user_id?.toHexString() ?? null,
  email,
  role,
  createdAt: created_at,
  expiresAt: expires_at,
});
