import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { CONFIG, SecretBox } from '@abbotsford/service-kit';
import type { CrmConfig } from '../config';
import { hasPreviousSecret, type Webhook } from './domain/webhook';

const SECRET_BYTES = 32;

export interface Signed {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** The secrets that messages are signed with, as https://www.standardwebhooks.com says. They are stored encrypted. */
@Injectable()
export class WebhookSecrets {
  private readonly box: SecretBox;

  constructor(@Inject(CONFIG) config: CrmConfig) {
    this.box = new SecretBox(config.WEBHOOKS_KEY, 'crm webhooks');
  }

  /** A new one: to show this once, and to store. */
  create(webhookId: string): { readonly secret: string; readonly sealed: string } {
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    return { secret, sealed: this.box.seal(secret, webhookId) };
  }

  /** The headers of a message, signed with each secret that holds; null when none can be read, after another key. */
  sign(webhook: Webhook, messageId: string, body: string, now: Date): Signed | null {
    const previous = hasPreviousSecret(webhook, now) ? webhook.previous_secret : null;
    const secrets = [webhook.secret, previous].flatMap((sealed) => this.open(sealed, webhook.id));
    if (secrets.length === 0) return null;
    const signatures = secrets.map((secret) => new StandardWebhook(secret).sign(messageId, now, body));
    return {
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': signatures.join(' '),
    };
  }

  private open(sealed: string | null, webhookId: string): string[] {
    if (sealed === null) return [];
    try {
      return [this.box.open(sealed, webhookId)];
    } catch {
      return [];
    }
  }
}
