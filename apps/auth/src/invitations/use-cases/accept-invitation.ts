import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type AcceptInvitationCall, type IssuedTokens } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, Transaction, type Logger } from '@abbotsford/service-kit';
import { MailLinks } from '../../mail-links/mail-links';
import { PasswordHasher } from '../../passwords/password-hasher';
import { refuseWeakPassword } from '../../passwords/refuse-weak-password';
import { AccessTokens } from '../../sessions/access-tokens';
import { SessionOpener } from '../../sessions/session-opener';
import { UsersRepository } from '../../users/users.repository';

/** An account with the role of the invitation, signed in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly links: MailLinks,
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionOpener,
    private readonly tokens: AccessTokens,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ token, name, password, device }: AcceptInvitationCall, signal: AbortSignal): Promise<IssuedTokens> {
    const { email, role } = await this.links.read('invitation', token);
    await refuseWeakPassword(password, { email, name }, 'password');
    const passwordHash = await this.hasher.hash(password, signal);
    const now = new Date();
    const user = await this.transaction.run(async (session) => {
      await this.links.take('invitation', token, session);
      const account = { email, passwordHash, profile: { name: name.trim() }, role: role ?? 'user', createdAt: now };
      const created = await this.users.create({ ...account, lastLogin: now, emailVerifiedAt: now }, session);
      // Thrown here, so that the link stays good.
      if (!created) throw new ServiceError('auth.email_taken', 'This email has an account already. Please sign in.');
      return created;
    });
    const { session, refreshToken } = await this.sessions.open(user, device, now);
    logSecurityEvent(this.logger, 'invitation_accepted', { user_id: user.id, session_id: session.id });
    return this.tokens.reply(user, session, refreshToken);
  }
}
