import { Schema } from 'mongoose';
import type { Counts } from './domain/counts';

/** All that is counted of a day of the business. */
export interface DayRow {
  /** `2026-11-30`. */
  readonly _id: string;
  readonly counts: Counts;
  /** For its retention: the beginning of the day, by UTC. */
  readonly at: Date;
}

const schema = new Schema<DayRow>(
  {
    _id: { type: String, required: true },
    counts: { type: Schema.Types.Mixed, required: true } as never,
    at: { type: Date, required: true },
  },
  { collection: 'analytics_days', versionKey: false, minimize: false },
);

export const daysCollection = { name: 'AnalyticsDays', schema };
