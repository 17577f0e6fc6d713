import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { DealStageSetting, DealStageSettings } from '@abbotsford/contracts';
import { initialStages } from './domain/deal-stages.data';
import { dealStagesCollection, type DealStagesRow } from './deal-stages.schema';

/** The one document of `deal_stages`; as an event about the board names it. */
export const STAGES_ID = '0'.repeat(24);
const ONLY = new Types.ObjectId(STAGES_ID);
const DUPLICATE_KEY = 11_000;

/** Every query of `deal_stages`: what sales call the columns. */
@Injectable()
export class DealStagesRepository {
  constructor(@InjectModel(dealStagesCollection.name) private readonly rows: Model<DealStagesRow>) {}

  async get(): Promise<DealStageSettings> {
    const row = await this.rows.findById(ONLY).lean<DealStagesRow>();
    if (!row) return { stages: [...initialStages], version: 0, updated_at: null, updated_by: null };
    const { stages, version, updated_at, updated_by } = row;
    return { stages, version, updated_at: updated_at.toISOString(), updated_by };
  }

  /** Whether it was at this version, and so is changed now. */
  async set(stages: readonly DealStageSetting[], version: number, actorId: string): Promise<boolean> {
    const change = { $set: { stages, updated_at: new Date(), updated_by: actorId }, $inc: { version: 1 } };
    try {
      const { matchedCount, upsertedCount } = await this.rows.updateOne({ _id: ONLY, version }, change, {
        // Nobody has changed them yet.
        upsert: version === 0,
      });
      return matchedCount + upsertedCount === 1;
    } catch (error) {
      if ((error as { code?: unknown }).code === DUPLICATE_KEY) return false;
      throw error;
    }
  }
}
