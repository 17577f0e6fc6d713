import { Schema, type Types } from 'mongoose';
import type { AskedInVain, UnansweredStatus } from '@abbotsford/contracts';

/** One time that it was asked. */
export interface AskedRow extends Omit<AskedInVain, 'at'> {
  readonly message_id: string;
  /** By it the questions of a person are found when they are erased. */
  readonly visitor_id: string;
  /** Of an answer that there was none of: the visitor said so, too. */
  readonly no_help: boolean;
  readonly at: Date;
}

/** Questions that mean the same. */
export interface UnansweredRow {
  readonly _id: Types.ObjectId;
  /** The latest times, the latest last. */
  readonly asked: AskedRow[];
  /** How often, also those that are not kept any more. */
  readonly count: number;
  /** Of the wordings that are kept; see retrieval/wording-key.ts. */
  readonly keys: readonly string[];
  /** Whether it was compared with the others by meaning. */
  readonly compared: boolean;
  /** 384 bytes; null until it is compared. */
  readonly embedding: Buffer | null;
  readonly status: UnansweredStatus;
  readonly answer_id: Types.ObjectId | null;
  /** When somebody answered or dismissed it. */
  readonly handled_at: Date | null;
  readonly created_at: Date;
  readonly last_asked_at: Date;
}

const schema = new Schema<UnansweredRow>(
  {
    asked: { type: [Schema.Types.Mixed] as never, required: true },
    count: { type: Number, required: true },
    keys: { type: [String], required: true },
    compared: { type: Boolean, required: true },
    embedding: { type: Buffer, default: null },
    status: { type: String, required: true },
    answer_id: { type: Schema.Types.ObjectId, default: null },
    handled_at: { type: Date, default: null },
    created_at: { type: Date, required: true },
    last_asked_at: { type: Date, required: true },
  },
  { collection: 'kb_unanswered', versionKey: false },
);
// UnansweredRepository.list: the list, asked last first
schema.index({ last_asked_at: -1, _id: -1 });
// UnansweredRepository.list: those of one status
schema.index({ status: 1, last_asked_at: -1, _id: -1 });
// UnansweredRepository.add: the same wording
schema.index({ keys: 1 });
// UnansweredRepository.next: those that are not compared yet
schema.index({ created_at: 1 }, { partialFilterExpression: { compared: false } });
// UnansweredRepository.noHelp, takeBack: the question of a message
schema.index({ 'asked.message_id': 1 });
// UnansweredRepository.forget: the questions of a person
schema.index({ 'asked.visitor_id': 1 });

export const unansweredCollection = { name: 'UnansweredQuestion', schema };
