import { Schema, type Types } from 'mongoose';
import { leadActivityActions, leadStatuses } from '@abbotsford/contracts';
import type { Lead } from './domain/lead';
import type { ListKeys } from './domain/list-keys';

export interface LeadRow extends Omit<Lead, 'id' | 'deal_id'>, ListKeys {
  readonly _id: Types.ObjectId;
  /** The session that the lead began with; unique. */
  readonly visitor_id: string;
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
    role: { type: String, required: true, enum: ['user', 'bot', 'staff'] },
    text: { type: String, required: true },
    timestamp: { type: String, required: true },
  },
  { _id: false },
);

const joined = new Schema(
  {
    lead_id: { type: String, required: true },
    actor_id: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { _id: false },
);

const note = new Schema(
  {
    id: { type: String, required: true },
    text: { type: String, required: true },
    actor_id: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { _id: false },
);

const change = new Schema(
  {
    field: { type: String, required: true },
    from: { type: String, default: null },
    to: { type: String, default: null },
  },
  { _id: false },
);

const activity = new Schema(
  {
    action: { type: String, required: true, enum: leadActivityActions },
    actor_id: { type: String, default: null },
    changes: { type: [change], required: true },
    at: { type: Date, required: true },
  },
  { _id: false },
);

const seen = new Schema(
  {
    actor_id: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { _id: false },
);

const schema = new Schema<LeadRow>(
  {
    visitor_id: { type: String, required: true },
    visitor_ids: { type: [String], required: true },
    // As the session told it: what a query asks for stands outside.
    sources: { type: [Schema.Types.Mixed] as never, required: true },
    emails: { type: [String], required: true },
    phones: { type: [String], required: true },
    places: { type: [String], required: true },
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
    support: { type: Boolean, default: false },
    source: { type: Schema.Types.Mixed, default: null } as never,
    latest_source: { type: Schema.Types.Mixed, default: null } as never,
    source_conversation_id: { type: String, default: null },
    conversation_ids: { type: [String], required: true },
    status: { type: String, required: true, enum: leadStatuses },
    owner: { type: String, default: null },
    notes: { type: String, default: null },
    next_action: { type: String, default: null },
    next_action_at: { type: Date, default: null },
    note_log: { type: [note], default: [] },
    activities: { type: [activity], default: [] },
    unseen: { type: Boolean, default: false },
    seen: { type: seen, default: null },
    name_key: { type: String, required: true },
    due_key: { type: Date, required: true },
    type: { type: String, default: null },
    type_label: { type: String, default: null },
    came_from: { type: [String], required: true },
    beginnings: { type: [String], required: true },
    deal_id: { type: Schema.Types.ObjectId, default: null },
    carded: { type: Boolean, required: true },
    came_back: { type: Boolean, default: false },
    joined: { type: [joined], default: [] },
    date: { type: Date, required: true },
    created_at: { type: Date, required: true },
  },
  // An empty qualification_data is data too.
  { collection: 'chatbot_leads', versionKey: false, minimize: false },
);
// The last line of defence: two leads never begin with the same session
schema.index({ visitor_id: 1 }, { unique: true });
// LeadsRepository.findByVisitor
schema.index({ visitor_ids: 1 });
// LeadsRepository.sharing: who may be the same person
schema.index({ emails: 1 });
schema.index({ phones: 1 });
schema.index({ places: 1 });
// LeadLists.page: a list in each of its orders; LeadsRepository.lastHeardBefore
for (const field of ['created_at', 'date', 'lead_score', 'name_key', 'due_key']) schema.index({ [field]: -1, _id: -1 });
// LeadLists.page, count: by one value, newest first
for (const field of ['status', 'owner', 'type', 'completeness', 'wants_human', 'unseen', 'came_from']) {
  schema.index({ [field]: 1, created_at: -1, _id: -1 });
}
// LeadLists.page, count: what is searched for
schema.index({ beginnings: 1 });
// LeadsRepository.titlesOfConversations
schema.index({ conversation_ids: 1 });
// LeadsRepository.seeAll
schema.index({ unseen: 1, date: 1 }, { partialFilterExpression: { unseen: true } });

export const leadsCollection = { name: 'Lead', schema };
