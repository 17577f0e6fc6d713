import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { crmChanges } from '@abbotsford/contracts';
import { sendEventStream } from '../events/event-stream';
import { Route } from '../openapi/route';
import { CrmEvents } from './crm-events';

@ApiTags('CRM')
@Controller('api/crm/events')
export class CrmEventsController {
  constructor(private readonly events: CrmEvents) {}

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
  listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendEventStream(reply, this.events.for(request));
  }
}
