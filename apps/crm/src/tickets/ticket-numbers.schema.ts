import { Schema } from 'mongoose';

export interface TicketNumberRow {
  readonly _id: string;
  readonly last: number;
}

const schema = new Schema<TicketNumberRow>(
  { _id: { type: String, required: true }, last: { type: Number, required: true } },
  { collection: 'ticket_numbers', versionKey: false },
);

export const ticketNumbersCollection = { name: 'TicketNumber', schema };
