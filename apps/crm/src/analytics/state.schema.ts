import { Schema } from 'mongoose';

/** Who counts now, and whether all is to be counted anew. */
export interface StateRow {
  readonly _id: string;
  /** Of several replicas one counts. One that died loses it when the time is past. */
  readonly lease: { readonly holder: string; readonly until: Date } | null;
  readonly rebuild_wanted: Date | null;
}

const schema = new Schema<StateRow>(
  {
    _id: { type: String, required: true },
    lease: { type: Schema.Types.Mixed, default: null } as never,
    rebuild_wanted: { type: Date, default: null },
  },
  { collection: 'analytics_state', versionKey: false },
);

export const stateCollection = { name: 'AnalyticsState', schema };
