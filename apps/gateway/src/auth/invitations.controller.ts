import { Body, Controller, Delete, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  acceptInvitation,
  AcceptInvitationRequest,
  InvitationTokenRequest,
  InvitationView,
  invite,
  InviteRequest,
  listInvitations,
  MessageReply,
  OpenInvitation,
  readInvitation,
  TokenReply,
  withdrawInvitation,
} from '@abbotsford/contracts';
import { CONFIG, ServiceClient } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { IdParam } from '../http/id-param';
import { Route } from '../http/route';
import { deviceIn } from './device-in';
import { RefreshCookie } from './refresh-cookie';

@ApiTags('Users')
@Controller('api/auth/invitations')
export class InvitationsController {
  private readonly cookie: RefreshCookie;

  constructor(
    private readonly services: ServiceClient,
    @Inject(CONFIG) config: GatewayConfig,
  ) {
    // In a preview of the application, which only describes it, there are no settings.
    this.cookie = new RefreshCookie(config?.FRONTEND_URL ?? []);
  }

  @Get()
  @Route({
    access: 'users.manage',
    summary: 'Invitations that nobody has accepted yet, the newest first',
    calls: [listInvitations],
    answer: { listOf: InvitationView },
  })
  list(): Promise<readonly InvitationView[]> {
    return this.services.call(listInvitations, {});
  }

  @Post()
  @Route({
    access: 'users.manage',
    summary: 'Invite somebody by mail to an account with this role; a former invitation is good no more',
    calls: [invite],
    status: 201,
    answer: InvitationView,
  })
  invite(@Body() body: InviteRequest): Promise<InvitationView> {
    return this.services.call(invite, body);
  }

  @Delete(':id')
  @Route({
    access: 'users.manage',
    summary: 'Withdraw an invitation',
    calls: [withdrawInvitation],
    answer: MessageReply,
  })
  withdraw(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(withdrawInvitation, { invitation_id: id });
  }

  @Post('read')
  @Route({
    access: 'public',
    limit: 'login',
    summary: 'Whom the link of an invitation is for',
    calls: [readInvitation],
    answer: OpenInvitation,
  })
  read(@Body() body: InvitationTokenRequest): Promise<OpenInvitation> {
    return this.services.call(readInvitation, body);
  }

  @Post('accept')
  @Route({
    access: 'public',
    limit: 'register',
    summary: 'Accept an invitation: make the account and sign in',
    calls: [acceptInvitation],
    status: 201,
    answer: TokenReply,
  })
  async accept(
    @Body() body: AcceptInvitationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenReply> {
    const answer = await this.services.call(acceptInvitation, { ...body, ...deviceIn(request) });
    return this.cookie.answer(answer, request, reply);
  }
}
