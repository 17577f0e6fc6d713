import { Controller, Get, Headers, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MessageReply, ServiceError } from '@abbotsford/contracts';
import { CONFIG } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { CHAT_ACCESS, chatOrigins } from '../http/cors';
import { Route } from '../http/route';

@ApiTags('Chat')
@Controller('api/chat/outbound')
export class ChatAccessController {
  constructor(@Inject(CONFIG) private readonly config: GatewayConfig) {}

  @Get(CHAT_ACCESS)
  @Route({
    access: 'public',
    limit: 'none',
    summary: 'Whether the page that asks may show the chat, by its origin',
    calls: [{ errors: ['forbidden'] }],
    answer: MessageReply,
  })
  access(@Headers('origin') origin?: string): MessageReply {
    // A page of the API's own origin, or a program: browsers name all others.
    if (origin === undefined || chatOrigins(this.config).includes(origin)) {
      return { message: 'This page may show the chat.' };
    }
    throw new ServiceError('forbidden', `Pages of ${origin.slice(0, 200)} may not show this chat: see WIDGET_ORIGINS.`);
  }
}
