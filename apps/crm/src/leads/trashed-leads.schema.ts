import { Schema, type Types } from 'mongoose';
import type { Deal } from '../deals/domain/deal';
import type { LeadRow } from './leads.schema';

export interface TrashedLeadRow {
  readonly _id: Types.ObjectId;
  readonly lead: LeadRow;
  /** The card that went with it. */
  readonly card: Deal | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly visitor_ids: readonly string[];
  readonly deleted_at: Date;
}

const schema = new Schema<TrashedLeadRow>(
  {
    lead: { type: Schema.Types.Mixed, required: true } as never,
    card: { type: Schema.Types.Mixed, default: null } as never,
    emails: { type: [String], required: true },
    phones: { type: [String], required: true },
    visitor_ids: { type: [String], required: true },
    deleted_at: { type: Date, required: true },
  },
  { collection: 'trashed_leads', versionKey: false, minimize: false },
);
// TrashedLeadsRepository.erase and ofPerson
schema.index({ emails: 1 });
schema.index({ phones: 1 });
schema.index({ visitor_ids: 1 });

export const trashedLeadsCollection = { name: 'TrashedLead', schema };
