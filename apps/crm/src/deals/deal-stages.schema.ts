import { Schema, type Types } from 'mongoose';
import type { DealStageSettings } from '@abbotsford/contracts';

export interface DealStagesRow extends Pick<DealStageSettings, 'version' | 'updated_by'> {
  readonly _id: Types.ObjectId;
  readonly stages: DealStageSettings['stages'];
  readonly updated_at: Date;
}

const stage = new Schema(
  {
    id: { type: String, required: true },
    title: { type: String, required: true },
    probability: { type: Number, required: true },
  },
  { _id: false },
);

const schema = new Schema<DealStagesRow>(
  {
    stages: { type: [stage], required: true },
    version: { type: Number, required: true },
    updated_at: { type: Date, required: true },
    updated_by: { type: String, default: null },
  },
  { collection: 'deal_stages', versionKey: false },
);

export const dealStagesCollection = { name: 'DealStages', schema };
