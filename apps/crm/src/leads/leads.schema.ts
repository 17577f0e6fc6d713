import { Schema, type Types } from 'mongoose';
import { leadStatuses } from '@abbotsford/contracts';
import type { Lead } from './domain/lead';

export interface LeadRow extends Omit<Lead, 'id' | 'deal_id'> {
  readonly _id: Types.ObjectId;
  readonly deal_id: Types.ObjectId | null;
}

const scoreReason = new Schema(
  {
    reason: { type: String, required: true },
    points: { type: Number, required: true },
  },
  { _id: false },
);

const transcriptEntry = new Schema(
  {
    role: { type: String, required: true, enum: ['user', 'bot'] },
    text: { type: String, required: true },
    timestamp: { type: String, required: true },
  },
  { _id: false },
);

const schema = new Schema<LeadRow>(
  {
    visitor_id: { type: String, required: true },
    revision: { type: Number, required: true },
    first_revision: { type: Number, required: true },
    user_name: { type: String, default: null },
    mobile: { type: String, default: null },
    email: { type: String, default: null },
    lead_score: { type: Number, required: true },
    score_reasons: { type: [scoreReason], required: true },
    summary: { type: String, required: true },
    conversation_history: { type: [transcriptEntry], required: true },
    qualification_data: { type: Schema.Types.Mixed, required: true },
    completeness: { type: String, required: true, enum: ['partial', 'qualified'] },
    wants_human: { type: Boolean, required: true },
    source_conversation_id: { type: String, required: true },
    conversation_ids: { type: [String], required: true },
    status: { type: String, required: true, enum: leadStatuses },
    owner: { type: String, default: null },
    notes: { type: String, default: null },
    deal_id: { type: Schema.Types.ObjectId, default: null },
    carded: { type: Boolean, required: true },
    date: { type: Date, required: true },
    created_at: { type: Date, required: true },
  },
  // An empty qualification_data is data too.
  { collection: 'chatbot_leads', versionKey: false, minimize: false },
);
// LeadsRepository.findByVisitor: one lead a visitor, even when two replicas store the first at the same moment
schema.index({ visitor_id: 1 }, { unique: true });
// LeadsRepository.newest: the list, newest first
schema.index({ created_at: -1, _id: -1 });

export const leadsCollection = { name: 'Lead', schema };
