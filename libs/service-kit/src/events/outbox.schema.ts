import { Schema, type Connection, type Model, type Types } from 'mongoose';

export interface OutboxRow {
  _id: Types.ObjectId;
  subject: string;
  data: Record<string, unknown>;
  request_id: string;
  created_at: Date;
  /** Not before this time: what failed waits. */
  available_at: Date;
  claimed_by: string | null;
  attempts: number;
  /** Null: a row that is sent is deleted. Earlier versions kept it with the time. */
  sent_at: Date | null;
}

function outboxSchema(collection: string): Schema<OutboxRow> {
  const schema = new Schema<OutboxRow>(
    {
      subject: { type: String, required: true },
      data: { type: Schema.Types.Mixed, required: true },
      request_id: { type: String, required: true },
      created_at: { type: Date, required: true },
      available_at: { type: Date, required: true },
      claimed_by: { type: String, default: null },
      attempts: { type: Number, default: 0 },
      sent_at: { type: Date, default: null },
    },
    { collection, versionKey: false },
  );
  // OutboxRelay.claim: the oldest row that waits and may be tried
  schema.index({ sent_at: 1, available_at: 1, _id: 1 });
  return schema;
}

export function outboxModel(connection: Connection, service: string): Model<OutboxRow> {
  const name = `${service.replaceAll('-', '_')}_outbox`;
  return (
    (connection.models[name] as Model<OutboxRow> | undefined) ?? connection.model<OutboxRow>(name, outboxSchema(name))
  );
}
