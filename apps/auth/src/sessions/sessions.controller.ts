import { Controller } from '@nestjs/common';
import {
  checkSession,
  logout,
  refresh,
  type CheckSessionRequest,
  type LogoutRequest,
  type MessageReply,
  type RefreshRequest,
  type SessionState,
  type TokenReply,
} from '@abbotsford/contracts';
import { Handles, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { CheckSession } from './use-cases/check-session';
import { RefreshSession } from './use-cases/refresh-session';
import { SignOut } from './use-cases/sign-out';

@Controller()
export class SessionsController {
  constructor(
    private readonly refresher: RefreshSession,
    private readonly signOut: SignOut,
    private readonly checker: CheckSession,
  ) {}

  @Handles(refresh)
  async refresh(request: RefreshRequest): Promise<TokenReply> {
    return this.refresher.run(request);
  }

  @Handles(logout)
  async logout(request: LogoutRequest, context: RequestContext): Promise<MessageReply> {
    return this.signOut.run(request, requireUser(context));
  }

  @Handles(checkSession)
  async check(request: CheckSessionRequest): Promise<SessionState> {
    return this.checker.run(request);
  }
}
