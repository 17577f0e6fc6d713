import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { ApiProblem } from './api-problem';

export interface StreamEvent {
  readonly event: string;
  readonly data: unknown;
}

/** The events of an answer as they come. An `error` event is thrown; leaving the iteration closes the connection. */
export async function* readEventStream(
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<StreamEvent> {
  const messages: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => messages.push(message) });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const chunk = await read(reader, signal);
      if (chunk.done) return;
      parser.feed(decoder.decode(chunk.value, { stream: true }));
      for (const { event, data } of messages.splice(0)) yield eventOf(event ?? 'message', parse(data));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function read<T>(reader: ReadableStreamDefaultReader<T>, signal: AbortSignal | undefined) {
  try {
    return await reader.read();
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw ApiProblem.unreachable();
  }
}

function eventOf(event: string, data: unknown): StreamEvent {
  if (event !== 'error') return { event, data };
  const status = typeof data === 'object' && data !== null && 'status' in data ? Number(data.status) : 500;
  throw ApiProblem.from(status, data);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw ApiProblem.from(502, undefined);
  }
}
