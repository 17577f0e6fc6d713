import { Controller } from '@nestjs/common';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  redeliver,
  rotateWebhookSecret,
  testWebhook,
  type ChangeWebhookRequest,
  type CreateWebhookRequest,
  type DeliveryRequest,
  type DeliveryView,
  type ListDeliveriesRequest,
  type MessageReply,
  type Page,
  type WebhookRequest,
  type Webhooks,
  type WebhookView,
  type WebhookWithSecret,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { ManageWebhooks } from './use-cases/manage-webhooks';
import { WebhookDeliveries } from './use-cases/webhook-deliveries';

const RIGHT = 'webhooks.manage';

@Controller()
export class WebhooksController {
  constructor(
    private readonly webhooks: ManageWebhooks,
    private readonly deliveries: WebhookDeliveries,
  ) {}

  @Handles(listWebhooks)
  async list(_: object, context: RequestContext): Promise<Webhooks> {
    requireRight(context, RIGHT);
    return this.webhooks.list();
  }

  @Handles(createWebhook)
  async create(request: CreateWebhookRequest, context: RequestContext): Promise<WebhookWithSecret> {
    requireRight(context, RIGHT);
    return this.webhooks.create(request);
  }

  @Handles(changeWebhook)
  async change(request: ChangeWebhookRequest, context: RequestContext): Promise<WebhookView> {
    requireRight(context, RIGHT);
    return this.webhooks.change(request);
  }

  @Handles(deleteWebhook)
  async delete(request: WebhookRequest, context: RequestContext): Promise<MessageReply> {
    requireRight(context, RIGHT);
    return this.webhooks.delete(request);
  }

  @Handles(rotateWebhookSecret)
  async rotateSecret(request: WebhookRequest, context: RequestContext): Promise<WebhookWithSecret> {
    requireRight(context, RIGHT);
    return this.webhooks.rotateSecret(request);
  }

  @Handles(testWebhook)
  async test(request: WebhookRequest, context: RequestContext): Promise<DeliveryView> {
    requireRight(context, RIGHT);
    return this.deliveries.test(request);
  }

  @Handles(listDeliveries)
  async listDeliveries(request: ListDeliveriesRequest, context: RequestContext): Promise<Page<DeliveryView>> {
    requireRight(context, RIGHT);
    return this.deliveries.list(request);
  }

  @Handles(redeliver)
  async redeliver(request: DeliveryRequest, context: RequestContext): Promise<DeliveryView> {
    requireRight(context, RIGHT);
    return this.deliveries.redeliver(request);
  }
}
