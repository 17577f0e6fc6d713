import { Inject, Injectable } from '@nestjs/common';
import type {
  ChangeWebhookRequest,
  CreateWebhookRequest,
  MessageReply,
  WebhookRequest,
  Webhooks,
  WebhookView,
  WebhookWithSecret,
} from '@abbotsford/contracts';
import {
  CONFIG,
  LOGGER,
  logSecurityEvent,
  Transaction,
  type Logger,
  type SecurityEvent,
} from '@abbotsford/service-kit';
import type { CrmConfig } from '../../config';
import { DeliveriesRepository } from '../deliveries.repository';
import { DeliverySender } from '../delivery-sender';
import { toWebhookView, withNewSecret, type Webhook } from '../domain/webhook';
import { urlProblem } from '../domain/webhook-url';
import { refusedUrl, tooManyWebhooks, webhookNotFound, WEBHOOKS_AT_MOST } from '../webhook-errors';
import { WebhookSecrets } from '../webhook-secrets';
import { WebhooksRepository } from '../webhooks.repository';

/** Where events are sent to. */
@Injectable()
export class ManageWebhooks {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly secrets: WebhookSecrets,
    private readonly sender: DeliverySender,
    private readonly transaction: Transaction,
    @Inject(CONFIG) private readonly config: CrmConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async list(): Promise<Webhooks> {
    const now = new Date();
    return { webhooks: (await this.webhooks.all()).map((webhook) => toWebhookView(webhook, now)) };
  }

  async create({ url, description = null, events }: CreateWebhookRequest): Promise<WebhookWithSecret> {
    this.checkUrl(url);
    const id = this.webhooks.newId();
    const { secret, sealed } = this.secrets.create(id);
    const now = new Date();
    const webhook: Webhook = {
      ...{ id, url, description, events, active: true, off_because: null, failing_since: null },
      ...{ secret: sealed, previous_secret: null, previous_secret_until: null, created_at: now },
    };
    await this.transaction.run(async (session) => {
      if ((await this.webhooks.count(session)) >= WEBHOOKS_AT_MOST) throw tooManyWebhooks();
      await this.webhooks.insert(webhook, session);
    });
    this.note('webhook_added', webhook);
    return { ...toWebhookView(webhook, now), secret };
  }

  async change({ webhook_id, url, description, events, active }: ChangeWebhookRequest): Promise<WebhookView> {
    if (url !== undefined) this.checkUrl(url);
    const webhook = await this.webhooks.update(webhook_id, {
      ...(url !== undefined && { url, failing_since: null }),
      ...(description !== undefined && { description }),
      ...(events !== undefined && { events }),
      // Whoever switches it on by hand knows better than what went before.
      ...(active !== undefined && { active, off_because: null, failing_since: null }),
    });
    if (!webhook) throw webhookNotFound();
    this.note('webhook_changed', webhook);
    this.sender.wake();
    return toWebhookView(webhook, new Date());
  }

  /** What is left of its log when the time is over goes with the other deliveries of that day. */
  async delete({ webhook_id }: WebhookRequest): Promise<MessageReply> {
    const webhook = await this.webhooks.find(webhook_id);
    if (!webhook || !(await this.webhooks.remove(webhook_id))) throw webhookNotFound();
    this.note('webhook_deleted', webhook);
    await this.deliveries.removeOf(webhook_id);
    return { message: 'The webhook was deleted, and its log with it.' };
  }

  async rotateSecret({ webhook_id }: WebhookRequest): Promise<WebhookWithSecret> {
    const webhook = await this.webhooks.find(webhook_id);
    const now = new Date();
    const { secret, sealed } = this.secrets.create(webhook_id);
    const changed = webhook && (await this.webhooks.update(webhook_id, withNewSecret(webhook, sealed, now)));
    if (!changed) throw webhookNotFound();
    this.note('webhook_secret_changed', changed);
    return { ...toWebhookView(changed, now), secret };
  }

  private checkUrl(url: string): void {
    const problem = urlProblem(url, this.config.WEBHOOKS_ALLOW_PRIVATE);
    if (problem !== null) throw refusedUrl(problem);
  }

  /** A path often is a secret; the host tells enough. */
  private note(event: SecurityEvent, { id, url, active }: Webhook): void {
    logSecurityEvent(this.logger, event, { webhook_id: id, host: new URL(url).host, active });
  }
}
