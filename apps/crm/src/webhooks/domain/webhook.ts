import type { BusinessEventName, WebhookOffReason, WebhookView } from '@abbotsford/contracts';

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly events: BusinessEventName[];
  readonly active: boolean;
  readonly off_because: WebhookOffReason | null;
  readonly failing_since: Date | null;
  /** Sealed. */
  readonly secret: string;
  readonly previous_secret: string | null;
  readonly previous_secret_until: Date | null;
  readonly created_at: Date;
}

const DAY_MS = 86_400_000;
/** So long both secrets hold, for whoever has to tell theirs to several servers. */
const BOTH_SECRETS_MS = DAY_MS;
/** Who has taken nothing for so long has forgotten us. */
const GIVEN_UP_AFTER_MS = 5 * DAY_MS;

export function toWebhookView(webhook: Webhook, now: Date): WebhookView {
  const { id, url, description, events, active, off_because, failing_since, created_at } = webhook;
  const both = hasPreviousSecret(webhook, now) ? webhook.previous_secret_until : null;
  return {
    ...{ id, url, description, events, active, off_because },
    failing_since: failing_since?.toISOString() ?? null,
    previous_secret_until: both?.toISOString() ?? null,
    created_at: created_at.toISOString(),
  };
}

export const hasPreviousSecret = ({ previous_secret_until }: Webhook, now: Date): boolean =>
  previous_secret_until !== null && previous_secret_until > now;

/** What changes with a new secret. */
export function withNewSecret(webhook: Webhook, sealed: string, now: Date): Partial<Webhook> {
  return {
    secret: sealed,
    previous_secret: webhook.secret,
    previous_secret_until: new Date(now.getTime() + BOTH_SECRETS_MS),
  };
}

/** What a try says of the webhook itself; null when nothing changes. */
export function afterTry(
  { failing_since }: Webhook,
  outcome: 'delivered' | 'gone' | 'failed',
  now: Date,
): Partial<Webhook> | null {
  if (outcome === 'delivered') return failing_since && { failing_since: null };
  const failing = { failing_since: failing_since ?? now };
  if (outcome === 'gone') return { ...failing, active: false, off_because: 'gone' };
  if (failing_since === null) return failing;
  const isOver = now.getTime() - failing_since.getTime() >= GIVEN_UP_AFTER_MS;
  return isOver ? { active: false, off_because: 'failing' } : null;
}
