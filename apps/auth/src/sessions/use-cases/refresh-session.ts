import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type RefreshRequest, type TokenReply } from '@abbotsford/contracts';
import { CONFIG, LOGGER, type Logger } from '@abbotsford/service-kit';
import { AuthMetrics } from '../../auth-metrics';
import type { AuthConfig } from '../../config';
import { UsersRepository } from '../../users/users.repository';
import { AccessTokens } from '../access-tokens';
import { hashRefreshToken, newRefreshToken } from '../refresh-token';
import { Revocation } from '../revocation';
import { sessionExpiry } from '../session-expiry';
import { SessionsRepository } from '../sessions.repository';

/** A new pair of tokens for a refresh token, which is good once. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly users: UsersRepository,
    private readonly tokens: AccessTokens,
    private readonly revocation: Revocation,
    private readonly metrics: AuthMetrics,
    @Inject(CONFIG) private readonly config: AuthConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ refresh_token }: RefreshRequest): Promise<TokenReply> {
    const hash = hashRefreshToken(refresh_token);
    const next = newRefreshToken();
    const now = new Date();
    const expiresAt = sessionExpiry(now, this.config.REFRESH_TOKEN_DAYS);
    const session = await this.sessions.rotate({ hash, nextHash: next.hash, now, expiresAt });
    if (!session) {
      this.metrics.refreshes.inc({ outcome: (await this.endWhenReused(hash)) ? 'reused' : 'refused' });
      throw refused();
    }
    const user = await this.users.findById(session.userId);
    if (!user || user.disabled) {
      this.metrics.refreshes.inc({ outcome: 'refused' });
      throw refused();
    }
    this.metrics.refreshes.inc({ outcome: 'ok' });
    return this.tokens.reply(user, session.id, next.token);
  }

  /** Two people hold a token that was good once. Which of them is the thief can't be told, so both sign in again. */
  private async endWhenReused(hash: string): Promise<boolean> {
    const session = await this.sessions.findByUsedToken(hash);
    if (!session) return false;
    await this.revocation.revokeAll({ user_id: session.userId, ids: [session.id] }, 'refresh_token_reused');
    this.logger.warn(
      { user_id: session.userId, session_id: session.id },
      'a used refresh token was shown again; its session is ended',
    );
    return true;
  }
}

const refused = (): ServiceError =>
  new ServiceError('auth.refresh_refused', 'Your session has ended. Please sign in again.');
