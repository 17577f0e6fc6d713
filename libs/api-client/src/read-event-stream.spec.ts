import { describe, expect, it } from 'vitest';
import { ApiProblem } from './api-problem';
import { readEventStream, type StreamEvent } from './read-event-stream';

function bodyOf(...chunks: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      controller.close();
    },
  });
}

async function read(body: ReadableStream<Uint8Array>): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of readEventStream(body)) events.push(event);
  return events;
}

describe('readEventStream', () => {
  it('puts events together however the network cut them, within a character as well', async () => {
    const bytes = new TextEncoder().encode(': open\n\nevent: token\ndata: {"text":"Zoë"}\n\nevent: done\ndata: {}\n\n');
    const cuts = [...bytes].map((byte) => new Uint8Array([byte]));
    expect(await read(bodyOf(...cuts))).toEqual([
      { event: 'token', data: { text: 'Zoë' } },
      { event: 'done', data: {} },
    ]);
  });

  it('throws the problem of an error event', async () => {
    const body = bodyOf(
      'event: error\ndata: {"status":503,"type":"urn:abbotsford:problem:chat.busy","detail":"Busy."}\n\n',
    );
    const failure: unknown = await read(body).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({ status: 503, code: 'chat.busy', message: 'Busy.' });
  });

  it('throws when an event is no JSON', async () => {
    await expect(read(bodyOf('data: {\n\n'))).rejects.toBeInstanceOf(ApiProblem);
  });

  it('says that the server can’t be reached when the connection breaks', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new TypeError('terminated')),
    });
    await expect(read(body)).rejects.toMatchObject({ code: 'unreachable', status: 0 });
  });

  it('closes the connection when its reader leaves', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const { data } of readEventStream(body)) if (data === 1) break;
    expect(cancelled).toBe(true);
  });
});
