import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type RegisterCall, type IssuedTokens } from '@abbotsford/contracts';
import { CONFIG, LOGGER, logSecurityEvent, type Logger } from '@abbotsford/service-kit';
import { comparableEmail } from '@abbotsford/text';
import type { AuthConfig } from '../../config';
import { PasswordHasher } from '../../passwords/password-hasher';
import { refuseWeakPassword } from '../../passwords/refuse-weak-password';
import { AccessTokens } from '../../sessions/access-tokens';
import { SessionOpener } from '../../sessions/session-opener';
import { SendVerification } from '../../email/use-cases/send-verification';
import { AccountLimits } from '../../limits/account-limits';
import { profileFields } from '../../users/profile-fields';
import { UsersRepository } from '../../users/users.repository';

/** A new account, signed in. */
@Injectable()
export class Register {
  constructor(
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionOpener,
    private readonly tokens: AccessTokens,
    private readonly limits: AccountLimits,
    private readonly verification: SendVerification,
    @Inject(CONFIG) private readonly config: AuthConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ email, password, device, ...profile }: RegisterCall, signal: AbortSignal): Promise<IssuedTokens> {
    await refuseWeakPassword(password, { email, name: profile.name }, 'password');
    const { country = null } = profile;
    const fields = profileFields(profile, { country, home: this.config.HOME_COUNTRY });
    // Before the password is hashed, which is what costs.
    await this.limits.count('registration', comparableEmail(email));
    const now = new Date();
    const user = await this.users.create({
      email,
      passwordHash: await this.hasher.hash(password, signal),
      profile: { ...fields, name: profile.name.trim() },
      role: 'user',
      createdAt: now,
      lastLogin: now,
    });
    if (!user) {
      throw new ServiceError('auth.email_taken', 'This email has an account already. Please sign in instead.', {
        errors: [{ field: 'email', message: 'This address has an account already.' }],
      });
    }
    const { session, refreshToken } = await this.sessions.open(user, device, now);
    logSecurityEvent(this.logger, 'registered', { user_id: user.id, session_id: session.id });
    await this.verification.welcome(user);
    return this.tokens.reply(user, session, refreshToken);
  }
}
