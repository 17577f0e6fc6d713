import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Limits } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { rateLimits, type RateLimitName } from './rate-limits';
import { tooManyRequests } from './too-many-requests';

/** The limits of the guard for what is no request of its own, such as a frame of a WebSocket. They count together. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly limits: Limits,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /** Counts one. @throws HttpProblem when that is too many */
  async count(name: RateLimitName, client: string): Promise<void> {
    const { exceeded, secondsLeft } = await this.limits.count(name, client, rateLimits[name](this.config));
    if (exceeded) throw tooManyRequests(secondsLeft);
  }
}
