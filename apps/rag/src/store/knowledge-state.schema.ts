import { Schema } from 'mongoose';

/** How far the knowledge base has changed, so that a replica need not look at every document each second. */
export interface KnowledgeState {
  /** Rises with every change of what searches find. */
  readonly revision: number;
  /** How many of the changes were deletions, of which the documents themselves can't tell. */
  readonly deletions: number;
}

export interface KnowledgeStateRow extends KnowledgeState {
  readonly _id: string;
}

const schema = new Schema<KnowledgeStateRow>(
  {
    _id: { type: String, required: true },
    revision: { type: Number, required: true },
    deletions: { type: Number, default: 0 },
  },
  { collection: 'kb_state', versionKey: false },
);

export const knowledgeStateCollection = { name: 'KnowledgeState', schema };
