import { Inject, Injectable } from '@nestjs/common';
import { InjectThrottlerStorage, type ThrottlerStorage } from '@nestjs/throttler';
import { CONFIG } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { rateLimits, type RateLimitName } from './rate-limits';
import { tooManyRequests } from './too-many-requests';

/** The limits of the guard for what is no request of its own, such as a frame of a WebSocket. They count together. */
@Injectable()
export class RateLimiter {
  constructor(
    @InjectThrottlerStorage() private readonly storage: ThrottlerStorage,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /** Counts one. @throws HttpProblem when that is too many */
  async count(name: RateLimitName, client: string): Promise<void> {
    const { limit, windowMs } = rateLimits[name](this.config);
    const record = await this.storage.increment(`${name} ${client}`, windowMs, limit, windowMs, name);
    if (record.isBlocked) throw tooManyRequests(record.timeToBlockExpire);
  }
}
