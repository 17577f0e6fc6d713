import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { Preferences } from './domain/preferences';
import { preferencesCollection, type PreferencesRow } from './preferences.schema';

/** Every query of `notification_preferences`. */
@Injectable()
export class PreferencesRepository {
  constructor(@InjectModel(preferencesCollection.name) private readonly rows: Model<PreferencesRow>) {}

  async find(userId: string): Promise<Preferences> {
    return (await this.rows.findById(userId).lean<PreferencesRow>())?.kinds ?? {};
  }

  /** By the id of the person; those who have chosen nothing are missing. */
  async ofUsers(userIds: readonly string[], session: ClientSession): Promise<ReadonlyMap<string, Preferences>> {
    const rows = await this.rows.find({ _id: { $in: userIds } }, null, { session }).lean<PreferencesRow[]>();
    return new Map(rows.map(({ _id, kinds }) => [_id, kinds]));
  }

  /** Sets these kinds; gives all of the person. */
  async save(userId: string, kinds: Preferences, session: ClientSession): Promise<Preferences> {
    const before = await this.rows.findById(userId, null, { session }).lean<PreferencesRow>();
    const after = { ...before?.kinds, ...kinds };
    const daily = Object.values(after).some(({ mail }) => mail === 'daily');
    await this.rows.updateOne({ _id: userId }, { $set: { kinds: after, daily } }, { upsert: true, session });
    return after;
  }

  /** Who has a daily mail and none on this day yet, a bounded number. */
  async due(day: string, limit: number): Promise<string[]> {
    const rows = await this.rows
      .find({ daily: true, digest_day: { $ne: day } }, { _id: 1 })
      .limit(limit)
      .lean<Pick<PreferencesRow, '_id'>[]>();
    return rows.map(({ _id }) => _id);
  }

  /** False when another replica sees to it. */
  async takeDay(userId: string, day: string, session: ClientSession): Promise<boolean> {
    const due = { _id: userId, digest_day: { $ne: day } };
    return (await this.rows.updateOne(due, { $set: { digest_day: day } }, { session })).matchedCount > 0;
  }

  async removeOfUsers(userIds: readonly string[], session: ClientSession): Promise<void> {
    await this.rows.deleteMany({ _id: { $in: userIds } }, { session });
  }
}
