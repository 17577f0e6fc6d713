import { describe, expect, it } from 'vitest';
import { Channel } from '@abbotsford/service-kit';
import { encodeEvents, type ServerSentEvent } from './event-stream';

describe('encodeEvents', () => {
  it('begins with a comment, and keeps line ends of the data inside the event', async () => {
    const events = (async function* (): AsyncGenerator<ServerSentEvent> {
      yield { event: 'token', data: { text: 'a\n\nevent: done' } };
    })();
    const text = await collect(encodeEvents(events, 60_000));
    expect(text).toEqual([': open\n\n', 'event: token\ndata: {"text":"a\\n\\nevent: done"}\n\n']);
  });

  it('fills a silence, and loses no event by it', async () => {
    const queue = new Channel<ServerSentEvent>();
    const text = encodeEvents(queue, 1);
    expect((await text.next()).value).toBe(': open\n\n');
    expect((await text.next()).value).toBe(': still here\n\n');
    queue.push({ event: 'a', data: 1 });
    queue.end();
    const rest = await collect(text);
    expect(rest.filter((part) => !part.startsWith(':'))).toEqual(['event: a\ndata: 1\n\n']);
  });

  it('ends its source when its reader leaves', async () => {
    let ended = false;
    const source = (async function* (): AsyncGenerator<ServerSentEvent> {
      try {
        for (;;) yield { event: 'a', data: 1 };
      } finally {
        ended = true;
      }
    })();
    for await (const part of encodeEvents(source, 60_000)) if (part.startsWith('event')) break;
    expect(ended).toBe(true);
  });
});

async function collect(text: AsyncIterable<string>): Promise<string[]> {
  const parts: string[] = [];
  for await (const part of text) parts.push(part);
  return parts;
}
