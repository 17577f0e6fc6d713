import { Schema, type Connection, type Model } from 'mongoose';

/** A request that came with a key: under way while it has no answer. */
export interface KeyedRequest {
  /** Hash of the key, of who sent it and of what was asked. */
  _id: string;
  /** Hash of what was sent. */
  body: string;
  /** Who works on it. Whoever takes over a request whose holder died has another one. */
  holder: string;
  /** When a holder that has not answered is taken for dead. */
  lease_until: Date;
  /** The first answer as JSON. */
  answer: string | null;
  /** A key may be used again a day later (retention.module.ts). */
  created_at: Date;
}

export function idempotencyModel(connection: Connection, service: string): Model<KeyedRequest> {
  const name = `${service.replaceAll('-', '_')}_idempotency`;
  const known = connection.models[name] as Model<KeyedRequest> | undefined;
  return known ?? connection.model<KeyedRequest>(name, idempotencySchema(name));
}

function idempotencySchema(collection: string): Schema<KeyedRequest> {
  return new Schema<KeyedRequest>(
    {
      _id: { type: String, required: true },
      body: { type: String, required: true },
      holder: { type: String, required: true },
      lease_until: { type: Date, required: true },
      answer: { type: String, default: null },
      created_at: { type: Date, required: true },
    },
    { collection, versionKey: false },
  );
}
