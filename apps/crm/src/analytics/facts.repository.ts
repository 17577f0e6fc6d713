import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { CountsByDay } from './domain/counts';
import type { Facts } from './domain/facts';
import { factsCollection, type FactsRow } from './facts.schema';

/** What the roll-ups know of a thing after they counted it. */
export interface CountedFacts {
  readonly row: FactsRow;
  readonly known: Facts | null;
  readonly counted: CountsByDay;
}

/** Every query of `analytics_facts`. */
@Injectable()
export class FactsRepository {
  constructor(@InjectModel(factsCollection.name) private readonly rows: Model<FactsRow>) {}

  /** Notes what counts of a thing, in the transaction that changes it. */
  record(id: string, news: Facts, session?: ClientSession): Promise<void> {
    return this.recordMany(new Map([[id, news]]), session);
  }

  /** The same of many things, in one round trip. */
  async recordMany(newsById: ReadonlyMap<string, Facts>, session?: ClientSession): Promise<void> {
    const now = new Date();
    await this.rows.collection.bulkWrite(
      [...newsById].map(([id, news]) => ({
        updateOne: {
          filter: { _id: rowId(news.kind, id) as never },
          update: { $set: { news, due_at: now, at: news.at }, $inc: { revision: 1 } },
          upsert: true,
        },
      })),
      session ? { session } : {},
    );
  }

  /** The same of what another service tells; nothing when something newer is known. */
  async hear(id: string, news: Facts, revision: number, session: ClientSession): Promise<void> {
    const _id = rowId(news.kind, id);
    const known = await this.rows.findOne({ _id }, { revision: 1 }, { session }).lean<FactsRow>();
    if (known && known.revision >= revision) return;
    await this.rows.collection.updateOne(
      { _id: _id as never },
      { $set: { news, due_at: new Date(), at: news.at, revision } },
      { upsert: true, session },
    );
  }

  /** The thing counts no more: it was a mistake, or went into another. One that is only erased goes on to count. */
  async withdraw(kind: Facts['kind'], id: string, session: ClientSession): Promise<void> {
    await this.rows.updateOne({ _id: rowId(kind, id) }, { $set: { news: null, due_at: new Date() } }, { session });
  }

  /** What is not counted yet, the oldest first. */
  async due(limit: number, session?: ClientSession): Promise<FactsRow[]> {
    return this.rows
      .find({ due_at: { $exists: true } }, null, { session: session ?? null })
      .sort({ due_at: 1 })
      .limit(limit)
      .lean<FactsRow[]>();
  }

  /** Since when something is not counted; null when all is. */
  async dueSince(): Promise<Date | null> {
    const [oldest] = await this.rows
      .find({ due_at: { $exists: true } }, { due_at: 1 })
      .sort({ due_at: 1 })
      .limit(1)
      .lean<Pick<FactsRow, 'due_at'>[]>();
    return oldest?.due_at ?? null;
  }

  async *all(): AsyncGenerator<FactsRow> {
    for await (const row of this.rows.find().lean<FactsRow>().cursor()) yield row;
  }

  /** Notes what is counted. What was heard meanwhile stays due. */
  async setCounted(all: readonly CountedFacts[], session?: ClientSession): Promise<void> {
    if (all.length === 0) return;
    await this.rows.bulkWrite(
      all.flatMap(({ row: { _id, due_at }, known, counted }) => [
        { updateOne: { filter: { _id }, update: { $set: { known, counted } } } },
        ...(due_at ? [{ updateOne: { filter: { _id, due_at }, update: { $unset: { due_at: 1 as const } } } }] : []),
      ]),
      session ? { session } : {},
    );
  }
}

const rowId = (kind: Facts['kind'], id: string): string => `${kind}:${id}`;
