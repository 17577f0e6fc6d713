import { Schema, type Types } from 'mongoose';
import { activityActions, type DealActivity } from '@abbotsford/contracts';

export interface DealActivityRow extends Omit<DealActivity, 'id' | 'deal_id' | 'at'> {
  readonly _id: Types.ObjectId;
  readonly deal_id: Types.ObjectId;
  readonly at: Date;
}

const change = new Schema(
  {
    field: { type: String, required: true },
    from: { type: String, default: null },
    to: { type: String, default: null },
  },
  { _id: false },
);

const schema = new Schema<DealActivityRow>(
  {
    deal_id: { type: Schema.Types.ObjectId, required: true },
    action: { type: String, required: true, enum: activityActions },
    actor_id: { type: String, default: null },
    changes: { type: [change], required: true },
    at: { type: Date, required: true },
  },
  { collection: 'deal_activities', versionKey: false },
);
// DealActivitiesRepository.ofDeal: the newest of one deal
schema.index({ deal_id: 1, at: -1, _id: -1 });
// DealActivitiesRepository.ofDealsDeletedBefore
schema.index({ action: 1, at: 1 });

export const dealActivitiesCollection = { name: 'DealActivity', schema };
