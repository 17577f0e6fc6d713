import { Schema } from 'mongoose';

export interface LeadLockRow {
  /** Hash of a visitor, an email or a phone. */
  readonly _id: string;
  readonly at: Date;
}

const schema = new Schema<LeadLockRow>(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: 'lead_locks', versionKey: false },
);

export const leadLocksCollection = { name: 'LeadLock', schema };
