import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { Counts, CountsByDay } from './domain/counts';
import { daysCollection, type DayRow } from './days.schema';

/** Every query of `analytics_days`. */
@Injectable()
export class DaysRepository {
  constructor(@InjectModel(daysCollection.name) private readonly rows: Model<DayRow>) {}

  /** From one day to another, both included; days on which nothing was are missing. */
  async between(from: string, to: string): Promise<CountsByDay> {
    const rows = await this.rows
      .find({ _id: { $gte: from, $lte: to } })
      // All in the first answer: the default batch of 101 would need more round trips.
      .batchSize(2_000)
      .lean<DayRow[]>();
    return byDay(rows);
  }

  async of(days: readonly string[], session: ClientSession): Promise<CountsByDay> {
    return byDay(await this.rows.find({ _id: { $in: days } }, null, { session }).lean<DayRow[]>());
  }

  async set(days: CountsByDay, session: ClientSession): Promise<void> {
    if (Object.keys(days).length === 0) return;
    await this.rows.bulkWrite(
      Object.entries(days).map(([day, counts]) => ({
        replaceOne: { filter: { _id: day }, replacement: rowOf(day, counts), upsert: true },
      })),
      { session },
    );
  }

  async days(): Promise<string[]> {
    return (await this.rows.find({}, { _id: 1 }).lean<Pick<DayRow, '_id'>[]>()).map(({ _id }) => _id);
  }
}

const rowOf = (day: string, counts: Counts): DayRow => ({ _id: day, counts, at: new Date(day) });

const byDay = (rows: readonly DayRow[]): CountsByDay =>
  Object.fromEntries(rows.map(({ _id, counts }) => [_id, counts]));
