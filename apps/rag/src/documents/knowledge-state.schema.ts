import { Schema } from 'mongoose';

/** One row that says whether anything changed, so that a replica need not look at every document each second. */
export interface KnowledgeStateRow {
  readonly _id: string;
  readonly revision: number;
}

const schema = new Schema<KnowledgeStateRow>(
  { _id: { type: String, required: true }, revision: { type: Number, required: true } },
  { collection: 'kb_state', versionKey: false },
);

export const knowledgeStateCollection = { name: 'KnowledgeState', schema };
