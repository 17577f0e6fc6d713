import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type MessageReply, type SessionView } from '@abbotsford/contracts';
import { CONFIG, LOGGER, logSecurityEvent, type Logger, type Principal } from '@abbotsford/service-kit';
import type { AuthConfig } from '../../config';
import { Revocation } from '../revocation';
import type { SessionDetails } from '../session';
import { absoluteEnd, earlier } from '../session-expiry';
import { MAX_SESSIONS } from '../session-opener';
import { SessionsRepository } from '../sessions.repository';

/** What a person sees of their sign-ins, and ends of them. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly revocation: Revocation,
    @Inject(CONFIG) private readonly config: AuthConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async list(principal: Principal): Promise<SessionView[]> {
    const now = new Date();
    return (await this.sessions.listActive(principal.id, MAX_SESSIONS, now))
      .map((session) => this.toView(session, principal))
      .filter(({ expires_at }) => Date.parse(expires_at) > now.getTime());
  }

  async end(id: string, { id: user_id }: Principal): Promise<MessageReply> {
    const ended = await this.revocation.revokeAll({ user_id, ids: [id] }, 'ended_elsewhere');
    if (ended === 0) throw new ServiceError('auth.session_not_found', 'This sign-in has ended already.');
    logSecurityEvent(this.logger, 'session_ended', { session_id: id });
    return { message: 'This sign-in is ended.' };
  }

  async endOthers({ id: user_id, session_id }: Principal): Promise<MessageReply> {
    const ended = await this.revocation.revokeAll({ user_id, except: session_id }, 'ended_elsewhere');
    logSecurityEvent(this.logger, 'session_ended', { reason: 'all_others', sessions: ended });
    return { message: 'You are signed out everywhere else.' };
  }

  private toView(session: SessionDetails, { role, session_id }: Principal): SessionView {
    const { id, device, createdAt, lastUsedAt, expiresAt } = session;
    return {
      id,
      device,
      current: id === session_id,
      created_at: createdAt.toISOString(),
      last_used_at: lastUsedAt.toISOString(),
      expires_at: earlier(expiresAt, absoluteEnd(createdAt, role, this.config)).toISOString(),
    };
  }
}
