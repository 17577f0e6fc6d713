import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ChatReply,
  EndChatRequest,
  endOutboundChat,
  FeedbackRequest,
  getOutboundHistory,
  giveOutboundFeedback,
  HistoryReply,
  MessageReply,
  OutboundMessageRequest,
  sendOutboundMessage,
  SessionRequest,
  streamOutboundMessage,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { sendEventStream } from '../events/event-stream';
import { Route } from '../openapi/route';
import { ChatEvents } from './chat-events';
import { IDEMPOTENCY_KEY, withMessageId } from './message-id';

const idempotencyKey = { name: IDEMPOTENCY_KEY, required: false, description: 'In place of `message_id`' };

@ApiTags('Chat')
@Controller('api/chat/outbound')
export class OutboundChatController {
  constructor(
    private readonly services: ServiceClient,
    private readonly events: ChatEvents,
  ) {}

  @Post('message')
  @ApiHeader(idempotencyKey)
  @Route({
    access: 'public',
    limit: 'chat',
    summary: 'One turn of the conversation',
    calls: [sendOutboundMessage],
    answer: ChatReply,
  })
  send(@Body() body: OutboundMessageRequest, @Headers(IDEMPOTENCY_KEY) key?: string): Promise<ChatReply> {
    return this.services.call(sendOutboundMessage, withMessageId(body, key));
  }

  @Post('stream')
  @ApiHeader(idempotencyKey)
  @Route({
    access: 'public',
    limit: 'chat',
    summary: 'One turn, its answer told as it comes',
    calls: [streamOutboundMessage],
    answer: {
      events:
        'Events `accepted` {conversation_id, message_id}, `token` {text} any number of times, `citations` {citations} at most ' +
        'once, then `done` (ChatReply) or `error` (ProblemDocument)',
    },
  })
  async stream(
    @Body() body: OutboundMessageRequest,
    @Res() reply: FastifyReply,
    @Headers(IDEMPOTENCY_KEY) key?: string,
  ): Promise<void> {
    const frames = this.services.stream(streamOutboundMessage, withMessageId(body, key));
    sendEventStream(reply, await this.events.of(frames, reply.request));
  }

  @Get('history')
  @Route({ access: 'public', summary: 'The conversation so far', calls: [getOutboundHistory], answer: HistoryReply })
  history(@Query() query: SessionRequest): Promise<HistoryReply> {
    return this.services.call(getOutboundHistory, query);
  }

  @Post('end')
  @Route({
    access: 'public',
    limit: 'chat',
    summary: 'End the conversation',
    calls: [endOutboundChat],
    answer: MessageReply,
  })
  end(@Body() body: EndChatRequest): Promise<MessageReply> {
    return this.services.call(endOutboundChat, body);
  }

  @Post('feedback')
  @Route({
    access: 'public',
    limit: 'chat',
    summary: 'What the visitor thinks of the conversation; the last word counts',
    calls: [giveOutboundFeedback],
    answer: MessageReply,
  })
  feedback(@Body() body: FeedbackRequest): Promise<MessageReply> {
    return this.services.call(giveOutboundFeedback, body);
  }
}
