import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../api-problem';
import { keepListening, type Listening } from './keep-listening';

/** A stream that stays open until `signal`, as a body of fetch does. */
const streamOf = (text: string, signal: AbortSignal): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      signal.addEventListener('abort', () => controller.error(signal.reason));
    },
  });

/** What happens while one listens, as it happens; `stop` is said after so many of them. */
async function listen(open: Listening['open'], until: number): Promise<unknown[]> {
  const closed = new AbortController();
  const happened: unknown[] = [];
  const note = (what: unknown) => {
    happened.push(what);
    if (happened.length === until) closed.abort();
  };
  const listening = {
    open,
    onConnect: () => note('open'),
    onEvent: note,
    onLost: () => note('lost'),
  };
  await keepListening(listening, closed.signal);
  return happened;
}

describe('keepListening', () => {
  it.each([401, 403, 404])('gives up after a %i, which another try would not change', async (status) => {
    const refused = () => Promise.reject(ApiProblem.from(status, undefined));
    expect(await listen(refused, 10)).toEqual(['lost']);
  });

  it('says that it is open before it tells anything', async () => {
    const twoEvents = 'event: news\ndata: 1\n\nevent: news\ndata: 2\n\n';
    const heard = await listen((signal) => Promise.resolve(streamOf(twoEvents, signal)), 3);
    expect(heard).toEqual(['open', { event: 'news', data: 1 }, { event: 'news', data: 2 }]);
  });

  it('does not begin once it is to stop', async () => {
    const closed = new AbortController();
    closed.abort();
    let opened = 0;
    const open = (signal: AbortSignal) => Promise.resolve(streamOf(String(++opened), signal));
    const nothing = () => undefined;
    await keepListening({ open, onConnect: nothing, onEvent: nothing, onLost: nothing }, closed.signal);
    expect(opened).toBe(0);
  });
});
