import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { crmChanges } from '@abbotsford/contracts';
import { sendEventStream } from '../events/event-stream';
import { OpenStreams } from '../limits/open-streams';
import { Route } from '../openapi/route';
import { CrmEvents } from './crm-events';

@ApiTags('CRM')
@Controller('api/crm/events')
export class CrmEventsController {
  constructor(
    private readonly events: CrmEvents,
    private readonly streams: OpenStreams,
  ) {}

  @Get()
  @Route({
    access: 'admin',
    summary: 'What changes on the board and in leads, from now on',
    answer: {
      events:
        `Events ${crmChanges.map((change) => `\`${change}\``).join(', ')}, each {id, current}; ` +
        '`current` is absent when it was deleted. Read the lists anew after every (re)connection.',
    },
  })
  async listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.streams.takeFor('dashboards', request.user?.id ?? request.ip, request);
    sendEventStream(reply, this.events.for(request));
  }
}
