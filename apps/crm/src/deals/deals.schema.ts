import { Schema, type Types } from 'mongoose';
import { dealSources, dealStages, priorities } from '@abbotsford/contracts';
import type { Deal } from './domain/deal';

export interface DealRow extends Omit<Deal, 'id' | 'lead_id'> {
  readonly _id: Types.ObjectId;
  readonly lead_id: Types.ObjectId | null;
}

const schema = new Schema<DealRow>(
  {
    company_name: { type: String, required: true },
    deal_value: { type: Number, required: true },
    contact_person: { type: String, default: null },
    email: { type: String, default: null },
    mobile: { type: String, default: null },
    summary: { type: String, default: null },
    priority: { type: String, required: true, enum: priorities },
    status: { type: String, required: true, enum: dealStages },
    meeting_notes: { type: String, default: null },
    comments: { type: String, default: null },
    owner: { type: String, default: null },
    source: { type: String, required: true, enum: dealSources },
    next_action: { type: String, default: null },
    next_action_at: { type: Date, default: null },
    won_lost_reason: { type: String, default: null },
    source_conversation_id: { type: String, default: null },
    lead_id: { type: Schema.Types.ObjectId, default: null },
    customer_id: { type: String },
    rank: { type: Number, required: true },
    version: { type: Number, required: true },
    created_at: { type: Date, required: true },
    updated_at: { type: Date, required: true },
    updated_by: { type: String, default: null },
  },
  { collection: 'crm_deals', versionKey: false },
);
// DealsRepository.board, neighbours, column: a column in its order
schema.index({ status: 1, rank: 1, _id: 1 });
// One card a lead, whatever arrives at the same moment; deals without a lead are not concerned
schema.index({ lead_id: 1 }, { unique: true, partialFilterExpression: { lead_id: { $type: 'objectId' } } });
// DealsRepository.ofCustomersConversation, ofPerson: what customers told the support bot
const ofCustomers = { partialFilterExpression: { customer_id: { $exists: true } } };
schema.index({ customer_id: 1, source_conversation_id: 1 }, ofCustomers);

export const dealsCollection = { name: 'Deal', schema };
