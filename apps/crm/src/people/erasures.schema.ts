import { Schema, type Types } from 'mongoose';
import type { PersonIdentity } from '@abbotsford/contracts';

/** What a service has erased; `at` is null until it has answered. */
export interface ErasedPartRow {
  readonly service: string;
  readonly at: Date | null;
  readonly counts: Readonly<Record<string, number>>;
}

export interface ErasureRow {
  readonly _id: Types.ObjectId;
  /** Masked. */
  readonly subject: string;
  readonly requested_by: string;
  readonly requested_at: Date;
  /** Whom to look for in what comes late; null once the last trace is gone. */
  readonly identity: PersonIdentity | null;
  /** By which work is theirs, of our team; none once it is nobody's. */
  readonly staff_names: readonly string[];
  readonly parts: readonly ErasedPartRow[];
  readonly completed_at: Date | null;
}

const part = new Schema<ErasedPartRow>(
  {
    service: { type: String, required: true },
    at: { type: Date, default: null },
    counts: { type: Schema.Types.Mixed, default: {} } as never,
  },
  { _id: false, minimize: false },
);

const schema = new Schema<ErasureRow>(
  {
    subject: { type: String, required: true },
    requested_by: { type: String, required: true },
    requested_at: { type: Date, required: true },
    identity: { type: Schema.Types.Mixed, default: null } as never,
    staff_names: { type: [String], default: [] },
    parts: { type: [part], required: true } as never,
    completed_at: { type: Date, default: null },
  },
  { collection: 'crm_erasures', versionKey: false, minimize: false },
);
// ErasuresRepository.open: nearly always none
schema.index({ completed_at: 1, requested_at: 1 });

export const erasuresCollection = { name: 'Erasure', schema };
