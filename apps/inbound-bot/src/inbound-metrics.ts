import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { ServiceMetrics } from '@abbotsford/service-kit';
import type { ConversationState } from './domain/conversation-state';
import type { Plan } from './domain/plan';
import { issueOf } from './policy/issues';

/** What operators watch of the support bot beside its turns. */
@Injectable()
export class InboundMetrics {
  private readonly tickets: Counter<'category' | 'outcome'>;

  constructor({ registry }: ServiceMetrics) {
    this.tickets = new Counter({
      name: 'inbound_tickets_total',
      help: 'Tickets that were asked for, by category; outcome: told with its number, or on its way',
      labelNames: ['category', 'outcome'],
      registers: [registry],
    });
  }

  count({ tickets }: Plan, state: ConversationState): void {
    for (const key of tickets) {
      const issue = issueOf(state, key);
      if (!issue) continue;
      this.tickets.inc({ category: issue.category, outcome: issue.ticket?.number == null ? 'on_its_way' : 'told' });
    }
  }
}
