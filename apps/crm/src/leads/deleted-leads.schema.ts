import { Schema } from 'mongoose';
import type { DeletedLead } from './deleted-lead';

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
    wants_human: { type: Boolean, default: false },
    contacts: { type: [String], default: [] },
    erased_at: { type: Date, default: null },
    deleted_at: { type: Date, required: true },
  },
  { collection: 'deleted_leads', versionKey: false },
);

export const deletedLeadsCollection = { name: 'DeletedLead', schema };
