import { Injectable } from '@nestjs/common';
import { ServiceMetrics } from '@abbotsford/service-kit';
import { Counter, Gauge, Histogram } from 'prom-client';

/** What the sales side counts, besides what every service counts. */
@Injectable()
export class CrmMetrics {
  /** A lead counts as partial once and as qualified once. */
  readonly leads: Counter<'completeness'>;
  readonly leadsByHand: Counter<'outcome'>;
  readonly joins: Counter;
  readonly moves: Counter<'to' | 'outcome'>;
  readonly erasures: Counter<'outcome'>;
  readonly tickets: Counter<'category' | 'urgency'>;
  readonly ticketMessages: Counter<'author'>;
  readonly ticketResponse: Histogram;
  readonly notifications: Counter<'kind'>;
  readonly analyticsLag: Gauge;
  readonly webhookDeliveries: Counter<'outcome'>;
  readonly webhooksSwitchedOff: Counter<'reason'>;

  constructor({ registry }: ServiceMetrics) {
    const registers = [registry];
    this.leads = new Counter({
      name: 'crm_leads_total',
      help: 'Leads that became partial or qualified',
      labelNames: ['completeness'],
      registers,
    });
    this.leadsByHand = new Counter({
      name: 'crm_leads_by_hand_total',
      help: 'Leads that people told of, by outcome: created, completed, unchanged',
      labelNames: ['outcome'],
      registers,
    });
    this.joins = new Counter({
      name: 'crm_leads_joined_total',
      help: 'Leads that went into another of the same person',
      registers,
    });
    this.moves = new Counter({
      name: 'crm_deal_moves_total',
      help: 'Moves of a card by target column and outcome: moved, stale',
      labelNames: ['to', 'outcome'],
      registers,
    });
    this.erasures = new Counter({
      name: 'crm_erasures_total',
      help: 'Erasures of people by outcome: requested, completed',
      labelNames: ['outcome'],
      registers,
    });
    this.tickets = new Counter({
      name: 'crm_tickets_total',
      help: 'Tickets that were opened',
      labelNames: ['category', 'urgency'],
      registers,
    });
    this.ticketMessages = new Counter({
      name: 'crm_ticket_messages_total',
      help: 'Messages and notes in tickets by author: customer, staff',
      labelNames: ['author'],
      registers,
    });
    this.notifications = new Counter({
      name: 'crm_notifications_total',
      help: 'Notifications of people of our team by kind; what is told again while it is unread counts once',
      labelNames: ['kind'],
      registers,
    });
    this.webhookDeliveries = new Counter({
      name: 'crm_webhook_deliveries_total',
      help: 'Tries to send a message to a webhook, by outcome: delivered, retried, failed (given up), not_queued (too many wait)',
      labelNames: ['outcome'],
      registers,
    });
    this.webhooksSwitchedOff = new Counter({
      name: 'crm_webhooks_switched_off_total',
      help: 'Webhooks that the platform switched off by itself, by reason: gone, failing',
      labelNames: ['reason'],
      registers,
    });
    this.analyticsLag = new Gauge({
      name: 'crm_analytics_lag_seconds',
      help: 'How old the oldest change is that the figures do not have yet; 0 when they have all',
      registers,
    });
    this.ticketResponse = new Histogram({
      name: 'crm_ticket_first_response_seconds',
      help: 'How long customers waited for the first answer of a person',
      // From ten minutes to a week.
      buckets: [600, 1_800, 3_600, 14_400, 28_800, 86_400, 259_200, 604_800],
      registers,
    });
  }
}
