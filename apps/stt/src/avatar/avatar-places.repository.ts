import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { avatarPlacesCollection, type AvatarPlaces, type OpenPlace } from './avatar-places.schema';

const ONLY = 'avatar';

export interface Ceilings {
  readonly atOnce: number;
  readonly aDay: number;
}

/** How many talk with the avatar, and how many did today. */
@Injectable()
export class AvatarPlacesRepository {
  constructor(@InjectModel(avatarPlacesCollection.name) private readonly rows: Model<AvatarPlaces>) {}

  /** Those that nobody ended and whose time is over, each told once. */
  async takeExpired(): Promise<readonly OpenPlace[]> {
    const now = new Date();
    const before = await this.rows
      .findOneAndUpdate(
        { _id: ONLY, 'open.until': { $lte: now } },
        { $pull: { open: { until: { $lte: now } } } },
        { returnDocument: 'before' },
      )
      .lean<AvatarPlaces>();
    return before?.open.filter(({ until }) => until <= now) ?? [];
  }

  /** False where one ceiling is reached. */
  async take(id: string, until: Date, { atOnce, aDay }: Ceilings): Promise<boolean> {
    const since = new Date();
    const day = since.toISOString().slice(0, 10);
    await this.rows.updateOne({ _id: ONLY }, { $setOnInsert: { day, started: 0, open: [] } }, { upsert: true });
    await this.rows.updateOne({ _id: ONLY, day: { $ne: day } }, { $set: { day, started: 0 } });
    const { modifiedCount } = await this.rows.updateOne(
      { _id: ONLY, day, started: { $lt: aDay }, [`open.${atOnce - 1}`]: { $exists: false } },
      { $inc: { started: 1 }, $push: { open: { id, token_hash: null, since, until } } },
    );
    return modifiedCount === 1;
  }

  async keep(id: string, token_hash: string): Promise<void> {
    await this.rows.updateOne({ _id: ONLY, 'open.id': id }, { $set: { 'open.$.token_hash': token_hash } });
  }

  /** Of a session that never began: it does not count. */
  async giveBack(id: string): Promise<void> {
    await this.rows.updateOne({ _id: ONLY, 'open.id': id }, { $pull: { open: { id } }, $inc: { started: -1 } });
  }

  /** The session that has ended now; null where there is none, or it is of another token. */
  async leave(id: string, token_hash: string): Promise<OpenPlace | null> {
    const mine = { id, token_hash };
    const before = await this.rows
      .findOneAndUpdate(
        { _id: ONLY, open: { $elemMatch: mine } },
        { $pull: { open: mine } },
        { returnDocument: 'before' },
      )
      .lean<AvatarPlaces>();
    return before?.open.find((place) => place.id === id) ?? null;
  }
}
