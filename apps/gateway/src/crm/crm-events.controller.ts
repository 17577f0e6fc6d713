import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConversationNews, crmChanges, FreeForm, Id, TypingNews } from '@abbotsford/contracts';
import { sendEventStream } from '../events/event-stream';
import { OpenStreams } from '../limits/open-streams';
import { Route } from '../http/route';
import { CrmEvents } from './crm-events';

class CrmEvent {
  @Id()
  id!: string;

  @FreeForm({ optional: true, about: 'The deal or the lead as it is now; absent when it was deleted' })
  current?: Record<string, unknown>;
}

/** One has news, or has read some in another window. */
class NotificationsEvent {}

@ApiTags('CRM')
@Controller('api/crm/events')
export class CrmEventsController {
  constructor(
    private readonly events: CrmEvents,
    private readonly streams: OpenStreams,
  ) {}

  @Get()
  @Route({
    access: 'dashboard.use',
    summary: 'What changes on the board, in leads, tickets and conversations, from now on',
    answer: {
      events: {
        ...Object.fromEntries(crmChanges.map((change) => [change, CrmEvent])),
        'conversation.changed': ConversationNews,
        'conversation.typing': TypingNews,
        'notifications.changed': NotificationsEvent,
      },
      about: 'Read the lists anew after every (re)connection',
    },
  })
  async listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.streams.takeFor('dashboards', request.user?.id ?? request.ip, request);
    sendEventStream(reply, this.events.for(request));
  }
}
