import type { ThrottlerStorage } from '@nestjs/throttler';
import { LRUCache } from 'lru-cache';

type ThrottlerRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

interface Window {
  hits: number;
  readonly endsAt: number;
}

/** Fixed windows in memory. Whoever was not seen longest is forgotten first, so a flood of addresses can't fill it. */
export class BoundedThrottlerStorage implements ThrottlerStorage {
  private readonly windows: LRUCache<string, Window>;

  constructor(
    max = 50_000,
    private readonly now: () => number = Date.now,
  ) {
    this.windows = new LRUCache({ max });
  }

  /** `ttl` in milliseconds; the times of the answer in seconds, rounded up. */
  increment(key: string, ttl: number, limit: number): Promise<ThrottlerRecord> {
    const now = this.now();
    const open = this.windows.get(key);
    const window = open && open.endsAt > now ? open : { hits: 0, endsAt: now + ttl };
    // A client that goes on asking while it is blocked must not count for ever.
    window.hits = Math.min(window.hits + 1, limit + 1);
    this.windows.set(key, window);
    const secondsLeft = Math.ceil((window.endsAt - now) / 1_000);
    const isBlocked = window.hits > limit;
    return Promise.resolve({
      totalHits: window.hits,
      timeToExpire: secondsLeft,
      isBlocked,
      timeToBlockExpire: isBlocked ? secondsLeft : 0,
    });
  }
}
