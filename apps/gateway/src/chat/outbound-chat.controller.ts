import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ChatReply,
  EndChatRequest,
  FeedbackRequest,
  HistoryQuery,
  HistoryReply,
  MessageReply,
  ChatMessageRequest,
  outboundChat,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { sendEventStream } from '../events/event-stream';
import { OpenStreams } from '../limits/open-streams';
import { RateLimiter } from '../limits/rate-limiter';
import { Route } from '../http/route';
import { chatEvents } from './chat-event-answers';
import { ChatEvents } from './chat-events';
import { CHAT_SESSION, sessionOf } from './chat-session';
import { withMessageId } from './message-id';

const chatSession = {
  name: CHAT_SESSION,
  required: false,
  description: 'The session id; needed unless the query has it',
};

@ApiTags('Chat')
@Controller('api/chat/outbound')
export class OutboundChatController {
  constructor(
    private readonly services: ServiceClient,
    private readonly events: ChatEvents,
    private readonly limiter: RateLimiter,
    private readonly streams: OpenStreams,
  ) {}

  @Post('message')
  @Route({
    access: 'public',
    limit: 'chat',
    summary: 'One turn of the conversation',
    idempotencyKey: 'In place of `message_id`',
    calls: [outboundChat.sendMessage],
    answer: ChatReply,
  })
  async send(@Body() body: ChatMessageRequest): Promise<ChatReply> {
    await this.countFor(body);
    return this.services.call(outboundChat.sendMessage, withMessageId(body));
  }

  @Post('stream')
  @Route({
    access: 'public',
    limit: 'chat',
    summary: 'One turn, its answer told as it comes',
    idempotencyKey: 'In place of `message_id`',
    calls: [outboundChat.streamMessage],
    answer: {
      events: chatEvents,
      about: '`accepted`, `token` any number of times, `citations` at most once, then `done` or `error`',
    },
  })
  async stream(@Body() body: ChatMessageRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.countFor(body);
    await this.streams.takeFor('answers', reply.request.client ?? reply.request.ip, reply.request);
    const frames = this.services.stream(outboundChat.streamMessage, withMessageId(body));
    sendEventStream(reply, await this.events.of(frames, reply.request));
  }

  @Get('history')
  @ApiHeader(chatSession)
  @Route({
    access: 'public',
    summary: 'The conversation so far',
    calls: [outboundChat.getHistory],
    answer: HistoryReply,
  })
  async history(@Query() query: HistoryQuery, @Headers(CHAT_SESSION) header?: string): Promise<HistoryReply> {
    return this.services.call(outboundChat.getHistory, await sessionOf(query, header));
  }

  @Post('end')
  @Route({
    access: 'public',
    limit: 'chat',
    summary: 'End the conversation',
    calls: [outboundChat.endChat],
    answer: MessageReply,
  })
  async end(@Body() body: EndChatRequest): Promise<MessageReply> {
    await this.countFor(body);
    return this.services.call(outboundChat.endChat, body);
  }

  @Post('feedback')
  @Route({
    access: 'public',
    limit: 'chat',
    summary: 'What the visitor thinks of the conversation; the last word counts',
    calls: [outboundChat.giveFeedback],
    answer: MessageReply,
  })
  async feedback(@Body() body: FeedbackRequest): Promise<MessageReply> {
    await this.countFor(body);
    return this.services.call(outboundChat.giveFeedback, body);
  }

  /** One conversation may not be written in from many addresses at once; over a WebSocket it counts in the same place. */
  private countFor({ session_id }: { readonly session_id: string }): Promise<void> {
    return this.limiter.count('chat', `session ${session_id}`);
  }
}
