import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/access';
import { ChatSockets } from './chat-sockets';
import { customersBot, visitorsBot } from './spoken-with.data';

/** OpenAPI has no words for WebSockets: docs/chat-websocket.md has. */
@Controller('api/chat')
export class ChatSocketController {
  constructor(private readonly sockets: ChatSockets) {}

  @Get('ws')
  @Public()
  @ApiExcludeEndpoint()
  ofVisitor(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.sockets.accept(visitorsBot, request, reply);
  }

  /** Open to all, as a browser can't say who is signed in before it is open: a frame says that. */
  @Get('inbound/ws')
  @Public()
  @ApiExcludeEndpoint()
  ofCustomer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.sockets.accept(customersBot, request, reply);
  }
}
