import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { Counter, Gauge } from 'prom-client';
import { ServiceError, type Check } from '@abbotsford/contracts';
import type { HealthRegistry } from '../health/health-registry';
import type { ServiceMetrics } from '../health/metrics';

/** For so long health tells of a refusal. */
const TELL_MS = 30_000;

export interface GateSettings {
  readonly REQUESTS_AT_ONCE: number;
  readonly REQUESTS_WAITING: number;
}

/**
 * How much a process takes upon itself: some requests at once, some that wait for their turn, and a refusal for the
 * rest, which costs nothing and is told at once. Without it all would be answered, too late.
 */
export class RequestGate {
  private readonly places;
  private readonly refused: Counter<'subject'>;
  private refusedAt = Number.NEGATIVE_INFINITY;

  constructor(settings: GateSettings, { registry }: ServiceMetrics, health: HealthRegistry) {
    const places = bulkhead(settings.REQUESTS_AT_ONCE, settings.REQUESTS_WAITING);
    this.places = places;
    const registers = [registry];
    this.refused = new Counter({
      name: 'requests_refused_total',
      help: 'Requests over NATS that were refused because too many were under way',
      labelNames: ['subject'],
      registers,
    });
    new Gauge({
      name: 'requests_under_way',
      help: 'Requests over NATS that are being answered (running) or wait for that (waiting)',
      labelNames: ['state'],
      registers,
      collect() {
        this.set({ state: 'running' }, settings.REQUESTS_AT_ONCE - places.executionSlots);
        this.set({ state: 'waiting' }, settings.REQUESTS_WAITING - places.queueSlots);
      },
    });
    health.add('load', () => this.check());
  }

  /** @throws ServiceError service.unavailable at once when there is no room */
  async pass(subject: string, work: () => Promise<void>): Promise<void> {
    try {
      await this.places.execute(work);
    } catch (error) {
      if (!(error instanceof BulkheadRejectedError)) throw error;
      this.refused.inc({ subject });
      this.refusedAt = performance.now();
      throw new ServiceError('service.unavailable', 'Too many people ask at once. Please try again in a moment.', {
        retry_after: 2,
      });
    }
  }

  private check(): Check {
    return performance.now() - this.refusedAt > TELL_MS
      ? { status: 'up' }
      : { status: 'degraded', detail: 'more requests come than can be answered; some are refused' };
  }
}
