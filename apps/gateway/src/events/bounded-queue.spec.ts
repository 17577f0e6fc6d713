import { describe, expect, it } from 'vitest';
import { BoundedQueue } from './bounded-queue';

async function read<T>(queue: BoundedQueue<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of queue) values.push(value);
  return values;
}

describe('BoundedQueue', () => {
  it('hands over in order, and ends after what was waiting', async () => {
    const queue = new BoundedQueue<number>(3);
    queue.push(1);
    queue.push(2);
    queue.end();
    queue.push(3);
    expect(await read(queue)).toEqual([1, 2]);
  });

  it('wakes a reader that waits', async () => {
    const queue = new BoundedQueue<number>(3);
    const reading = read(queue);
    await Promise.resolve();
    queue.push(1);
    queue.end();
    expect(await reading).toEqual([1]);
  });

  it('cuts off a reader that falls too far behind', async () => {
    const queue = new BoundedQueue<number>(2);
    for (const value of [1, 2, 3, 4]) queue.push(value);
    expect(await read(queue)).toEqual([1, 2]);
  });
});
