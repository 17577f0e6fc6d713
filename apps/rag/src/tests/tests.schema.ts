import { Schema, type Types } from 'mongoose';
import type { TestedBot, TestResult } from '@abbotsford/contracts';

/** A question that a bot is asked again after each change. */
export interface TestRow {
  readonly _id: Types.ObjectId;
  readonly question: string;
  readonly bot: TestedBot;
  readonly must_say: readonly string[];
  readonly must_not_say: readonly string[];
  readonly source: string | null;
  readonly result: (Omit<TestResult, 'at'> & { readonly at: Date }) | null;
  /** The state of the knowledge base that it was run with; null: it is to be run as soon as may be. */
  readonly tested: string | null;
  /** Until when a bot has it; past, another takes it. */
  readonly leased_until: Date;
  readonly created_at: Date;
}

const schema = new Schema<TestRow>(
  {
    question: { type: String, required: true },
    bot: { type: String, required: true },
    must_say: { type: [String], required: true },
    must_not_say: { type: [String], required: true },
    source: { type: String, default: null },
    result: { type: Schema.Types.Mixed, default: null } as never,
    tested: { type: String, default: null },
    leased_until: { type: Date, required: true },
    created_at: { type: Date, required: true },
  },
  { collection: 'kb_tests', versionKey: false },
);
// TestsRepository.list: the list, newest first
schema.index({ created_at: -1, _id: -1 });
// TestsRepository.claim: what a bot is to be tried with
schema.index({ bot: 1, leased_until: 1 });

export const testsCollection = { name: 'KnowledgeTest', schema };
