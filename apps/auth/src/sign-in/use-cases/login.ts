import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type LoginRequest, type TokenReply } from '@abbotsford/contracts';
import { LOGGER, maskEmail, type Logger } from '@abbotsford/service-kit';
import { AuthMetrics } from '../../auth-metrics';
import { PasswordHasher } from '../../passwords/password-hasher';
import { AccessTokens } from '../../sessions/access-tokens';
import { SessionOpener } from '../../sessions/session-opener';
import { SessionsRepository } from '../../sessions/sessions.repository';
import type { Credentials } from '../../users/user';
import { UsersRepository } from '../../users/users.repository';

type Refusal = 'unknown_email' | 'wrong_password' | 'disabled' | 'overtaken';

/** Whatever is wrong, the answer is the same and takes the same time, so nobody can find out who has an account. */
@Injectable()
export class Login {
  constructor(
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly opener: SessionOpener,
    private readonly sessions: SessionsRepository,
    private readonly tokens: AccessTokens,
    private readonly metrics: AuthMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(request: LoginRequest, signal: AbortSignal): Promise<TokenReply> {
    const { email } = request;
    const candidates = await this.users.credentialsByEmail(email);
    const credentials = await this.whoHas(request.password, candidates, signal);
    if (!credentials) throw this.refusal(candidates.length === 0 ? 'unknown_email' : 'wrong_password', email);
    if (credentials.user.disabled) throw this.refusal('disabled', email);
    const reply = await this.open(credentials);
    if (!reply) throw this.refusal('overtaken', email);
    if (this.hasher.isOutdated(credentials.passwordHash)) {
      await this.users.replaceHash(credentials, await this.hasher.hash(request.password, signal));
    }
    this.metrics.logins.inc({ outcome: 'ok' });
    return reply;
  }

  /** The account that this password opens. Without any account, the same work is done. */
  private async whoHas(
    password: string,
    candidates: readonly Credentials[],
    signal: AbortSignal,
  ): Promise<Credentials | null> {
    if (candidates.length === 0) await this.hasher.matches(password, null, signal);
    for (const candidate of candidates) {
      if (await this.hasher.matches(password, candidate.passwordHash, signal)) return candidate;
    }
    return null;
  }

  /**
   * First the session, then the note of the sign-in, which fails when the password has changed. In this order a change
   * of the password either ends this session or is seen here.
   */
  private async open(credentials: Credentials): Promise<TokenReply | null> {
    const now = new Date();
    const { session, refreshToken } = await this.opener.open(credentials.user.id, now);
    const user = await this.users.recordLogin(credentials, now);
    if (!user) {
      await this.sessions.discard(session.id);
      return null;
    }
    await this.opener.makeRoom(user.id, now);
    return this.tokens.reply(user, session.id, refreshToken);
  }

  private refusal(outcome: Refusal, email: string): ServiceError {
    this.metrics.logins.inc({ outcome });
    this.logger.info({ email: maskEmail(email), outcome }, 'a sign-in was refused');
    return new ServiceError('auth.bad_credentials', 'The email or the password is wrong. Please try again.');
  }
}
