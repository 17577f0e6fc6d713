import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@abbotsford/service-kit';
import type { AuthConfig } from '../config';
import { newRefreshToken } from './refresh-token';
import { Revocation } from './revocation';
import type { Session } from './session';
import { sessionExpiry } from './session-expiry';
import { SessionsRepository } from './sessions.repository';

/** Sessions that one person may have; the oldest makes room for a new one. */
export const MAX_SESSIONS = 20;

@Injectable()
export class SessionOpener {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly revocation: Revocation,
    @Inject(CONFIG) private readonly config: AuthConfig,
  ) {}

  async open(userId: string, at: Date): Promise<{ session: Session; refreshToken: string }> {
    const { token, hash } = newRefreshToken();
    const expiresAt = sessionExpiry(at, this.config.REFRESH_TOKEN_DAYS);
    const session = await this.sessions.create({ userId, refreshHash: hash, at, expiresAt });
    return { session, refreshToken: token };
  }

  async makeRoom(userId: string, now: Date): Promise<void> {
    const ids = await this.sessions.beyondNewest(userId, MAX_SESSIONS, now);
    if (ids.length > 0) await this.revocation.revokeAll({ user_id: userId, ids }, 'too_many_sessions');
  }
}
