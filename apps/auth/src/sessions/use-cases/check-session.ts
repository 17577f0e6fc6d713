import { Inject, Injectable } from '@nestjs/common';
import type { CheckSessionRequest, SessionState } from '@abbotsford/contracts';
import { CONFIG } from '@abbotsford/service-kit';
import type { AuthConfig } from '../../config';
import { UsersRepository } from '../../users/users.repository';
import { RequiredSecondFactor } from '../../policy/required-second-factor';
import { absoluteEnd } from '../session-expiry';
import { roleInForce } from '../role-in-force';
import { SessionsRepository } from '../sessions.repository';

const inactive: SessionState = { active: false, user_id: '', role: 'user' };

@Injectable()
export class CheckSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly users: UsersRepository,
    private readonly required: RequiredSecondFactor,
    @Inject(CONFIG) private readonly config: AuthConfig,
  ) {}

  async run({ session_id }: CheckSessionRequest): Promise<SessionState> {
    const now = new Date();
    const session = await this.sessions.findActive(session_id, now);
    const user = session && (await this.users.findById(session.userId));
    if (!user || user.disabled) return inactive;
    if (absoluteEnd(session.createdAt, user.role, this.config) <= now) return inactive;
    return { active: true, user_id: user.id, role: roleInForce(user, await this.required.now()) };
  }
}
