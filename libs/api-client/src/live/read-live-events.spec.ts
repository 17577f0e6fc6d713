import { describe, expect, it, vi } from 'vitest';
import { readLiveEvents } from './read-live-events';

type Controller = ReadableStreamDefaultController<Uint8Array>;
const bytes = (text: string) => new TextEncoder().encode(text);

function openStream(start: (controller: Controller) => void, cancel?: () => void) {
  return new ReadableStream<Uint8Array>({ start, ...(cancel ? { cancel } : {}) });
}

async function collect(stream: ReadableStream<Uint8Array>) {
  const events: unknown[] = [];
  for await (const event of readLiveEvents(stream)) events.push(event);
  return events;
}

describe('readLiveEvents', () => {
  it('reads events that come in pieces, and no comments', async () => {
    const stream = openStream((controller) => {
      controller.enqueue(bytes(': open\n\nevent: deal.del'));
      controller.enqueue(bytes('eted\ndata: {"id":"d-1"}\n\n: still here\n\n'));
      controller.close();
    });
    expect(await collect(stream)).toEqual([{ event: 'deal.deleted', data: { id: 'd-1' } }]);
  });

  it('passes on that something came which it could not read', async () => {
    const stream = openStream((controller) => {
      controller.enqueue(bytes('event: deal.changed\ndata: {"id"\n\n'));
      controller.close();
    });
    expect(await collect(stream)).toEqual([{ event: 'deal.changed', data: undefined }]);
  });

  it('gives up a line on which nothing is heard any more', async () => {
    vi.useFakeTimers();
    try {
      const next = readLiveEvents(
        openStream(() => undefined),
        1_000,
      ).next();
      const given = expect(next).rejects.toMatchObject({ code: 'unreachable' });
      await vi.advanceTimersByTimeAsync(1_000);
      await given;
    } finally {
      vi.useRealTimers();
    }
  });

  it('closes the line when the reader leaves', async () => {
    const closed = vi.fn();
    const stream = openStream((controller) => controller.enqueue(bytes('data: 1\n\n')), closed);
    for await (const event of readLiveEvents(stream)) {
      expect(event.data).toBe(1);
      break;
    }
    expect(closed).toHaveBeenCalledOnce();
  });
});
