import { Schema, type Types } from 'mongoose';
import type { Role } from '@abbotsford/rights';
import { linkPurposes, type LinkPurpose } from './mail-links.data';

/** A link that was sent; deleted when it is followed. */
export interface MailLinkDocument {
  _id: Types.ObjectId;
  purpose: LinkPurpose;
  /** SHA-256 of the token in the link. */
  hash: string;
  /** Null for an invitation: its account is yet to be made. */
  user_id: Types.ObjectId | null;
  /** Where it was sent, as people read it. */
  email: string;
  /** The form in which addresses are compared. */
  email_key: string;
  /** Of an invitation. */
  role: Role | null;
  created_at: Date;
  expires_at: Date;
}

export const AUTH_MAIL_LINKS = 'auth_mail_links';

export const mailLinkSchema = new Schema<MailLinkDocument>(
  {
    purpose: { type: String, required: true, enum: linkPurposes },
    hash: { type: String, required: true },
    user_id: { type: Schema.Types.ObjectId, default: null },
    email: { type: String, required: true },
    email_key: { type: String, required: true },
    role: { type: String, default: null },
    created_at: { type: Date, required: true },
    expires_at: { type: Date, required: true },
  },
  { collection: AUTH_MAIL_LINKS, versionKey: false },
);

// MailLinksRepository.find, .take
mailLinkSchema.index({ hash: 1 }, { unique: true });
// MailLinksRepository.put, .removeOf: the links of one person
mailLinkSchema.index({ user_id: 1, purpose: 1 });
// MailLinksRepository.put, .removeOf, .invitations: by address
mailLinkSchema.index({ purpose: 1, email_key: 1 });
mailLinkSchema.index({ email_key: 1 });
// MongoDB deletes what has expired
mailLinkSchema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });
