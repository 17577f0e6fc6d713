import { describe, expect, it } from 'vitest';
import { Channel } from './channel';

async function read<T>(channel: Channel<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of channel) values.push(value);
  return values;
}

describe('Channel', () => {
  it('hands over in order, and ends after what was waiting', async () => {
    const channel = new Channel<number>();
    channel.push(1);
    channel.push(2);
    channel.end();
    channel.push(3);
    expect(await read(channel)).toEqual([1, 2]);
  });

  it('wakes a reader that waits', async () => {
    const channel = new Channel<number>();
    const reading = read(channel);
    await Promise.resolve();
    channel.push(1);
    channel.end();
    expect(await reading).toEqual([1]);
  });

  it('fails after what was waiting, by the first thing that ends it', async () => {
    const channel = new Channel<number>();
    channel.push(1);
    channel.fail(new Error('the source broke'));
    channel.end();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const value of channel) seen.push(value);
    })();
    await expect(reading).rejects.toThrow('the source broke');
    expect(seen).toEqual([1]);
  });

  it('cuts off a reader that falls too far behind', async () => {
    const channel = new Channel<number>(2);
    for (const value of [1, 2, 3, 4]) channel.push(value);
    expect(await read(channel)).toEqual([1, 2]);
  });
});
