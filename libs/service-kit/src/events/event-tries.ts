import type { Model } from 'mongoose';
import type { InboxRow } from './inbox.schema';

/**
 * How often an event failed by its own fault. JetStream's count of deliveries will not do: it counts every replica that
 * stopped and every outage as well. In MongoDB the count is one for all replicas, and outlives them.
 */
export class EventTries {
  constructor(private readonly inbox: Model<InboxRow>) {}

  /** Counts one more, and gives how many there have been. */
  async count(consumer: string, eventId: string): Promise<number> {
    const row = await this.inbox
      .findOneAndUpdate(
        { _id: `tries:${consumer}:${eventId}` },
        { $inc: { tries: 1 }, $set: { at: new Date() } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean<InboxRow>()
      .exec();
    return row?.tries ?? 1;
  }
}
