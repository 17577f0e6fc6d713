import { Schema } from 'mongoose';
import type { Preferences } from './domain/preferences';

export interface PreferencesRow {
  /** Whose. */
  readonly _id: string;
  readonly kinds: Preferences;
  /** Something of it comes in the daily mail. */
  readonly daily: boolean;
  /** The day of the business whose daily mail was written, or was not needed. */
  readonly digest_day: string | null;
}

const schema = new Schema<PreferencesRow>(
  {
    _id: { type: String, required: true },
    // By kind, as the contract has checked it.
    kinds: { type: Schema.Types.Mixed, required: true } as never,
    daily: { type: Boolean, required: true },
    digest_day: { type: String, default: null },
  },
  { collection: 'notification_preferences', versionKey: false },
);
// PreferencesRepository.due
schema.index({ daily: 1, digest_day: 1 });

export const preferencesCollection = { name: 'NotificationPreferences', schema };
