import { Schema, type Types } from 'mongoose';
import { auditActions, type AuditEntry } from '@abbotsford/contracts';

export interface AuditRow extends Omit<AuditEntry, 'id' | 'at'> {
  readonly _id: Types.ObjectId;
  readonly at: Date;
}

const schema = new Schema<AuditRow>(
  {
    action: { type: String, required: true, enum: auditActions },
    actor_id: { type: String, default: null },
    lead_ids: { type: [String], default: [] },
    subject: { type: String, default: null },
    erasure_id: { type: String, default: null },
    service: { type: String, default: null },
    counts: { type: Schema.Types.Mixed, default: null },
    at: { type: Date, required: true },
  },
  { collection: 'crm_audit', versionKey: false },
);
// AuditLog.ofLeads
schema.index({ lead_ids: 1 });

export const auditCollection = { name: 'Audit', schema };
