import { Schema, type Types } from 'mongoose';
import { roles } from '@abbotsford/rights';
import { auditActions, auditOutcomes, type AuditEntry } from '@abbotsford/contracts';

export interface AuditRow extends Omit<AuditEntry, 'id' | 'at'> {
  readonly _id: Types.ObjectId;
  readonly at: Date;
}

const schema = new Schema<AuditRow>(
  {
    action: { type: String, required: true, enum: auditActions },
    actor_id: { type: String, default: null },
    actor_role: { type: String, default: null, enum: [...roles, null] },
    thing_id: { type: String, default: null },
    lead_ids: { type: [String], default: [] },
    fields: { type: [String], default: [] },
    outcome: { type: String, default: 'done', enum: auditOutcomes },
    subject: { type: String, default: null },
    erasure_id: { type: String, default: null },
    service: { type: String, default: null },
    request_id: { type: String, default: null },
    counts: { type: Schema.Types.Mixed, default: null },
    at: { type: Date, required: true },
  },
  { collection: 'crm_audit', versionKey: false },
);
// AuditLog.ofLeads, AuditLog.newest by the thing
schema.index({ lead_ids: 1 });
schema.index({ thing_id: 1 });
// AuditLog.newest by who, and by what
schema.index({ actor_id: 1, _id: -1 });
schema.index({ action: 1, _id: -1 });

export const auditCollection = { name: 'Audit', schema };
