import { describe, expect, it } from 'vitest';
import { KeyedQueue } from './keyed-queue';

const deferred = () => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((r) => (resolve = r));
  return { promise, resolve };
};

describe('KeyedQueue', () => {
  it('runs work of one key in the order of asking', async () => {
    const queue = new KeyedQueue();
    const gate = deferred();
    const order: string[] = [];
    const first = queue.run('a', async () => {
      await gate.promise;
      order.push('first');
    });
    const second = queue.run('a', async () => void order.push('second'));
    gate.resolve();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('does not hold up another key', async () => {
    const queue = new KeyedQueue();
    const gate = deferred();
    const held = queue.run('a', () => gate.promise);
    expect(await queue.run('b', async () => 'done')).toBe('done');
    gate.resolve();
    await held;
  });

  it('goes on after work that failed, and tells its caller', async () => {
    const queue = new KeyedQueue();
    await expect(queue.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run('a', async () => 'next')).toBe('next');
  });

  it('keeps nothing of keys that are idle', async () => {
    const queue = new KeyedQueue();
    await queue.run('a', async () => undefined);
    expect(queue.size).toBe(0);
  });
});
