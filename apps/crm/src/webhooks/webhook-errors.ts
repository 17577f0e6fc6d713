import { ServiceError } from '@abbotsford/contracts';

export const WEBHOOKS_AT_MOST = 20;

export const webhookNotFound = (): ServiceError =>
  new ServiceError('webhook.not_found', 'There is no such webhook. Please reload the list.');

export const deliveryNotFound = (): ServiceError =>
  new ServiceError('webhook.delivery_not_found', 'There is no such delivery any more. Please reload the log.');

export const tooManyWebhooks = (): ServiceError =>
  new ServiceError('webhook.too_many', `There are ${WEBHOOKS_AT_MOST} webhooks. Please delete one first.`);

export const webhookOff = (): ServiceError =>
  new ServiceError('webhook.off', 'This webhook is off. Please switch it on, then send the message again.');

export const refusedUrl = (message: string): ServiceError =>
  new ServiceError('request.invalid', 'The address can not be used.', { errors: [{ field: 'url', message }] });
