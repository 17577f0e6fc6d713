import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ChatFrame } from '@abbotsford/contracts';
import { LOGGER, type Logger } from '@abbotsford/service-kit';
import type { ServerSentEvent } from '../events/event-stream';
import { problemOf } from '../problems/send-problem';

/** The frames of a turn as Server-Sent Events. */
@Injectable()
export class ChatEvents {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** Waits for the first frame: until then a failure is an ordinary answer, and thrown. */
  async of(frames: AsyncGenerator<ChatFrame>, request: FastifyRequest): Promise<AsyncIterable<ServerSentEvent>> {
    const first = await frames.next();
    return this.from(first, frames, request);
  }

  private async *from(
    first: IteratorResult<ChatFrame, unknown>,
    frames: AsyncGenerator<ChatFrame>,
    request: FastifyRequest,
  ): AsyncGenerator<ServerSentEvent> {
    try {
      if (!first.done) yield eventOf(first.value);
      for await (const frame of frames) yield eventOf(frame);
    } catch (error) {
      yield { event: 'error', data: problemOf(error, request, this.logger).document };
    } finally {
      // Also when the client has gone before the second frame was asked for.
      await frames.return(undefined);
    }
  }
}

function eventOf(frame: ChatFrame): ServerSentEvent {
  const { type, ...data } = frame;
  return { event: type, data: 'reply' in data ? data.reply : data };
}
