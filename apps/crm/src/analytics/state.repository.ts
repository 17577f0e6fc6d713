import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import { stateCollection, type StateRow } from './state.schema';

const ONLY = 'analytics';

/** Every query of `analytics_state`. */
@Injectable()
export class StateRepository {
  constructor(@InjectModel(stateCollection.name) private readonly rows: Model<StateRow>) {}

  /** True the first time of all. */
  async begin(): Promise<boolean> {
    const nothing = { lease: null, rebuild_wanted: null };
    const { upsertedCount } = await this.rows.updateOne({ _id: ONLY }, { $setOnInsert: nothing }, { upsert: true });
    return upsertedCount === 1;
  }

  /** When all was last wanted to be counted anew; null once it is. */
  async rebuildWanted(): Promise<Date | null> {
    const row = await this.rows.findById(ONLY, { rebuild_wanted: 1 }).lean<Pick<StateRow, 'rebuild_wanted'>>();
    return row?.rebuild_wanted ?? null;
  }

  /** Takes the lease, or keeps it; false when another has it. */
  async hold(holder: string, until: Date, now: Date): Promise<boolean> {
    const { matchedCount } = await this.rows.updateOne(
      { _id: ONLY, $or: [{ lease: null }, { 'lease.holder': holder }, { 'lease.until': { $lt: now } }] },
      { $set: { lease: { holder, until } } },
    );
    return matchedCount === 1;
  }

  async letGo(holder: string): Promise<void> {
    await this.rows.updateOne({ _id: ONLY, 'lease.holder': holder }, { $set: { lease: null } });
  }

  async wantRebuild(at: Date, session: ClientSession): Promise<void> {
    await this.rows.updateOne({ _id: ONLY }, { $set: { rebuild_wanted: at } }, { session });
  }

  /** A wish that came meanwhile stays. */
  async rebuilt(wanted: Date): Promise<void> {
    await this.rows.updateOne({ _id: ONLY, rebuild_wanted: wanted }, { $set: { rebuild_wanted: null } });
  }
}
