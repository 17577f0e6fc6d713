import { EmptyRequest, type MessageReply } from '../auth/requests';
import { request } from '../contract';
import { Choice, ChoiceList, Flag, Id, Line, Text } from '../fields';
import { PageRequest, type Page } from '../paging';
import { businessEventNames, type BusinessEventName } from '../events/business-events';
import { deliveryStates, type DeliveryState, type DeliveryView } from './webhook';
import type { Webhooks, WebhookView, WebhookWithSecret } from './webhook';

const urlField = {
  max: 2_000,
  pattern: /^https?:\/\/[^\s/?#]\S*$/,
  patternMeans: 'an address like https://example.com/hooks',
};
const aboutDescription = { max: 200, optional: true, nullable: true, about: 'What it is for, for colleagues' };
const aboutEvents = 'What is sent to it';

export class CreateWebhookRequest {
  @Text(urlField)
  url!: string;

  @Line(aboutDescription)
  description?: string | null;

  @ChoiceList(businessEventNames, { about: aboutEvents })
  events!: BusinessEventName[];
}

export class ChangeWebhookBody {
  @Text({ ...urlField, optional: true })
  url?: string;

  @Line(aboutDescription)
  description?: string | null;

  @ChoiceList(businessEventNames, { optional: true, about: aboutEvents })
  events?: BusinessEventName[];

  @Flag({ optional: true, about: 'Whether anything is sent to it' })
  active?: boolean;
}

export class ChangeWebhookRequest extends ChangeWebhookBody {
  @Id()
  webhook_id!: string;
}

export class WebhookRequest {
  @Id()
  webhook_id!: string;
}

export class DeliveryFilter extends PageRequest {
  @Choice(deliveryStates, { optional: true })
  state?: DeliveryState;
}

export class ListDeliveriesRequest extends DeliveryFilter {
  @Id()
  webhook_id!: string;
}

export class DeliveryRequest extends WebhookRequest {
  @Id()
  delivery_id!: string;
}

export const listWebhooks = request({
  subject: 'crm.v1.list-webhooks',
  request: EmptyRequest,
  deadlineMs: 3_000,
})<Webhooks>();

/** No Idempotency-Key: the answer holds a secret, which is kept nowhere in clear. */
export const createWebhook = request({
  subject: 'crm.v1.create-webhook',
  request: CreateWebhookRequest,
  errors: ['webhook.too_many'],
  audit: { action: 'webhook.added' },
  deadlineMs: 3_000,
})<WebhookWithSecret>();

export const changeWebhook = request({
  subject: 'crm.v1.change-webhook',
  request: ChangeWebhookRequest,
  errors: ['webhook.not_found'],
  audit: { action: 'webhook.changed' },
  deadlineMs: 3_000,
})<WebhookView>();

export const deleteWebhook = request({
  subject: 'crm.v1.delete-webhook',
  request: WebhookRequest,
  errors: ['webhook.not_found'],
  audit: { action: 'webhook.deleted' },
  deadlineMs: 5_000,
})<MessageReply>();

export const rotateWebhookSecret = request({
  subject: 'crm.v1.rotate-webhook-secret',
  request: WebhookRequest,
  errors: ['webhook.not_found'],
  audit: { action: 'webhook.secret_renewed' },
  deadlineMs: 3_000,
})<WebhookWithSecret>();

/** Sends a message now and waits for what comes back, also to a webhook that is off. */
export const testWebhook = request({
  subject: 'crm.v1.test-webhook',
  request: WebhookRequest,
  errors: ['webhook.not_found'],
  audit: { action: 'webhook.tested' },
  deadlineMs: 40_000,
})<DeliveryView>();

/** Newest first. */
export const listDeliveries = request({
  subject: 'crm.v1.list-webhook-deliveries',
  request: ListDeliveriesRequest,
  errors: ['webhook.not_found'],
  deadlineMs: 5_000,
})<Page<DeliveryView>>();

/** The same message again, with all its tries before it. */
export const redeliver = request({
  subject: 'crm.v1.redeliver-webhook-delivery',
  request: DeliveryRequest,
  errors: ['webhook.not_found', 'webhook.delivery_not_found', 'webhook.off'],
  audit: { action: 'webhook.sent_again' },
  deadlineMs: 3_000,
})<DeliveryView>();

export const webhookRequests = [
  listWebhooks,
  createWebhook,
  changeWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  testWebhook,
  listDeliveries,
  redeliver,
] as const;
