import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type RefreshRequest, type IssuedTokens } from '@abbotsford/contracts';
import { CONFIG, LOGGER, logSecurityEvent, type Logger } from '@abbotsford/service-kit';
import { AuthMetrics } from '../../auth-metrics';
import type { AuthConfig } from '../../config';
import { AccountLimits } from '../../limits/account-limits';
import { UsersRepository } from '../../users/users.repository';
import { AccessTokens } from '../access-tokens';
import { hashToken, newToken } from '../../tokens/random-token';
import { endedBecause } from '../ended-because.data';
import { Revocation } from '../revocation';
import type { RevocationReason } from '../session';
import { absoluteEnd, idleEnd } from '../session-expiry';
import { SessionsRepository } from '../sessions.repository';

/** A new pair of tokens for a refresh token, which is good once. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly users: UsersRepository,
    private readonly tokens: AccessTokens,
    private readonly revocation: Revocation,
    private readonly limits: AccountLimits,
    private readonly metrics: AuthMetrics,
    @Inject(CONFIG) private readonly config: AuthConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ refresh_token }: RefreshRequest): Promise<IssuedTokens> {
    const hash = hashToken(refresh_token);
    // Before the token is used up, so that it is still good when the wait is over.
    const family = await this.sessions.findByToken(hash);
    if (family) await this.limits.count('refresh', family.id);
    const next = newToken();
    const now = new Date();
    const expiresAt = idleEnd(now, this.config);
    const session = await this.sessions.rotate({ hash, nextHash: next.hash, now, expiresAt });
    if (!session) {
      if (!(await this.endWhenReused(hash))) throw this.refusal('unknown_token', {}, family?.reason);
      this.metrics.refreshes.inc({ outcome: 'reused' });
      throw refused('refresh_token_reused');
    }
    const { id: session_id, userId: user_id } = session;
    const user = await this.users.findById(user_id);
    if (!user || user.disabled) throw this.refusal('disabled', { user_id, session_id }, 'disabled');
    if (absoluteEnd(session.createdAt, user.role, this.config) <= now) {
      await this.revocation.revokeAll({ user_id, ids: [session_id] }, 'lasted_long_enough');
      throw this.refusal('lasted_long_enough', { user_id, session_id }, 'lasted_long_enough');
    }
    this.metrics.refreshes.inc({ outcome: 'ok' });
    return this.tokens.reply(user, session, next.token);
  }

  /** Two people hold a token that was good once. Which of them is the thief can't be told, so both sign in again. */
  private async endWhenReused(hash: string): Promise<boolean> {
    const session = await this.sessions.findByUsedToken(hash);
    if (!session) return false;
    await this.revocation.revokeAll({ user_id: session.userId, ids: [session.id] }, 'refresh_token_reused');
    logSecurityEvent(this.logger, 'refresh_token_reused', { user_id: session.userId, session_id: session.id });
    return true;
  }

  private refusal(
    reason: string,
    about: { user_id?: string; session_id?: string },
    told?: RevocationReason | null,
  ): ServiceError {
    this.metrics.refreshes.inc({ outcome: 'refused' });
    logSecurityEvent(this.logger, 'refresh_refused', { reason, ...about });
    return refused(told);
  }
}

/** Whoever shows a token of a session was signed in by it, and may know why they are no longer. */
const refused = (reason: RevocationReason | null = null): ServiceError =>
  new ServiceError('auth.refresh_refused', endedBecause(reason));
