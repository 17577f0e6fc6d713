import { Choice, ChoiceList, FreeForm, Flag, Id, Line, Nested, Text, Time, Whole } from '../fields';
import { businessEventNames, type BusinessEventName } from '../events/business-events';

/** What may be sent to a webhook. Somebody who tries one sends `webhook.test`, which is of no event. */
export const webhookMessages = [...businessEventNames, 'webhook.test'] as const;
export type WebhookMessage = (typeof webhookMessages)[number];

/** Why the platform itself switched a webhook off: its server said 410 Gone, or took nothing for days. */
export const webhookOffReasons = ['gone', 'failing'] as const;
export type WebhookOffReason = (typeof webhookOffReasons)[number];

/** An address of somebody else that events are sent to. */
export class WebhookView {
  @Id()
  id!: string;

  @Text({ max: 2_000 })
  url!: string;

  @Text({ max: 200, nullable: true })
  description!: string | null;

  @ChoiceList(businessEventNames, { about: 'What is sent to it' })
  events!: BusinessEventName[];

  @Flag({ about: 'Whether anything is sent to it' })
  active!: boolean;

  @Choice(webhookOffReasons, { nullable: true, about: 'Why it was switched off, when nobody did it by hand' })
  off_because!: WebhookOffReason | null;

  @Time({ nullable: true, about: 'Since when it has taken nothing; null when the latest delivery arrived' })
  failing_since!: string | null;

  @Time({ nullable: true, about: 'Until when messages are signed with the secret from before, too' })
  previous_secret_until!: string | null;

  @Time()
  created_at!: string;
}

/** At its making, and when its secret is changed: never again. */
export class WebhookWithSecret extends WebhookView {
  @Text({ max: 100, about: 'What its messages are signed with. It is shown this once' })
  secret!: string;
}

export class Webhooks {
  @Nested(() => WebhookView, { array: { max: 20 } })
  webhooks!: WebhookView[];
}

/** `waiting` also between two tries; `failed` when there are no more. */
export const deliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * Why a try got no answer: no time left, nobody there, no valid certificate, an address that we do not send to, or no
 * secret to sign with, since the key that it was encrypted with has changed.
 */
export const deliveryErrors = ['timeout', 'unreachable', 'certificate', 'not_allowed', 'no_secret'] as const;
export type DeliveryError = (typeof deliveryErrors)[number];

/** One try to deliver a message. */
export class DeliveryAttempt {
  @Time()
  at!: string;

  @Whole({ min: 0, max: 999, nullable: true, about: 'Status of the answer; null when there was none' })
  status!: number | null;

  @Whole({ min: 0, max: 3_600_000, about: 'How long it took, in milliseconds' })
  ms!: number;

  @Choice(deliveryErrors, { nullable: true })
  error!: DeliveryError | null;

  @Text({ max: 1_024, blank: true, nullable: true, about: 'The beginning of the answer' })
  answer!: string | null;
}

/** A message to one webhook. */
export class DeliveryView {
  @Id()
  id!: string;

  @Choice(webhookMessages)
  event!: WebhookMessage;

  @Choice(deliveryStates)
  state!: DeliveryState;

  @Line({ max: 64, about: 'The header webhook-id, the same at each try' })
  message_id!: string;

  @FreeForm({ about: 'What is sent' })
  payload!: Record<string, unknown>;

  @Nested(() => DeliveryAttempt, { array: { max: 20 }, about: 'The latest tries, oldest first' })
  attempts!: DeliveryAttempt[];

  @Time({ nullable: true, about: 'When it is tried next; null when it is not' })
  next_try_at!: string | null;

  @Time()
  created_at!: string;
}
