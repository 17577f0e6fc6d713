import { Schema, type Types } from 'mongoose';
import { revocationReasons, type RevocationReason } from './session';

export interface SessionDocument {
  _id: Types.ObjectId;
  user_id: Types.ObjectId;
  /** SHA-256 of the refresh token that is good now. */
  refresh_hash: string;
  /** Those before it, oldest first; whoever shows one of them has stolen it, or was stolen from. */
  previous_hashes: string[];
  /** What the person signed in on, such as `Firefox on Windows`. */
  device?: string;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  reason: RevocationReason | null;
}

export const AUTH_SESSIONS = 'auth_sessions';

export const sessionSchema = new Schema<SessionDocument>(
  {
    user_id: { type: Schema.Types.ObjectId, required: true },
    refresh_hash: { type: String, required: true },
    previous_hashes: { type: [String], required: true, default: [] },
    device: String,
    created_at: { type: Date, required: true },
    last_used_at: { type: Date, required: true },
    expires_at: { type: Date, required: true },
    revoked_at: { type: Date, default: null },
    reason: { type: String, enum: [...revocationReasons, null], default: null },
  },
  { collection: AUTH_SESSIONS, versionKey: false },
);

// SessionsRepository.rotate, .findByToken: the good token
sessionSchema.index({ refresh_hash: 1 }, { unique: true });
// SessionsRepository.findByToken: a token that was used before
sessionSchema.index({ previous_hashes: 1 });
// SessionsRepository.idsOf, .beyondNewest, .revoke: the sessions of one person that hold
sessionSchema.index({ user_id: 1, revoked_at: 1, created_at: -1 });
// MongoDB deletes what has expired
sessionSchema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });
