import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type LoginCall, type IssuedTokens } from '@abbotsford/contracts';
import { isStaff } from '@abbotsford/rights';
import { AuditTrail, LOGGER, logSecurityEvent, type Logger } from '@abbotsford/service-kit';
import { comparableEmail } from '@abbotsford/text';
import { AuthMetrics } from '../../auth-metrics';
import { PasswordHasher } from '../../passwords/password-hasher';
import { AccessTokens } from '../../sessions/access-tokens';
import { SessionOpener } from '../../sessions/session-opener';
import { SessionsRepository } from '../../sessions/sessions.repository';
import { PasswordAttempts } from '../../limits/password-attempts';
import { SecondFactorCheck } from '../../second-factor/second-factor-check';
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
    private readonly attempts: PasswordAttempts,
    private readonly secondFactor: SecondFactorCheck,
    private readonly metrics: AuthMetrics,
    private readonly audit: AuditTrail,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(request: LoginCall, signal: AbortSignal): Promise<IssuedTokens> {
    const account = comparableEmail(request.email);
    await this.attempts.begin('sign-in', account);
    const candidates = await this.users.credentialsByEmail(request.email);
    const credentials = await this.whoHas(request.password, candidates, signal);
    if (!credentials) throw this.refusal(candidates.length === 0 ? 'unknown_email' : 'wrong_password', candidates[0]);
    if (credentials.user.disabled) throw this.refusal('disabled', credentials);
    await this.secondFactor.require(credentials, request.otp).catch((error: unknown) => {
      // That a code is asked for is no failure yet.
      if (request.otp !== undefined) this.noteRefusal(credentials);
      throw error;
    });
    const reply = await this.open(credentials, request.device);
    if (!reply) throw this.refusal('overtaken', credentials);
    if (this.hasher.isOutdated(credentials.passwordHash)) {
      await this.users.replaceHash(credentials, await this.hasher.hash(request.password, signal));
    }
    await this.attempts.succeeded('sign-in', account);
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
  private async open(credentials: Credentials, device: string | undefined): Promise<IssuedTokens | null> {
    const now = new Date();
    const { session, refreshToken } = await this.opener.open(credentials.user, device, now);
    const user = await this.users.recordLogin(credentials, now);
    if (!user) {
      await this.sessions.discard(session.id);
      return null;
    }
    await this.opener.makeRoom(user.id, now);
    logSecurityEvent(this.logger, 'signed_in', { user_id: user.id, session_id: session.id });
    return this.tokens.reply(user, session, refreshToken);
  }

  private refusal(outcome: Refusal, credentials?: Credentials): ServiceError {
    this.metrics.logins.inc({ outcome });
    const whose = credentials ? { user_id: credentials.user.id } : {};
    logSecurityEvent(this.logger, 'sign_in_refused', { reason: outcome, ...whose });
    if (credentials) this.noteRefusal(credentials);
    return new ServiceError('auth.bad_credentials', 'The email or the password is wrong. Please try again.');
  }

  /** Of who works here; not waited for, so that the time of the answer tells nobody who does. */
  private noteRefusal({ user }: Credentials): void {
    if (isStaff(user.role)) this.audit.note({ action: 'user.sign_in_refused', thing_id: user.id });
  }
}
