import { Schema } from 'mongoose';

export interface InboxRow {
  /** `<consumer>:<event id>` of an event that was handled, `tries:<consumer>:<event id>` of one that failed. */
  _id: string;
  at: Date;
  /** How often it failed by its own fault. */
  tries?: number;
}

export function inboxSchema(collection: string): Schema<InboxRow> {
  return new Schema<InboxRow>(
    { _id: { type: String, required: true }, at: { type: Date, required: true }, tries: Number },
    { collection, versionKey: false },
  );
}
