import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { Listeners } from './listeners';

/** A request, and what ends it. */
function aRequest() {
  const over = new AbortController();
  return { request: { exchange: { signal: over.signal } } as unknown as FastifyRequest, leave: () => over.abort() };
}

const all = async (queue: AsyncIterable<{ data: unknown }>): Promise<unknown[]> => {
  const heard: unknown[] = [];
  for await (const { data } of queue) heard.push(data);
  return heard;
};

describe('listeners', () => {
  it('hear what is told of their topic until they leave, and nothing else', async () => {
    const listeners = new Listeners(10, 'Too many.');
    const [one, other] = [aRequest(), aRequest()];
    const heard = [listeners.add(['a'], one.request), listeners.add(['b'], other.request)].map(all);
    listeners.tell('a', { event: 'news', data: 1 });
    listeners.tell('b', { event: 'news', data: 2 });
    listeners.tell('c', { event: 'news', data: 3 });
    one.leave();
    listeners.tell('a', { event: 'news', data: 4 });
    expect(listeners.open).toBe(1);
    other.leave();
    expect(await Promise.all(heard)).toEqual([[1], [2]]);
    expect(listeners.open).toBe(0);
  });

  it('hear of several topics, and of none of them once they have left', async () => {
    const listeners = new Listeners(10, 'Too many.');
    const [one, other] = [aRequest(), aRequest()];
    const heard = all(listeners.add(['role', 'person'], one.request));
    const others = all(listeners.add(['role'], other.request));
    listeners.tell('role', { event: 'news', data: 1 });
    listeners.tell('person', { event: 'news', data: 2 });
    one.leave();
    listeners.tell('role', { event: 'news', data: 3 });
    other.leave();
    expect([await heard, await others]).toEqual([
      [1, 2],
      [1, 3],
    ]);
  });

  it('are as many as may be, and one more when one has left', () => {
    const listeners = new Listeners(1, 'Too many chats.');
    const first = aRequest();
    listeners.add(['a'], first.request);
    expect(() => listeners.add(['b'], aRequest().request)).toThrow('Too many chats.');
    first.leave();
    expect(() => listeners.add(['b'], aRequest().request)).not.toThrow();
  });

  it('who are gone before they are there take no place', () => {
    const listeners = new Listeners(1, 'Too many.');
    const gone = aRequest();
    gone.leave();
    listeners.add(['a'], gone.request);
    expect(listeners.open).toBe(0);
  });

  it('hear the end when it stops, and nobody comes after it', async () => {
    const listeners = new Listeners(10, 'Too many.');
    const heard = all(listeners.add(['a'], aRequest().request));
    listeners.stop();
    expect(await heard).toEqual([]);
    expect(() => listeners.add(['a'], aRequest().request)).toThrow('Too many.');
  });
});
