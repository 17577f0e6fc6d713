import { Body, Controller, Get, Headers, Post, Query, Res, type Type } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ChatReply,
  EndChatRequest,
  FeedbackRequest,
  HistoryQuery,
  HistoryReply,
  MarkAnswerRequest,
  MessageReply,
  ServiceError,
  SessionRequest,
  ChatMessageRequest,
  type ChatRequests,
  type Class,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { sendEventStream } from '../events/event-stream';
import { OpenStreams } from '../limits/open-streams';
import { RateLimiter } from '../limits/rate-limiter';
import type { Access } from '../access/access';
import { Route } from '../http/route';
import { TakesBody } from '../http/takes-body';
import { chatEvents, liveChatEvents } from './chat-event-answers';
import { ChatEvents } from './chat-events';
import { LiveChats } from './live-chats';
import { CHAT_SESSION, sessionOf } from './chat-session';
import { withMessageId } from './message-id';

const chatSession = {
  name: CHAT_SESSION,
  required: false,
  description: 'The session id; needed unless the query has it',
};

/** A bot, as its routes see it. */
export interface SpokenWith {
  /** `/api/chat/<chat>` */
  readonly chat: 'outbound' | 'inbound';
  readonly access: Extract<Access, 'public' | 'user'>;
  readonly requests: ChatRequests;
  readonly message: Class<ChatMessageRequest>;
}

/** The chat with a bot. */
export function chatController({ chat, access, requests, message }: SpokenWith): Type {
  @ApiTags('Chat')
  @Controller(`api/chat/${chat}`)
  class ChatController {
    constructor(
      private readonly services: ServiceClient,
      private readonly events: ChatEvents,
      private readonly limiter: RateLimiter,
      private readonly streams: OpenStreams,
      private readonly live: LiveChats,
    ) {}

    @Post('message')
    @Route({
      access,
      limit: 'chat',
      summary: 'One turn of the conversation',
      idempotencyKey: 'In place of `message_id`',
      calls: [requests.sendMessage],
      answer: ChatReply,
    })
    @TakesBody(message)
    async send(@Body() body: ChatMessageRequest): Promise<ChatReply> {
      await this.countFor(body);
      return this.services.call(requests.sendMessage, withMessageId(body));
    }

    @Post('stream')
    @Route({
      access,
      limit: 'chat',
      summary: 'One turn, its answer told as it comes',
      idempotencyKey: 'In place of `message_id`',
      calls: [requests.streamMessage],
      answer: {
        events: chatEvents,
        about: '`accepted`, `token` any number of times, `citations` at most once, then `done` or `error`',
      },
    })
    @TakesBody(message)
    async stream(@Body() body: ChatMessageRequest, @Res() reply: FastifyReply): Promise<void> {
      await this.countFor(body);
      await this.streams.takeFor('answers', reply.request.client ?? reply.request.ip, reply.request);
      const frames = this.services.stream(requests.streamMessage, withMessageId(body));
      sendEventStream(reply, await this.events.of(frames, reply.request));
    }

    @Get('history')
    @ApiHeader(chatSession)
    @Route({
      access,
      summary: 'The conversation so far',
      calls: [requests.getHistory],
      answer: HistoryReply,
    })
    async history(@Query() query: HistoryQuery, @Headers(CHAT_SESSION) header?: string): Promise<HistoryReply> {
      return this.services.call(requests.getHistory, await sessionOf(query, header));
    }

    @Get('live')
    @ApiHeader(chatSession)
    @Route({
      access,
      summary: "What comes about in the session's newest conversation, from now on",
      calls: [requests.getHistory, { errors: ['chat.conversation_not_found'] }],
      answer: { events: liveChatEvents, about: 'Read the history anew after every (re)connection' },
    })
    async listen(
      @Query() query: HistoryQuery,
      @Res() reply: FastifyReply,
      @Headers(CHAT_SESSION) header?: string,
    ): Promise<void> {
      const { request } = reply;
      await this.streams.takeFor('chats', request.client ?? request.ip, request);
      const { conversation_id } = await this.services.call(requests.getHistory, await sessionOf(query, header));
      if (conversation_id === null) {
        throw new ServiceError('chat.conversation_not_found', 'There is no conversation yet.');
      }
      sendEventStream(reply, this.live.of(conversation_id, request));
    }

    @Post('typing')
    @Route({
      access,
      summary: 'Have the person of our team who has the conversation, if any, see that one writes',
      calls: [requests.typing],
      answer: MessageReply,
    })
    typing(@Body() body: SessionRequest): Promise<MessageReply> {
      return this.services.call(requests.typing, body);
    }

    @Post('end')
    @Route({
      access,
      limit: 'chat',
      summary: 'End the conversation',
      calls: [requests.endChat],
      answer: MessageReply,
    })
    async end(@Body() body: EndChatRequest): Promise<MessageReply> {
      await this.countFor(body);
      return this.services.call(requests.endChat, body);
    }

    @Post('feedback')
    @Route({
      access,
      limit: 'chat',
      summary: 'What the visitor thinks of the conversation; the last word counts',
      calls: [requests.giveFeedback],
      answer: MessageReply,
    })
    async feedback(@Body() body: FeedbackRequest): Promise<MessageReply> {
      await this.countFor(body);
      return this.services.call(requests.giveFeedback, body);
    }

    @Post('feedback/answer')
    @Route({
      access,
      limit: 'chat',
      summary: 'Whether one answer was of help; the last word counts',
      calls: [requests.markAnswer],
      answer: MessageReply,
    })
    async mark(@Body() body: MarkAnswerRequest): Promise<MessageReply> {
      await this.countFor(body);
      return this.services.call(requests.markAnswer, body);
    }

    /** One conversation may not be written in from many addresses at once; over a WebSocket it counts in the same place. */
    private countFor({ session_id }: { readonly session_id: string }): Promise<void> {
      return this.limiter.count('chat', `session ${session_id}`);
    }
  }
  // The names of operations in the OpenAPI document follow from it.
  Object.defineProperty(ChatController, 'name', {
    value: `${chat.replace(/^./, (c) => c.toUpperCase())}ChatController`,
  });
  return ChatController;
}
