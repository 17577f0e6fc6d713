import { Body, Controller, Post, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { speak, SpeechRequest } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import type { SpokenWith } from '../chat/chat.controller';
import { Route } from '../http/route';
import { OpenStreams } from '../limits/open-streams';
import { sendAudio } from './send-audio';

/** The answers of a bot, spoken: those that the bot itself gave in the session of whoever asks, and no other text. */
export function speechController({ chat, access, requests }: SpokenWith): Type {
  @ApiTags('Chat')
  @Controller(chat === 'outbound' ? 'api/chat' : `api/chat/${chat}`)
  class SpeechController {
    constructor(
      private readonly services: ServiceClient,
      private readonly streams: OpenStreams,
    ) {}

    @Post('speech')
    @Route({
      access,
      limit: 'voice',
      summary: "The bot's answer to a message of this session, spoken",
      calls: [requests.getAnswer, speak],
      answer: {
        file: ['audio/mpeg', 'audio/l16'],
        about: 'The sound as it is made; an answer that breaks off is not complete',
      },
    })
    async speak(@Body() body: SpeechRequest, @Res() reply: FastifyReply): Promise<void> {
      const { session_id, message_id, format = 'mp3' } = body;
      await this.streams.takeFor('answers', reply.request.client ?? reply.request.ip, reply.request);
      const answer = await this.services.call(requests.getAnswer, { session_id, message_id });
      const { response: text, conversation_id } = answer;
      await sendAudio(reply, format, this.services.stream(speak, { text, conversation_id, format }));
    }
  }
  // The names of operations in the OpenAPI document follow from it.
  Object.defineProperty(SpeechController, 'name', {
    value: `${chat.replace(/^./, (c) => c.toUpperCase())}SpeechController`,
  });
  return SpeechController;
}
