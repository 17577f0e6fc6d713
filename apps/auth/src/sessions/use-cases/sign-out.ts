import { Inject, Injectable } from '@nestjs/common';
import type { LogoutRequest, MessageReply } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, type Logger, type Principal } from '@abbotsford/service-kit';
import { hashToken } from '../../tokens/random-token';
import { Revocation } from '../revocation';
import { SessionsRepository } from '../sessions.repository';

/** Ends the session of the access token, and that of the refresh token when it is the same person's. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly revocation: Revocation,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ refresh_token }: LogoutRequest, principal: Principal): Promise<MessageReply> {
    const other = refresh_token === undefined ? null : await this.sessions.findByToken(hashToken(refresh_token));
    const ids = [principal.session_id, ...(other ? [other.id] : [])];
    // Of these only the person's own, whoever the refresh token belongs to.
    await this.revocation.revokeAll({ user_id: principal.id, ids }, 'signed_out');
    logSecurityEvent(this.logger, 'signed_out', { session_id: principal.session_id });
    return { message: 'You are signed out.' };
  }
}
