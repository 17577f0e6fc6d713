import { Schema } from 'mongoose';
import type { CountsByDay } from './domain/counts';
import type { Facts } from './domain/facts';

/** One conversation, question, lead, deal or ticket, as far as it counts. */
export interface FactsRow {
  /** Its kind and its id, which leads to nobody once the thing itself is gone. */
  readonly _id: string;
  /** As last heard; null when it counts no more. */
  readonly news: Facts | null;
  /** An older one never replaces a newer one. */
  readonly revision: number;
  /** What the roll-ups know of it; missing before they do. */
  readonly known?: Facts | null;
  /** What they have counted of it. */
  readonly counted?: CountsByDay;
  /** When it was first heard what they do not know; missing when they know all. */
  readonly due_at?: Date;
  /** For its retention: when it came. */
  readonly at: Date;
}

const schema = new Schema<FactsRow>(
  {
    _id: { type: String, required: true },
    news: { type: Schema.Types.Mixed, default: null } as never,
    revision: { type: Number, default: 0 },
    known: { type: Schema.Types.Mixed } as never,
    counted: { type: Schema.Types.Mixed } as never,
    due_at: { type: Date },
    at: { type: Date, required: true },
  },
  { collection: 'analytics_facts', versionKey: false, minimize: false },
);
// FactsRepository.due, oldestDue
schema.index({ due_at: 1 }, { sparse: true });

export const factsCollection = { name: 'AnalyticsFacts', schema };
