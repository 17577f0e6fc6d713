import { describe, expect, it } from 'vitest';
import { CrmEventStream } from './crm-event-stream';

/** A stream that the test writes to, however often it is opened. */
function aSource() {
  const opened: { write: (event: string, data: object) => void; signal: AbortSignal }[] = [];
  const open = (signal: AbortSignal) => {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (event: string, data: object) =>
          controller.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
        opened.push({ write, signal });
        signal.addEventListener('abort', () => controller.close());
      },
    });
    return Promise.resolve(stream);
  };
  return { opened, open };
}

function aListener() {
  const heard: string[] = [];
  return {
    heard,
    onConnect: () => void heard.push('connected'),
    onEvent: ({ type }: { type: string }) => void heard.push(type),
    onLost: () => void heard.push('lost'),
  };
}

describe('the stream of changes', () => {
  it('is opened once for all who listen, and each hears everything from when it came', async () => {
    const { opened, open } = aSource();
    const stream = new CrmEventStream(open);
    const [first, second] = [aListener(), aListener()];
    stream.subscribe(first);
    await expect.poll(() => first.heard).toEqual(['connected']);
    stream.subscribe(second);
    await expect.poll(() => second.heard).toEqual(['connected']);
    opened[0]?.write('lead.deleted', { id: 'l-1' });
    await expect
      .poll(() => [first.heard, second.heard])
      .toEqual([
        ['connected', 'lead.deleted'],
        ['connected', 'lead.deleted'],
      ]);
    expect(opened).toHaveLength(1);
  });

  it('is closed when the last has gone, and opened again for the next', async () => {
    const { opened, open } = aSource();
    const stream = new CrmEventStream(open);
    const [leaveFirst, leaveSecond] = [stream.subscribe(aListener()), stream.subscribe(aListener())];
    await expect.poll(() => opened.length).toBe(1);
    leaveFirst();
    expect(opened[0]?.signal.aborted).toBe(false);
    leaveSecond();
    expect(opened[0]?.signal.aborted).toBe(true);
    const later = aListener();
    stream.subscribe(later);
    await expect.poll(() => later.heard).toEqual(['connected']);
    expect(opened).toHaveLength(2);
  });
});
