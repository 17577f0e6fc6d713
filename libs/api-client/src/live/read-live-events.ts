import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { ApiProblem } from '../api-problem';
import type { StreamEvent } from '../read-event-stream';

/** The server says something at least every 15 s; three times that without a byte means that the line is dead. */
const SILENCE_MS = 45_000;

/**
 * The events of an open stream, for as long as it lives. A line that died without a word, as when a laptop slept, ends
 * with an ApiProblem; leaving the iteration closes it.
 */
export async function* readLiveEvents(
  body: ReadableStream<Uint8Array>,
  silenceMs = SILENCE_MS,
): AsyncGenerator<StreamEvent> {
  const arrived: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => arrived.push(message) });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await within(silenceMs, reader.read());
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      for (const { event, data } of arrived.splice(0)) yield { event: event ?? 'message', data: parse(data) };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function within<T>(milliseconds: number, task: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(ApiProblem.unreachable()), milliseconds);
  });
  try {
    return await Promise.race([task, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** What can't be read is passed on as undefined: something happened, and the reader looks again. */
function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
