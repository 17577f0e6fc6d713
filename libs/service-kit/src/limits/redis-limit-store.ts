import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Rate } from '../config/settings';
import type { Count, LimitStore } from './limit-store';
import type { RedisConnection } from './redis-connection';

/** Windows in Redis, which all processes share. Each call is one round trip. @throws Error when Redis is away */
export class RedisLimitStore implements LimitStore {
  /** One for each limit that the settings name; it holds nothing but its figures. */
  private readonly limiters = new Map<string, RateLimiterRedis>();

  constructor(private readonly redis: RedisConnection) {}

  async count(key: string, rate: Rate): Promise<Count> {
    return countOf(
      await this.redis.run(() =>
        this.limiterOf(rate)
          .consume(key)
          // It rejects with the count when that is too many.
          .catch((refused: unknown) => {
            if (refused instanceof RateLimiterRes) return refused;
            throw refused;
          }),
      ),
    );
  }

  async look(key: string, rate: Rate): Promise<Count> {
    return countOf(await this.redis.run(() => this.limiterOf(rate).get(key)));
  }

  async forget(key: string, rate: Rate): Promise<void> {
    await this.redis.run(() => this.limiterOf(rate).delete(key));
  }

  private limiterOf({ limit, windowMs }: Rate): RateLimiterRedis {
    const name = `${limit}/${windowMs}`;
    const known = this.limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterRedis({
      storeClient: this.redis.client,
      useRedisPackage: true,
      keyPrefix: 'limit',
      points: limit,
      duration: windowMs / 1_000,
    });
    this.limiters.set(name, limiter);
    return limiter;
  }
}

const countOf = (result: RateLimiterRes | null): Count =>
  result ? { used: result.consumedPoints, msLeft: Math.max(0, result.msBeforeNext) } : { used: 0, msLeft: 0 };
