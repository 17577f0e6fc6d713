import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, LOGGER, within, WorkLoop, type Logger } from '@abbotsford/service-kit';
import type { CrmConfig } from '../config';
import { CrmMetrics } from '../crm-metrics';
import { DeliveriesRepository } from './deliveries.repository';
import { afterAttempt, outcomeOf, type Delivery, type Tried } from './domain/delivery';
import { afterTry, type Webhook } from './domain/webhook';
import { postMessage } from './post-message';
import { WebhookSecrets } from './webhook-secrets';
import { WebhooksRepository } from './webhooks.repository';

/** Ours are sent when they are committed; those of a replica that died, and further tries, are found within this time. */
const LOOK_EVERY_MS = 2_000;
const AGAIN_AFTER_MS = 1_000;
/** To one webhook a replica sends so many at once, so that one that is slow holds up nobody else. */
const AT_ONCE = 2;
/** What is tried is nobody else's until the try is over, and so much longer. */
const CLAIM_SLACK_MS = 20_000;
/** What messages on their way may take when the service stops; they are sent again otherwise. */
const STOPPING_MS = 5_000;

/** Takes messages from the queue and sends each to its webhook, again and again until it is taken or given up. */
@Injectable()
export class DeliverySender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly me = randomUUID();
  private readonly loop: WorkLoop;
  /** How many are on their way, by webhook. */
  private readonly busy = new Map<string, number>();
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly secrets: WebhookSecrets,
    private readonly metrics: CrmMetrics,
    @Inject(CONFIG) private readonly config: CrmConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.beginNext(),
      lookEveryMs: LOOK_EVERY_MS,
      againAfterMs: AGAIN_AFTER_MS,
      logger,
      interrupted: 'webhooks could not be sent; what waits stays and is tried again',
    });
  }

  onApplicationBootstrap(): void {
    this.wake();
  }

  /** Sends soon what is there. */
  wake(): void {
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
    await within(STOPPING_MS, Promise.all(this.underWay), () => undefined);
  }

  /** One try, of which nothing is stored. */
  async attempt(webhook: Webhook, { message_id, payload }: Delivery): Promise<Tried> {
    const now = new Date();
    const body = JSON.stringify(payload);
    const headers = this.secrets.sign(webhook, message_id, body, now);
    if (!headers) return { at: now, status: null, ms: 0, error: 'no_secret', answer: null, retryAfterMs: null };
    const { WEBHOOK_TIMEOUT_MS: timeoutMs, WEBHOOKS_ALLOW_PRIVATE: allowPrivate } = this.config;
    return postMessage({ url: webhook.url, headers: { ...headers }, body }, { timeoutMs, allowPrivate });
  }

  private async beginNext(): Promise<boolean> {
    const free = (await this.webhooks.active()).filter(({ id }) => (this.busy.get(id) ?? 0) < AT_ONCE);
    if (free.length === 0) return false;
    const now = new Date();
    const until = new Date(now.getTime() + this.config.WEBHOOK_TIMEOUT_MS + CLAIM_SLACK_MS);
    const delivery = await this.deliveries.claim({ of: free.map(({ id }) => id), by: this.me, until }, now);
    const webhook = free.find(({ id }) => id === delivery?.webhook_id);
    if (!delivery || !webhook) return false;
    this.begin(webhook, delivery);
    return true;
  }

  private begin(webhook: Webhook, delivery: Delivery): void {
    const { id } = webhook;
    this.busy.set(id, (this.busy.get(id) ?? 0) + 1);
    const sending = this.send(webhook, delivery)
      .catch((error: unknown) => {
        const about = { err: error, webhook_id: id, delivery_id: delivery.id };
        this.logger.warn(about, 'what came of a webhook message could not be stored; it is sent again');
      })
      .finally(() => {
        this.busy.set(id, (this.busy.get(id) ?? 1) - 1);
        this.underWay.delete(sending);
        this.wake();
      });
    this.underWay.add(sending);
  }

  private async send(webhook: Webhook, delivery: Delivery): Promise<void> {
    const tried = await this.attempt(webhook, delivery);
    const { retryAfterMs: _, ...attempt } = tried;
    const now = new Date();
    const next = afterAttempt(delivery, tried, now, Math.random());
    const outcome = next.state === 'waiting' ? 'retried' : next.state;
    this.metrics.webhookDeliveries.inc({ outcome });
    const { status, ms, error } = attempt;
    const about = { webhook_id: webhook.id, delivery_id: delivery.id, event: delivery.event, tries: delivery.tries };
    this.logger.info({ ...about, status, ms, error, outcome }, 'webhook message tried');
    await this.deliveries.settle(delivery, attempt, next);
    await this.judge(webhook, tried, now);
  }

  /** What the try says of the webhook itself. */
  private async judge(webhook: Webhook, tried: Tried, now: Date): Promise<void> {
    const change = afterTry(webhook, outcomeOf(tried), now);
    if (!change || !(await this.webhooks.updateUnchanged(webhook, change))) return;
    if (!change.off_because) return;
    const reason = change.off_because;
    this.metrics.webhooksSwitchedOff.inc({ reason });
    this.logger.warn({ webhook_id: webhook.id, reason }, 'a webhook was switched off');
  }
}
