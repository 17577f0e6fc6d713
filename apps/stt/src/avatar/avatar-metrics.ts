import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { ServiceMetrics } from '@abbotsford/service-kit';

/** What operators see of the filmed avatar. */
@Injectable()
export class AvatarMetrics {
  private readonly sessions;
  private readonly seconds;
  private readonly cost;

  constructor({ registry }: ServiceMetrics) {
    const registers = [registry];
    this.sessions = new Counter({
      name: 'avatar_sessions_total',
      help: 'Sessions that the provider was asked for, by how that ended; busy: a ceiling of ours was reached',
      labelNames: ['outcome'],
      registers,
    });
    this.seconds = new Counter({
      name: 'avatar_seconds_total',
      help: 'Seconds that sessions with the avatar went on',
      registers,
    });
    this.cost = new Counter({
      name: 'avatar_cost_usd_total',
      help: 'US dollars that sessions have cost, at the price of the settings',
      registers,
    });
  }

  opened(outcome: string): void {
    this.sessions.inc({ outcome });
  }

  ended(seconds: number, cost: number): void {
    this.seconds.inc(seconds);
    this.cost.inc(cost);
  }
}
