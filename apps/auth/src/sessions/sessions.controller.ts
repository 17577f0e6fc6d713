import { Controller } from '@nestjs/common';
import {
  checkSession,
  endOtherSessions,
  endSession,
  endUserSessions,
  listSessions,
  logout,
  refresh,
  type CheckSessionRequest,
  type EmptyRequest,
  type EndSessionRequest,
  type LogoutRequest,
  type MessageReply,
  type RefreshRequest,
  type SessionState,
  type SessionView,
  type IssuedTokens,
  type UserRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { CheckSession } from './use-cases/check-session';
import { EndUserSessions } from './use-cases/end-user-sessions';
import { OwnSessions } from './use-cases/own-sessions';
import { RefreshSession } from './use-cases/refresh-session';
import { SignOut } from './use-cases/sign-out';

@Controller()
export class SessionsController {
  constructor(
    private readonly refresher: RefreshSession,
    private readonly signOut: SignOut,
    private readonly checker: CheckSession,
    private readonly own: OwnSessions,
    private readonly ender: EndUserSessions,
  ) {}

  @Handles(refresh)
  async refresh(request: RefreshRequest): Promise<IssuedTokens> {
    return this.refresher.run(request);
  }

  @Handles(logout)
  async logout(request: LogoutRequest, context: RequestContext): Promise<MessageReply> {
    return this.signOut.run(request, requireUser(context));
  }

  @Handles(listSessions)
  async list(_request: EmptyRequest, context: RequestContext): Promise<SessionView[]> {
    return this.own.list(requireUser(context));
  }

  @Handles(endSession)
  async end({ session_id }: EndSessionRequest, context: RequestContext): Promise<MessageReply> {
    return this.own.end(session_id, requireUser(context));
  }

  @Handles(endOtherSessions)
  async endOthers(_request: EmptyRequest, context: RequestContext): Promise<MessageReply> {
    return this.own.endOthers(requireUser(context));
  }

  @Handles(endUserSessions)
  async endOfUser(request: UserRequest, context: RequestContext): Promise<MessageReply> {
    return this.ender.run(request, requireRight(context, 'users.manage'));
  }

  @Handles(checkSession)
  async check(request: CheckSessionRequest): Promise<SessionState> {
    return this.checker.run(request);
  }
}
