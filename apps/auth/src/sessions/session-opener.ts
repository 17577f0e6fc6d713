import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@abbotsford/service-kit';
import type { AuthConfig } from '../config';
import type { User } from '../users/user';
import { newToken } from '../tokens/random-token';
import { Revocation } from './revocation';
import type { Session } from './session';
import { absoluteEnd, earlier, idleEnd } from './session-expiry';
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

  async open(
    user: Pick<User, 'id' | 'role'>,
    device: string | undefined,
    at: Date,
  ): Promise<{ session: Session; refreshToken: string }> {
    const { token, hash } = newToken();
    const expiresAt = earlier(idleEnd(at, this.config), absoluteEnd(at, user.role, this.config));
    const session = await this.sessions.create({ userId: user.id, refreshHash: hash, device, at, expiresAt });
    return { session, refreshToken: token };
  }

  async makeRoom(userId: string, now: Date): Promise<void> {
    const ids = await this.sessions.beyondNewest(userId, MAX_SESSIONS, now);
    if (ids.length > 0) await this.revocation.revokeAll({ user_id: userId, ids }, 'too_many_sessions');
  }
}
