import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { within } from '@abbotsford/service-kit';

export interface ServerSentEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Below the idle limits of usual proxies, which begin at 30 s. */
const HEARTBEAT_MS = 15_000;

/** Sends events as they come, no faster than the client reads; the iteration ends when the client goes. */
export function sendEventStream(
  reply: FastifyReply,
  events: AsyncIterable<ServerSentEvent>,
  heartbeatMs = HEARTBEAT_MS,
): void {
  void reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    // nginx would hold the events back.
    .header('x-accel-buffering', 'no')
    .send(Readable.from(encodeEvents(events, heartbeatMs)));
}

/** The text of a stream. A comment begins it, so that the headers go out, and fills every silence. */
export async function* encodeEvents(
  events: AsyncIterable<ServerSentEvent>,
  heartbeatMs: number,
): AsyncGenerator<string> {
  const iterator = events[Symbol.asyncIterator]();
  try {
    yield ': open\n\n';
    let next = iterator.next();
    for (;;) {
      const result = await within(heartbeatMs, next, () => 'silence' as const);
      if (result === 'silence') {
        yield ': still here\n\n';
        continue;
      }
      if (result.done) return;
      yield `event: ${result.value.event}\ndata: ${JSON.stringify(result.value.data)}\n\n`;
      next = iterator.next();
    }
  } finally {
    await iterator.return?.();
  }
}
