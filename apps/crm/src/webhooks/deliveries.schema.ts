import { Schema, type Types } from 'mongoose';
import { deliveryStates, webhookMessages } from '@abbotsford/contracts';
import type { Delivery } from './domain/delivery';

export interface DeliveryRow extends Omit<Delivery, 'id'> {
  readonly _id: Types.ObjectId;
}

const schema = new Schema<DeliveryRow>(
  {
    webhook_id: { type: String, required: true },
    event: { type: String, required: true, enum: webhookMessages },
    state: { type: String, required: true, enum: deliveryStates },
    message_id: { type: String, required: true },
    payload: { type: Schema.Types.Mixed as never, required: true },
    about: { type: [String], required: true },
    attempts: { type: [Schema.Types.Mixed] as never, required: true },
    tries: { type: Number, required: true },
    available_at: { type: Date, required: true },
    claimed_by: { type: String, default: null },
    created_at: { type: Date, required: true },
  },
  { collection: 'webhook_deliveries', versionKey: false },
);
// DeliveriesRepository.claim: of some webhooks the one that has waited longest; DeliveriesRepository.countWaiting
schema.index({ webhook_id: 1, state: 1, available_at: 1 });
// DeliveriesRepository.page: the newest of one webhook, in one state or in any
schema.index({ webhook_id: 1, created_at: -1, _id: -1 });
// DeliveriesRepository.removeMentioning
schema.index({ about: 1 });

export const deliveriesCollection = { name: 'WebhookDelivery', schema };
