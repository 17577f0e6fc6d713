import { Injectable } from '@nestjs/common';
import type { CheckSessionRequest, SessionState } from '@abbotsford/contracts';
import { UsersRepository } from '../../users/users.repository';
import { SessionsRepository } from '../sessions.repository';

const inactive: SessionState = { active: false, user_id: '', role: 'user' };

@Injectable()
export class CheckSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly users: UsersRepository,
  ) {}

  async run({ session_id }: CheckSessionRequest): Promise<SessionState> {
    const session = await this.sessions.findActive(session_id, new Date());
    const user = session && (await this.users.findById(session.userId));
    if (!user || user.disabled) return inactive;
    return { active: true, user_id: user.id, role: user.role };
  }
}
