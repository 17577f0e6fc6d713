import { Schema, type Types } from 'mongoose';
import { businessEventNames, webhookOffReasons } from '@abbotsford/contracts';
import type { Webhook } from './domain/webhook';

export interface WebhookRow extends Omit<Webhook, 'id'> {
  readonly _id: Types.ObjectId;
}

const moment = { type: Date, default: null };

const schema = new Schema<WebhookRow>(
  {
    url: { type: String, required: true },
    description: { type: String, default: null },
    events: { type: [{ type: String, enum: businessEventNames }], required: true },
    active: { type: Boolean, required: true },
    off_because: { type: String, enum: [...webhookOffReasons, null], default: null },
    failing_since: moment,
    secret: { type: String, required: true },
    previous_secret: { type: String, default: null },
    previous_secret_until: moment,
    created_at: { type: Date, required: true },
  },
  // There are so few that no query needs an index.
  { collection: 'webhooks', versionKey: false },
);

export const webhooksCollection = { name: 'Webhook', schema };
