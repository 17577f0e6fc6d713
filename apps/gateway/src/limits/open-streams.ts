import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, Limits, type Place } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { HttpProblem } from '../problems/http-problem';

/** What stays open, and how much of it one client may have. */
const kinds = {
  chat_sockets: {
    limit: (config: GatewayConfig) => config.CHAT_SOCKETS_PER_CLIENT,
    refusal: 'Too many chats are open from where you are.',
  },
  chats: {
    limit: (config: GatewayConfig) => config.EVENT_STREAMS_PER_CLIENT,
    refusal: 'Too many chats are open from where you are.',
  },
  answers: {
    limit: (config: GatewayConfig) => config.EVENT_STREAMS_PER_CLIENT,
    refusal: 'Too many answers are on their way to where you are.',
  },
  dashboards: {
    limit: (config: GatewayConfig) => config.EVENT_STREAMS_PER_CLIENT,
    refusal: 'You have too many dashboards open. Please close one.',
  },
} as const;

const RETRY_AFTER_SECONDS = 30;

/** How many connections of one client stay open at a time, over all gateways when there is a Redis. */
@Injectable()
export class OpenStreams {
  constructor(
    private readonly limits: Limits,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /** A place for one more. @throws HttpProblem 429 when the client has as many as it may */
  async take(kind: keyof typeof kinds, client: string): Promise<Place> {
    const { limit, refusal } = kinds[kind];
    const place = await this.limits.take(kind, client, limit(this.config));
    if (place) return place;
    throw new HttpProblem('http.too_many_requests', refusal, { retry_after: RETRY_AFTER_SECONDS });
  }

  /** A place for as long as the answer to this request lasts. @throws HttpProblem 429 as above */
  async takeFor(kind: keyof typeof kinds, client: string, { exchange }: FastifyRequest): Promise<void> {
    const { release } = await this.take(kind, client);
    if (exchange.signal.aborted) release();
    else exchange.signal.addEventListener('abort', release, { once: true });
  }
}
