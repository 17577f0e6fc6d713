import { Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerRequest } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tooManyRequests } from './too-many-requests';

/** Counts by the client's address (a /64 network of IPv6), and shows the limit that is nearest to its end. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async handleRequest({ context, limit, ttl, throttler }: ThrottlerRequest): Promise<boolean> {
    const http = context.switchToHttp();
    const name = throttler.name ?? 'default';
    const request = http.getRequest<FastifyRequest>();
    const client = await this.getTracker(request);
    request.client = client;
    const record = await this.storageService.increment(client, ttl, limit, ttl, name);
    const remaining = Math.max(0, limit - record.totalHits);
    showLimit(http.getResponse<FastifyReply>(), { limit, remaining, reset: record.timeToExpire });
    if (record.isBlocked) throw tooManyRequests(record.timeToBlockExpire);
    return true;
  }
}

function showLimit(reply: FastifyReply, shown: { limit: number; remaining: number; reset: number }): void {
  const before = reply.getHeader('ratelimit-remaining');
  if (before !== undefined && Number(before) <= shown.remaining) return;
  reply.header('ratelimit-limit', String(shown.limit));
  reply.header('ratelimit-remaining', String(shown.remaining));
  reply.header('ratelimit-reset', String(shown.reset));
}
