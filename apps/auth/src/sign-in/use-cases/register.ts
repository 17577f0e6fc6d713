import { Injectable } from '@nestjs/common';
import { ServiceError, type RegisterRequest, type TokenReply } from '@abbotsford/contracts';
import { invalid } from '@abbotsford/service-kit';
import { commonPasswords } from '../../passwords/common-passwords';
import { PasswordHasher } from '../../passwords/password-hasher';
import { passwordProblem } from '../../passwords/password-problem';
import { AccessTokens } from '../../sessions/access-tokens';
import { SessionOpener } from '../../sessions/session-opener';
import { normaliseEmail } from '../../users/normalise-email';
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
  ) {}

  async run({ email: given, password, ...profile }: RegisterRequest, signal: AbortSignal): Promise<TokenReply> {
    const email = normaliseEmail(given);
    const problem = passwordProblem(password, { email, name: profile.name }, await commonPasswords(), 'password');
    if (problem) throw invalid([{ field: 'password', message: problem }]);
    const now = new Date();
    const user = await this.users.create({
      email,
      passwordHash: await this.hasher.hash(password, signal),
      profile: { ...profileFields(profile), name: profile.name.trim() },
      role: 'user',
      createdAt: now,
      lastLogin: now,
    });
    if (!user) {
      throw new ServiceError('auth.email_taken', 'This email has an account already. Please sign in instead.', {
        errors: [{ field: 'email', message: 'email is registered already' }],
      });
    }
    const { session, refreshToken } = await this.sessions.open(user.id, now);
    return this.tokens.reply(user, session.id, refreshToken);
  }
}
