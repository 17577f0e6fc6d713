import { Schema, type Types } from 'mongoose';
import type { LeadListView } from '@abbotsford/contracts';

export interface LeadViewRow extends Omit<LeadListView, 'id' | 'own'> {
  readonly _id: Types.ObjectId;
  /** Whose it is. */
  readonly user_id: string;
}

const schema = new Schema<LeadViewRow>(
  {
    user_id: { type: String, required: true },
    name: { type: String, required: true },
    query: { type: String, default: '' },
    columns: { type: [String], default: [] },
    shared: { type: Boolean, required: true },
  },
  { collection: 'lead_views', versionKey: false },
);
// LeadViews.list: one's own, and those of colleagues
schema.index({ user_id: 1 });
schema.index({ shared: 1 });

export const leadViewsCollection = { name: 'LeadView', schema };
