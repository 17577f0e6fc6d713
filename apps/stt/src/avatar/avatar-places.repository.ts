import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { avatarPlacesCollection, type AvatarPlaces } from './avatar-places.schema';

const ONLY = 'avatar';

export interface Ceilings {
  readonly atOnce: number;
  readonly aDay: number;
}

/** How many talk with the avatar, and how many did today. */
@Injectable()
export class AvatarPlacesRepository {
  constructor(@InjectModel(avatarPlacesCollection.name) private readonly rows: Model<AvatarPlaces>) {}

  /** False where one ceiling is reached. */
  async take(id: string, until: Date, { atOnce, aDay }: Ceilings): Promise<boolean> {
    const now = new Date();
    const day = now.toISOString().slice(0, 10);
    const start = { $setOnInsert: { day, started: 0 }, $pull: { open: { until: { $lte: now } } } };
    await this.rows.updateOne({ _id: ONLY }, start, { upsert: true });
    await this.rows.updateOne({ _id: ONLY, day: { $ne: day } }, { $set: { day, started: 0 } });
    const { modifiedCount } = await this.rows.updateOne(
      { _id: ONLY, day, started: { $lt: aDay }, [`open.${atOnce - 1}`]: { $exists: false } },
      { $inc: { started: 1 }, $push: { open: { id, token_hash: null, until } } },
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

  /** False where there is no such session, or it is of another token. */
  async leave(id: string, token_hash: string): Promise<boolean> {
    const mine = { id, token_hash };
    const { modifiedCount } = await this.rows.updateOne(
      { _id: ONLY, open: { $elemMatch: mine } },
      { $pull: { open: mine } },
    );
    return modifiedCount === 1;
  }
}
