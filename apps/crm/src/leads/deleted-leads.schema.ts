import { Schema } from 'mongoose';
import type { DeletedLead } from './domain/lead';

/** Longer than events can be delivered again, and than most visitors take to come back. */
const KEEP_SECONDS = 365 * 24 * 3_600;

export interface DeletedLeadRow extends Omit<DeletedLead, 'visitor_id'> {
  /** The visitor. */
  readonly _id: string;
  readonly deleted_at: Date;
}

const schema = new Schema<DeletedLeadRow>(
  {
    _id: { type: String, required: true },
    revision: { type: Number, required: true },
    completeness: { type: String, required: true, enum: ['partial', 'qualified'] },
    carded: { type: Boolean, required: true },
    deleted_at: { type: Date, required: true },
  },
  { collection: 'deleted_leads', versionKey: false },
);
// Forgotten by themselves
schema.index({ deleted_at: 1 }, { expireAfterSeconds: KEEP_SECONDS });

export const deletedLeadsCollection = { name: 'DeletedLead', schema };
