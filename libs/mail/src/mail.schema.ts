import { Schema, type Connection, type Model, type Types } from 'mongoose';

/** A mail that waits to be sent; it is deleted once the mail server has it. */
export interface MailRow {
  _id: Types.ObjectId;
  to: string;
  /** The form in which addresses are compared: the mails of a person who is erased are found by it. */
  to_key: string;
  subject: string;
  text: string;
  html: string;
  created_at: Date;
  /** Not before this time: what failed waits. */
  available_at: Date;
  claimed_by: string | null;
  attempts: number;
  /** Later it is of no use to anybody. */
  expires_at: Date;
}

/** The collection of a service's mails. */
export const mailsOf = (service: string): string => `${service.replaceAll('-', '_')}_mails`;

function mailSchema(collection: string): Schema<MailRow> {
  const schema = new Schema<MailRow>(
    {
      to: { type: String, required: true },
      to_key: { type: String, required: true },
      subject: { type: String, required: true },
      text: { type: String, required: true },
      html: { type: String, required: true },
      created_at: { type: Date, required: true },
      available_at: { type: Date, required: true },
      claimed_by: { type: String, default: null },
      attempts: { type: Number, default: 0 },
      expires_at: { type: Date, required: true },
    },
    { collection, versionKey: false },
  );
  // MailSender.claim: the mail that has waited longest and may be tried
  schema.index({ available_at: 1, _id: 1 });
  // Mails.withdraw
  schema.index({ to_key: 1 });
  // MongoDB deletes what has expired
  schema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });
  return schema;
}

export function mailModel(connection: Connection, service: string): Model<MailRow> {
  const name = mailsOf(service);
  return (connection.models[name] as Model<MailRow> | undefined) ?? connection.model<MailRow>(name, mailSchema(name));
}
