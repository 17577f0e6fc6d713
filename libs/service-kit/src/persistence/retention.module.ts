import { Global, Inject, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { CONFIG, SERVICE } from '../tokens';
import { ensureTtl } from './ensure-ttl';
import { compareRetention, type RetentionRule } from './retention-rule';
import { RetentionSweeps } from './retention-sweeps';

const RULES = Symbol('retention rules');

/** The collections that every service has. */
const ownRules = (service: string): readonly RetentionRule[] => {
  const prefix = service.replaceAll('-', '_');
  return [
    { collection: `${prefix}_outbox`, until: 'it is sent' },
    { collection: `${prefix}_idempotency`, field: 'created_at', days: 1 },
    // As long as JetStream can deliver an event again.
    { collection: `${prefix}_inbox`, field: 'at', days: 'RETENTION_EVENTS_DAYS' },
  ];
};

/** Applies the rules of a service, and refuses to start with a collection that has none. */
@Global()
@Module({ providers: [RetentionSweeps], exports: [RetentionSweeps] })
export class RetentionModule implements OnApplicationBootstrap {
  constructor(
    @Inject(getConnectionToken()) private readonly connection: Connection,
    @Inject(SERVICE) private readonly service: string,
    @Inject(CONFIG) private readonly config: Readonly<Record<string, unknown>>,
    @Inject(RULES) private readonly rules: readonly RetentionRule[],
  ) {}

  static forRoot(rules: readonly RetentionRule[]): DynamicModule {
    return { module: RetentionModule, providers: [{ provide: RULES, useValue: rules }] };
  }

  async onApplicationBootstrap(): Promise<void> {
    const own = ownRules(this.service);
    const rules = [...this.rules, ...own];
    const collections = Object.values(this.connection.models).map((model) => model.collection.name);
    const problems = compareRetention(collections, rules);
    if (problems.length) throw new Error(`${this.service} would keep data without an end:\n  ${problems.join('\n  ')}`);
    const present = rules.filter((rule) => !own.includes(rule) || collections.includes(rule.collection));
    for (const rule of present) {
      if ('field' in rule) {
        await ensureTtl(this.connection.collection(rule.collection), rule.field, this.daysOf(rule.days));
      }
    }
  }

  private daysOf(days: string | number): number {
    const value = typeof days === 'number' ? days : this.config[days];
    if (typeof value !== 'number') throw new Error(`${this.service} has no setting ${days}`);
    return value;
  }
}
