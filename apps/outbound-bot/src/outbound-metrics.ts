import { Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import { ServiceMetrics } from '@abbotsford/service-kit';
import type { LeadOutcome } from './domain/conversation-state';

/** What operators watch of the outbound bot. */
@Injectable()
export class OutboundMetrics {
  readonly turns: Counter<'outcome'>;
  readonly turnSeconds: Histogram;
  readonly roundTrips: Histogram;
  private readonly leads: Counter<'completeness'>;
  readonly idle: Counter<'outcome'>;
  readonly meanings: Counter<'outcome'>;
  readonly unread: Counter<'reason'>;

  constructor(metrics: ServiceMetrics) {
    const registers = [metrics.registry];
    this.turns = new Counter({
      name: 'outbound_turns_total',
      help: 'Turns answered, by outcome: continued, ended, failed',
      labelNames: ['outcome'],
      registers,
    });
    this.turnSeconds = new Histogram({
      name: 'outbound_turn_seconds',
      help: 'Time from the message to the stored answer',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.roundTrips = new Histogram({
      name: 'outbound_turn_round_trips',
      help: 'Commands sent to MongoDB for one turn',
      buckets: [1, 2, 3, 4, 6, 8, 16],
      registers,
    });
    this.leads = new Counter({
      name: 'outbound_leads_total',
      help: 'Lead events passed on to the CRM',
      labelNames: ['completeness'],
      registers,
    });
    this.idle = new Counter({
      name: 'outbound_idle_conversations_total',
      help: 'Conversations that nobody wrote in: closed, overtaken by the visitor at the last moment, or failed',
      labelNames: ['outcome'],
      registers,
    });
    this.meanings = new Counter({
      name: 'outbound_meanings_total',
      help: 'Messages compared with exemplars by meaning, by outcome: added, nothing, late, failed',
      labelNames: ['outcome'],
      registers,
    });
    this.unread = new Counter({
      name: 'outbound_unread_total',
      help: 'Readings of messages that were given up: too_slow and failed replace the thread, busy had too many before it',
      labelNames: ['reason'],
      registers,
    });
  }
  /** To be called when the event is committed: a turn that is rolled back passes nothing on. */
  countLead(outcome: LeadOutcome): void {
    if (outcome !== 'none') this.leads.inc({ completeness: outcome });
  }
}
