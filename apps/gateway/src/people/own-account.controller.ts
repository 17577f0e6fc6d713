import { Body, Controller, Header, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ConfirmOwnerRequest,
  deleteOwnAccount,
  exportOwnAccount,
  exportOwnPerson,
  findPersonConversations,
  findPersonSupport,
  MessageReply,
} from '@abbotsford/contracts';
import { CONFIG, ServiceClient } from '@abbotsford/service-kit';
import { RefreshCookie } from '../auth/refresh-cookie';
import type { GatewayConfig } from '../config';
import { Route } from '../http/route';
import { PersonExport } from './people-answers';
import { PersonGatherer } from './person-gatherer';

/** What is held of whoever asks, for them to have and to end. */
@ApiTags('Auth')
@Controller('api/auth/me')
export class OwnAccountController {
  private readonly cookie: RefreshCookie;

  constructor(
    private readonly gatherer: PersonGatherer,
    private readonly services: ServiceClient,
    @Inject(CONFIG) config: GatewayConfig,
  ) {
    // In a preview of the application, which only describes it, there are no settings.
    this.cookie = new RefreshCookie(config?.FRONTEND_URL ?? []);
  }

  @Post('export')
  @Header('content-disposition', 'attachment; filename="my-data.json"')
  @Route({
    access: 'user',
    limit: 'login',
    summary: 'All that is held of oneself, as one file',
    calls: [exportOwnAccount, exportOwnPerson, findPersonConversations, findPersonSupport],
    answer: PersonExport,
  })
  export(@Body() body: ConfirmOwnerRequest): Promise<PersonExport> {
    return this.gatherer.exportOwn(body);
  }

  @Post('delete')
  @Route({
    access: 'user',
    limit: 'login',
    summary: 'Delete one’s own account: it is closed at once, and what is held of oneself is erased after that',
    calls: [deleteOwnAccount],
    status: 202,
    answer: MessageReply,
  })
  async delete(
    @Body() body: ConfirmOwnerRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MessageReply> {
    const answer = await this.services.call(deleteOwnAccount, body);
    this.cookie.clear(request, reply);
    return answer;
  }
}
