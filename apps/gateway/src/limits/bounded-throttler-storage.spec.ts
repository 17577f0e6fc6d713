import { describe, expect, it } from 'vitest';
import { BoundedThrottlerStorage } from './bounded-throttler-storage';

describe('BoundedThrottlerStorage', () => {
  const minute = 60_000;

  function storageAt(max?: number) {
    const clock = { now: 1_000_000 };
    return { clock, storage: new BoundedThrottlerStorage(max, () => clock.now) };
  }

  it('blocks the request after the limit, and says for how many seconds', async () => {
    const { clock, storage } = storageAt();
    await storage.increment('a', minute, 2);
    clock.now += 15_500;
    expect(await storage.increment('a', minute, 2)).toEqual({
      totalHits: 2,
      timeToExpire: 45,
      isBlocked: false,
      timeToBlockExpire: 0,
    });
    expect(await storage.increment('a', minute, 2)).toMatchObject({ isBlocked: true, timeToBlockExpire: 45 });
  });

  it('begins anew when the window is over, however often the client asked meanwhile', async () => {
    const { clock, storage } = storageAt();
    for (let i = 0; i < 1_000; i++) await storage.increment('a', minute, 2);
    clock.now += minute;
    expect(await storage.increment('a', minute, 2)).toMatchObject({ totalHits: 1, isBlocked: false, timeToExpire: 60 });
  });

  it('counts each key apart', async () => {
    const { storage } = storageAt();
    await storage.increment('a', minute, 1);
    expect(await storage.increment('b', minute, 1)).toMatchObject({ totalHits: 1 });
  });

  it('holds no more keys than it may, and forgets the one not seen longest', async () => {
    const { storage } = storageAt(2);
    for (const key of ['a', 'b', 'a', 'c']) await storage.increment(key, minute, 10);
    expect(await storage.increment('a', minute, 10)).toMatchObject({ totalHits: 3 });
    expect(await storage.increment('b', minute, 10)).toMatchObject({ totalHits: 1 });
  });
});
