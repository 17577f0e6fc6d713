import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  pageOf,
  placeOf,
  type BusinessHappened,
  type DeliveryRequest,
  type DeliveryView,
  type ListDeliveriesRequest,
  type Page,
  type WebhookRequest,
} from '@abbotsford/contracts';
import { LOGGER, type ClientSession, type Logger } from '@abbotsford/service-kit';
import { CrmMetrics } from '../../crm-metrics';
import { DeliveriesRepository } from '../deliveries.repository';
import { DeliverySender } from '../delivery-sender';
import { idsIn, outcomeOf, toDeliveryView, type Delivery, type Payload } from '../domain/delivery';
import type { Webhook } from '../domain/webhook';
import { deliveryNotFound, webhookNotFound, webhookOff } from '../webhook-errors';
import { WebhooksRepository } from '../webhooks.repository';

const SHOWN = 50;
/** More do not wait for one webhook: they are in the log as failed, and can be sent again by hand. */
const WAITING_AT_MOST = 10_000;

/** Messages to webhooks. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly sender: DeliverySender,
    private readonly metrics: CrmMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Puts an event into the queue of each webhook that it is for. Gives what is to be done after the commit. */
  async enqueue({ id, name, at, data }: BusinessHappened, session: ClientSession): Promise<() => void> {
    const listening = await this.webhooks.listeningTo(name, session);
    if (listening.length === 0) return () => undefined;
    const payload = { type: name, timestamp: at, data };
    const deliveries: Delivery[] = [];
    for (const webhook of listening) {
      const waiting = await this.deliveries.countWaiting(webhook.id, WAITING_AT_MOST, session);
      const isFull = waiting >= WAITING_AT_MOST;
      if (isFull) this.metrics.webhookDeliveries.inc({ outcome: 'not_queued' });
      if (isFull) this.logger.warn({ webhook_id: webhook.id }, 'too many messages wait for a webhook');
      deliveries.push({ ...this.make(webhook, id, payload), state: isFull ? 'failed' : 'waiting' });
    }
    await this.deliveries.insert(deliveries, session);
    return () => this.sender.wake();
  }

  async list({ webhook_id, state, limit = SHOWN, ...place }: ListDeliveriesRequest): Promise<Page<DeliveryView>> {
    await this.find(webhook_id);
    const rows = await this.deliveries.page(webhook_id, state, limit + 1, placeOf(place));
    return pageOf(rows.map(toDeliveryView), limit);
  }

  /** Sends a message now, also to a webhook that is off, and keeps what came back. */
  async test({ webhook_id }: WebhookRequest): Promise<DeliveryView> {
    const webhook = await this.find(webhook_id);
    const data = { webhook_id };
    const message = this.make(webhook, randomUUID(), { type: 'webhook.test', timestamp: isoNow(), data });
    const { retryAfterMs: _, ...attempt } = await this.sender.attempt(webhook, message);
    const state = outcomeOf(attempt) === 'delivered' ? 'delivered' : 'failed';
    const delivery: Delivery = { ...message, state, attempts: [attempt], tries: 1 };
    await this.deliveries.insert([delivery]);
    return toDeliveryView(delivery);
  }

  async redeliver({ webhook_id, delivery_id }: DeliveryRequest): Promise<DeliveryView> {
    const webhook = await this.find(webhook_id);
    if (!webhook.active) throw webhookOff();
    const delivery = await this.deliveries.sendAgain(delivery_id, webhook_id, new Date());
    if (!delivery) throw deliveryNotFound();
    this.sender.wake();
    return toDeliveryView(delivery);
  }

  private make({ id: webhook_id }: Webhook, message_id: string, payload: Payload): Delivery {
    const now = new Date();
    return {
      id: this.deliveries.newId(),
      ...{ webhook_id, message_id, payload, event: payload.type, about: idsIn(payload.data) },
      ...{ state: 'waiting', attempts: [], tries: 0, available_at: now, claimed_by: null, created_at: now },
    };
  }

  private async find(id: string): Promise<Webhook> {
    const webhook = await this.webhooks.find(id);
    if (!webhook) throw webhookNotFound();
    return webhook;
  }
}

const isoNow = (): string => new Date().toISOString();
