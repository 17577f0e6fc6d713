import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/access';
import { ChatSockets } from './chat-sockets';

/** OpenAPI has no words for WebSockets: docs/chat-websocket.md has. */
@Controller('api/chat/ws')
export class ChatSocketController {
  constructor(private readonly sockets: ChatSockets) {}

  @Get()
  @Public()
  @ApiExcludeEndpoint()
  open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.sockets.accept(request, reply);
  }
}
