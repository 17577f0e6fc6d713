import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { Check } from '@abbotsford/contracts';
import type { Rate } from '../config/settings';
import { HealthRegistry } from '../health/health-registry';
import { ServiceMetrics } from '../health/metrics';
import { type Logger } from '../logging/logger';
import { CONFIG, LOGGER } from '../tokens';
import type { Count, LimitStore } from './limit-store';
import { MemoryLimitStore } from './memory-limit-store';
import { Places, type Place } from './places';
import { RedisConnection } from './redis-connection';
import { RedisLimitStore } from './redis-limit-store';

interface LimitSettings {
  readonly REDIS_URL: string | undefined;
  /** All processes that count together have it, so the names of counters are made with it. */
  readonly JWT_SECRET: string;
}

export const limitScopes = ['shared', 'per_process', 'degraded'] as const;
type LimitScope = (typeof limitScopes)[number];

const checks: Readonly<Record<LimitScope, Check>> = {
  shared: { status: 'up', detail: 'limits hold over all processes' },
  per_process: { status: 'up', detail: 'REDIS_URL is not set: limits hold for each process' },
  degraded: { status: 'degraded', detail: 'Redis is away: limits hold for each process' },
};

/** Where a limit stands. */
export interface Standing extends Count {
  readonly limit: number;
  /** True when there were more than the limit allows. */
  readonly exceeded: boolean;
  /** Whole seconds until the window ends, at least 1 while one is open. */
  readonly secondsLeft: number;
}

/**
 * Limits that hold over all replicas and all services when REDIS_URL is set. Without it, and while Redis is away, each
 * process counts for itself: a limit is then somewhat wider, and nobody is refused for it.
 */
@Injectable()
export class Limits implements OnApplicationShutdown {
  private readonly own: LimitStore = new MemoryLimitStore();
  private readonly redis?: RedisConnection;
  private readonly shared?: LimitStore;
  private readonly places: Places;
  private readonly nameKey: Buffer;
  private readonly fallbacks: Counter;

  constructor(
    @Inject(CONFIG) config: LimitSettings,
    @Inject(LOGGER) logger: Logger,
    health: HealthRegistry,
    metrics: ServiceMetrics,
  ) {
    this.nameKey = Buffer.from(hkdfSync('sha256', config.JWT_SECRET, '', 'names of limits', 32));
    this.fallbacks = new Counter({
      name: 'limits_counted_alone_total',
      help: 'Counts that this process kept for itself because Redis was away',
      registers: [metrics.registry],
    });
    if (config.REDIS_URL) {
      this.redis = new RedisConnection(config.REDIS_URL, logger);
      this.shared = new RedisLimitStore(this.redis);
      this.redis.open();
    }
    this.places = new Places(this.redis, () => this.fallbacks.inc());
    health.add('limits', () => checks[this.scope], 'degraded');
  }

  /** Counts one. `whom` may be personal: it is stored as a keyed hash. */
  async count(name: string, whom: string, rate: Rate): Promise<Standing> {
    return standing(await this.ask((store, key) => store.count(key, rate), name, whom), rate);
  }

  /** Where it stands, without counting; `exceeded` tells whether the next would be too many. */
  async look(name: string, whom: string, rate: Rate): Promise<Standing> {
    const count = await this.ask((store, key) => store.look(key, rate), name, whom);
    return { ...standing(count, rate), exceeded: count.used >= rate.limit };
  }

  /** Begins anew. */
  async forget(name: string, whom: string, rate: Rate): Promise<void> {
    await this.ask((store, key) => store.forget(key, rate), name, whom);
  }

  /** Takes one of the `limit` places that whom may hold at a time; undefined when all are taken. */
  take(name: string, whom: string, limit: number): Promise<Place | undefined> {
    return this.places.take(this.keyOf(name, whom), limit);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.places.close();
    this.redis?.close();
  }

  private async ask<T>(
    question: (store: LimitStore, key: string) => Promise<T>,
    name: string,
    whom: string,
  ): Promise<T> {
    const key = this.keyOf(name, whom);
    if (!this.shared) return question(this.own, key);
    try {
      return await question(this.shared, key);
    } catch {
      // That Redis is away is told by the log, the health and this figure.
      this.fallbacks.inc();
      return question(this.own, key);
    }
  }

  private keyOf(name: string, whom: string): string {
    return `${name}:${createHmac('sha256', this.nameKey).update(whom).digest('base64url').slice(0, 22)}`;
  }

  /** Over what limits hold now: all replicas, or each process because there is no Redis, or because it is away. */
  get scope(): LimitScope {
    if (!this.redis) return 'per_process';
    return this.redis.ready ? 'shared' : 'degraded';
  }
}

function standing(count: Count, { limit }: Rate): Standing {
  return { ...count, limit, exceeded: count.used > limit, secondsLeft: Math.ceil(count.msLeft / 1_000) };
}
