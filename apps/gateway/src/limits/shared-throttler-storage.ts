import type { ThrottlerStorage } from '@nestjs/throttler';
import type { Limits } from '@abbotsford/service-kit';

type ThrottlerRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** Where the throttler counts: over all replicas when there is a Redis. */
export class SharedThrottlerStorage implements ThrottlerStorage {
  constructor(private readonly limits: Limits) {}

  /** `ttl` in milliseconds; the times of the answer in seconds, rounded up. */
  async increment(
    key: string,
    ttl: number,
    limit: number,
    _blockDuration: number,
    throttlerName: string,
  ): Promise<ThrottlerRecord> {
    const { used, exceeded, secondsLeft } = await this.limits.count(throttlerName, key, { limit, windowMs: ttl });
    return {
      totalHits: used,
      timeToExpire: secondsLeft,
      isBlocked: exceeded,
      timeToBlockExpire: exceeded ? secondsLeft : 0,
    };
  }
}
