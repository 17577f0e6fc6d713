import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ClientSession, Model } from 'mongoose';
import type { FoundSession, RevocationReason, Session, SessionDetails } from './session';
import { AUTH_SESSIONS, type SessionDocument } from './session.schema';

/** Older tokens are refused all the same, only without ending their session. */
const REMEMBERED_TOKENS = 100;
const ALL_AT_MOST = 1_000;

export interface NewSession {
  readonly userId: string;
  readonly refreshHash: string;
  readonly device: string | undefined;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** Sessions of one person: all, or all but one, or exactly these. */
export interface SessionsOf {
  readonly user_id: string;
  readonly except?: string;
  readonly ids?: readonly string[];
}

/** Every query of `auth_sessions`. */
@Injectable()
export class SessionsRepository {
  constructor(@InjectModel(AUTH_SESSIONS) private readonly sessions: Model<SessionDocument>) {}

  async create({ userId, refreshHash, device, at, expiresAt }: NewSession): Promise<Session> {
    const created = await this.sessions.create({
      user_id: userId,
      refresh_hash: refreshHash,
      ...(device === undefined ? {} : { device }),
      created_at: at,
      last_used_at: at,
      expires_at: expiresAt,
    });
    return toSession(created);
  }

  /** Takes back a session that nobody was told of. */
  async discard(id: string): Promise<void> {
    await this.sessions.deleteOne({ _id: id });
  }

  async findActive(id: string, now: Date): Promise<Session | null> {
    const found = await this.sessions
      .findOne({ _id: id, revoked_at: null, expires_at: { $gt: now } }, { user_id: 1, created_at: 1 })
      .lean<SessionDocument>();
    return found && toSession(found);
  }

  /** Swaps the good token for the next in one step, so a token is taken once. Null when it is not the good one. */
  async rotate(o: { hash: string; nextHash: string; now: Date; expiresAt: Date }): Promise<Session | null> {
    const rotated = await this.sessions
      .findOneAndUpdate(
        { refresh_hash: o.hash, revoked_at: null, expires_at: { $gt: o.now } },
        {
          $set: { refresh_hash: o.nextHash, last_used_at: o.now, expires_at: o.expiresAt },
          $push: { previous_hashes: { $each: [o.hash], $slice: -REMEMBERED_TOKENS } },
        },
        { returnDocument: 'after', projection: { user_id: 1, created_at: 1 } },
      )
      .lean<SessionDocument>();
    return rotated && toSession(rotated);
  }

  /** The session that this token was used up in, when it still holds. */
  async findByUsedToken(hash: string): Promise<Session | null> {
    const found = await this.sessions
      .findOne({ previous_hashes: hash, revoked_at: null }, { user_id: 1, created_at: 1 })
      .lean<SessionDocument>();
    return found && toSession(found);
  }

  /** The session of this token, good or used up. */
  async findByToken(hash: string): Promise<FoundSession | null> {
    const found = await this.sessions
      .findOne({ $or: [{ refresh_hash: hash }, { previous_hashes: hash }] }, { user_id: 1, created_at: 1, reason: 1 })
      .lean<SessionDocument>();
    return found && { ...toSession(found), reason: found.reason };
  }

  /** The sessions of one person that hold, the latest used first. */
  async listActive(userId: string, limit: number, now: Date): Promise<SessionDetails[]> {
    const found = await this.sessions
      .find({ user_id: userId, revoked_at: null, expires_at: { $gt: now } })
      .sort({ last_used_at: -1, _id: -1 })
      .limit(limit)
      .lean<SessionDocument[]>();
    return found.map(toDetails);
  }

  /** The sessions of one person, also those that have ended, the newest first, a bounded number. */
  async listAll(userId: string): Promise<SessionDetails[]> {
    const found = await this.sessions
      .find({ user_id: userId })
      .sort({ created_at: -1, _id: -1 })
      .limit(ALL_AT_MOST)
      .lean<SessionDocument[]>();
    return found.map(toDetails);
  }

  /** Removes the sessions of one person; gives their ids. */
  async removeOf(userId: string, session: ClientSession): Promise<string[]> {
    const found = await this.sessions.find({ user_id: userId }, { _id: 1 }, { session }).lean<SessionDocument[]>();
    if (found.length > 0) await this.sessions.deleteMany({ user_id: userId }, { session });
    return found.map((s) => s._id.toHexString());
  }

  /** Ids of the sessions of one person that hold, besides the `keep` newest. */
  async beyondNewest(userId: string, keep: number, now: Date): Promise<string[]> {
    const found = await this.sessions
      .find({ user_id: userId, revoked_at: null, expires_at: { $gt: now } }, { _id: 1 })
      .sort({ created_at: -1, _id: -1 })
      .skip(keep)
      .lean<SessionDocument[]>();
    return found.map((s) => s._id.toHexString());
  }

  /**
   * Ids of those that it ended. Never outside a transaction: what another one ends at the same moment would be among
   * them, and on SecantusDB an update of many and transactions can wait for each other for good.
   */
  async revoke(which: SessionsOf, reason: RevocationReason, at: Date, session: ClientSession): Promise<string[]> {
    const filter = {
      user_id: which.user_id,
      revoked_at: null,
      ...(which.ids ? { _id: { $in: [...which.ids] } } : which.except ? { _id: { $ne: which.except } } : {}),
    };
    const found = await this.sessions.find(filter, { _id: 1 }, { session }).lean<SessionDocument[]>();
    if (found.length > 0) await this.sessions.updateMany(filter, { $set: { revoked_at: at, reason } }, { session });
    return found.map((s) => s._id.toHexString());
  }
}

const toDetails = (document: SessionDocument): SessionDetails => ({
  ...toSession(document),
  device: document.device ?? null,
  lastUsedAt: document.last_used_at,
  expiresAt: document.expires_at,
});

function toSession(document: Pick<SessionDocument, '_id' | 'user_id' | 'created_at'>): Session {
  return { id: document._id.toHexString(), userId: document.user_id.toHexString(), createdAt: document.created_at };
}
