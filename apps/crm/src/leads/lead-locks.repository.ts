import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import { leadLocksCollection, type LeadLockRow } from './lead-locks.schema';

/**
 * Makes transactions that bring in the same visitor, email or phone conflict, so that one of them runs again and finds
 * what the other has made: otherwise two replicas make two leads of one person at the same moment. A row matters only
 * while transactions run.
 */
@Injectable()
export class LeadLocksRepository {
  constructor(@InjectModel(leadLocksCollection.name) private readonly rows: Model<LeadLockRow>) {}

  async hold(keys: readonly string[], session: ClientSession): Promise<void> {
    // In one order, so that two transactions never hold what the other waits for.
    const ids = keys.map((key) => createHash('sha256').update(key).digest('base64url')).toSorted();
    if (ids.length === 0) return;
    const at = new Date();
    await this.rows.bulkWrite(
      ids.map((_id) => ({ updateOne: { filter: { _id }, update: { $set: { at } }, upsert: true } })),
      { session },
    );
  }
}
