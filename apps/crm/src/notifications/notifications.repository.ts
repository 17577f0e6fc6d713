import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model, type QueryFilter } from 'mongoose';
import { NOTIFICATIONS_KEPT, type NotifiedEvent, type ListPlace } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { omit } from '../omit';
import type { NewNotification, Notification } from './domain/notification';
import { notificationsCollection, type NotificationRow } from './notifications.schema';

/** What happens again to the same thing within this time is no second notification, as long as the first is unread. */
const AGAIN_MS = 3_600_000;
const EVENT_IDS_KEPT = 20;

/** Whose, and of what they may be told of. */
export interface Readable {
  readonly user_id: string;
  readonly events: readonly NotifiedEvent[];
}

/** Every query of `notifications`. */
@Injectable()
export class NotificationsRepository {
  constructor(@InjectModel(notificationsCollection.name) private readonly rows: Model<NotificationRow>) {}

  /** Whether this event made notifications before. */
  async isKnown(event_id: string, session: ClientSession): Promise<boolean> {
    return (await this.rows.exists({ event_ids: event_id }).session(session)) !== null;
  }

  /** Gives those that are new; the others are brought up to date. Of each person the oldest go when there are too many. */
  async add(all: readonly NewNotification[], session: ClientSession): Promise<NewNotification[]> {
    const { upsertedIds } = await this.rows.bulkWrite(
      all.map(({ event_id, mail, ...one }) => ({
        updateOne: {
          filter: {
            ...{ user_id: one.user_id, event: one.event, subject_id: one.subject_id, read_at: null },
            at: { $gt: new Date(one.at.getTime() - AGAIN_MS) },
          },
          update: {
            $max: { at: one.at },
            $push: { event_ids: { $each: [event_id], $slice: -EVENT_IDS_KEPT } },
            $setOnInsert: {
              ...omit(one, 'at', 'user_id', 'event', 'subject_id'),
              ...(mail === 'daily' && { for_digest: true as const }),
            },
          },
          upsert: true,
        },
      })),
      { session },
    );
    for (const { user_id } of all) await this.trim(user_id, session);
    return all.filter((_, index) => index in upsertedIds);
  }

  private async trim(user_id: string, session: ClientSession): Promise<void> {
    const [first] = await this.rows
      .find({ user_id }, { at: 1 }, { session })
      .sort({ at: -1, _id: -1 })
      .skip(NOTIFICATIONS_KEPT)
      .limit(1)
      .lean<Pick<NotificationRow, '_id' | 'at'>[]>();
    if (!first) return;
    const after = { $or: [{ at: { $lt: first.at } }, { at: first.at, _id: { $lte: first._id } }] };
    await this.rows.deleteMany({ user_id, ...after }, { session });
  }

  /** Newest first; after `position` where one is given. */
  async page(
    whose: Readable,
    { unread, limit, position }: { unread: boolean; limit: number; position: ListPlace | null },
  ): Promise<Notification[]> {
    const after = position && {
      at: { $lte: position.created_at },
      $or: [{ at: { $lt: position.created_at } }, { _id: { $lt: new Types.ObjectId(position.id) } }],
    };
    const rows = await this.rows
      .find({ ...readable(whose), ...(unread && { read_at: null }), ...after })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean<NotificationRow[]>();
    return rows.map(toNotification);
  }

  async countUnread(whose: Readable): Promise<number> {
    return this.rows.countDocuments({ ...readable(whose), read_at: null }).limit(NOTIFICATIONS_KEPT);
  }

  /** False when the person has none such. One that was read before stays as it is. */
  async read(user_id: string, id: string, at: Date): Promise<boolean> {
    const mine = { _id: new Types.ObjectId(id), user_id, shown: true };
    const { matchedCount } = await this.rows.updateOne({ ...mine, read_at: null }, { $set: { read_at: at } });
    return matchedCount > 0 || (await this.rows.exists(mine)) !== null;
  }

  /** Gives how many there were. */
  async readUntil(user_id: string, until: Date, at: Date): Promise<number> {
    const theirs = { user_id, shown: true, read_at: null, at: { $lte: until } };
    return (await this.rows.updateMany(theirs, { $set: { read_at: at } })).modifiedCount;
  }

  /** What waits for the daily mail of a person and is unread; none of it waits any more. */
  async takeForDigest(user_id: string, session: ClientSession): Promise<Notification[]> {
    const waiting = { user_id, for_digest: true as const };
    const rows = await this.rows
      .find({ ...waiting, read_at: null }, null, { session })
      .sort({ at: -1 })
      .lean<NotificationRow[]>();
    await this.rows.updateMany(waiting, { $unset: { for_digest: 1 } }, { session });
    return rows.map(toNotification);
  }

  /** Of these leads, deals, tickets or conversations; gives how many, and whose. */
  async removeAbout(
    subjectIds: readonly string[],
    session: ClientSession,
  ): Promise<{ count: number; users: string[] }> {
    const theirs = { subject_id: { $in: subjectIds } };
    const users = await this.rows.distinct('user_id', theirs, { session });
    const { deletedCount } = await this.rows.deleteMany(theirs, { session });
    return { count: deletedCount, users };
  }

  /** Gives how many there were. */
  async removeOfUsers(userIds: readonly string[], session: ClientSession): Promise<number> {
    return (await this.rows.deleteMany({ user_id: { $in: userIds } }, { session })).deletedCount;
  }
}

const readable = ({ user_id, events }: Readable): QueryFilter<NotificationRow> => ({
  ...{ user_id, shown: true },
  event: { $in: events },
});

const toNotification = (row: NotificationRow): Notification => ({
  ...omit(row, '_id', 'event_ids', 'shown', 'for_digest'),
  id: row._id.toHexString(),
});
