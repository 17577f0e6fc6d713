import type { DeliveryError, DeliveryState, DeliveryView, WebhookMessage } from '@abbotsford/contracts';
import { waitAfter } from './retry';

export interface Attempt {
  readonly at: Date;
  readonly status: number | null;
  readonly ms: number;
  readonly error: DeliveryError | null;
  readonly answer: string | null;
}

/** What a try came to, with what the server asks for. */
export interface Tried extends Attempt {
  readonly retryAfterMs: number | null;
}

/** What is sent. */
export interface Payload {
  readonly type: WebhookMessage;
  readonly timestamp: string;
  readonly data: object;
}

export interface Delivery {
  readonly id: string;
  readonly webhook_id: string;
  readonly event: WebhookMessage;
  readonly state: DeliveryState;
  readonly message_id: string;
  readonly payload: Payload;
  /** Ids of what it tells of: with that it is erased. */
  readonly about: string[];
  readonly attempts: Attempt[];
  /** Since it was made, or sent again by hand. */
  readonly tries: number;
  /** Not before this time; while it is tried, when whoever tries it counts as dead. */
  readonly available_at: Date;
  readonly claimed_by: string | null;
  readonly created_at: Date;
}

/** Of more of them the latest. */
export const ATTEMPTS_KEPT = 20;

export type Outcome = 'delivered' | 'gone' | 'failed';

const GONE = 410;

/** A redirect is a failure: the address was checked, what it leads to was not. */
export function outcomeOf({ status }: Attempt): Outcome {
  if (status === null) return 'failed';
  if (status >= 200 && status < 300) return 'delivered';
  return status === GONE ? 'gone' : 'failed';
}

/** How a delivery goes on after a try. */
export function afterAttempt(
  { tries }: Pick<Delivery, 'tries'>,
  tried: Tried,
  now: Date,
  random: number,
): Pick<Delivery, 'state' | 'available_at'> {
  const outcome = outcomeOf(tried);
  if (outcome === 'delivered') return { state: 'delivered', available_at: now };
  const wait = outcome === 'gone' ? null : waitAfter(tries, tried.retryAfterMs, random);
  if (wait === null) return { state: 'failed', available_at: now };
  return { state: 'waiting', available_at: new Date(now.getTime() + wait) };
}

/** The texts of `data` that are ids: they name what it tells of. */
export function idsIn(data: object): string[] {
  return Object.entries(data).flatMap(([key, value]) =>
    key.endsWith('_id') && typeof value === 'string' ? [value] : [],
  );
}

export function toDeliveryView(delivery: Delivery): DeliveryView {
  const { id, event, state, message_id, payload, attempts, available_at, created_at } = delivery;
  return {
    ...{ id, event, state, message_id, payload: { ...payload } },
    attempts: attempts.map(({ at, ...attempt }) => ({ ...attempt, at: at.toISOString() })),
    next_try_at: state === 'waiting' ? available_at.toISOString() : null,
    created_at: created_at.toISOString(),
  };
}
