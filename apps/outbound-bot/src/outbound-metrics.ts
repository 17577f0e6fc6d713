import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { ServiceMetrics } from '@abbotsford/service-kit';
import type { LeadOutcome } from './domain/conversation-state';
import type { Matter } from './domain/matter';

/** What operators watch of the outbound bot, besides what any bot has. */
@Injectable()
export class OutboundMetrics {
  private readonly leads: Counter<'completeness'>;
  readonly meanings: Counter<'outcome'>;
  private readonly matters: Counter<'matter'>;

  constructor(metrics: ServiceMetrics) {
    const registers = [metrics.registry];
    this.leads = new Counter({
      name: 'outbound_leads_total',
      help: 'Lead events passed on to the CRM',
      labelNames: ['completeness'],
      registers,
    });
    this.meanings = new Counter({
      name: 'outbound_meanings_total',
      help: 'Messages compared with exemplars by meaning, by outcome: added, nothing, late, failed',
      labelNames: ['outcome'],
      registers,
    });
    this.matters = new Counter({
      name: 'outbound_matters_total',
      help: 'What the dialogue itself took up: a support matter, an emergency, a question of trust and the like',
      labelNames: ['matter'],
      registers,
    });
  }

  /** @param taken what the reply took up, if anything; to be called when the turn is stored */
  countMatter(taken: Matter | null): void {
    if (taken !== null) this.matters.inc({ matter: taken });
  }

  /** To be called when the event is committed: a turn that is rolled back passes nothing on. */
  countLead(outcome: LeadOutcome): void {
    if (outcome !== 'none') this.leads.inc({ completeness: outcome });
  }
}
