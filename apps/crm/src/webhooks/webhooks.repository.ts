import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { BusinessEventName } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { omit } from '../omit';
import type { Webhook } from './domain/webhook';
import { webhooksCollection, type WebhookRow } from './webhooks.schema';

/** Every query of `webhooks`. */
@Injectable()
export class WebhooksRepository {
  constructor(@InjectModel(webhooksCollection.name) private readonly rows: Model<WebhookRow>) {}

  newId(): string {
    return new Types.ObjectId().toHexString();
  }

  /** The oldest first. */
  async all(): Promise<Webhook[]> {
    return (await this.rows.find().sort({ _id: 1 }).lean<WebhookRow[]>()).map(toWebhook);
  }

  async active(): Promise<Webhook[]> {
    return (await this.rows.find({ active: true }).lean<WebhookRow[]>()).map(toWebhook);
  }

  /** Those that are sent this event. */
  async listeningTo(event: BusinessEventName, session: ClientSession): Promise<Webhook[]> {
    return (await this.rows.find({ active: true, events: event }, null, { session }).lean<WebhookRow[]>()).map(
      toWebhook,
    );
  }

  async find(id: string): Promise<Webhook | null> {
    const row = await this.rows.findById(id).lean<WebhookRow>();
    return row && toWebhook(row);
  }

  async count(session: ClientSession): Promise<number> {
    return this.rows.countDocuments({}, { session });
  }

  async insert({ id, ...webhook }: Webhook, session: ClientSession): Promise<void> {
    await this.rows.insertMany([{ ...webhook, _id: new Types.ObjectId(id) }], { session });
  }

  async update(id: string, change: Partial<Webhook>): Promise<Webhook | null> {
    const row = await this.rows.findByIdAndUpdate(id, { $set: change }, { returnDocument: 'after' }).lean<WebhookRow>();
    return row && toWebhook(row);
  }

  /** Changes it as long as it is, in these fields, what it was when it was read; gives whether it did. */
  async updateUnchanged(
    { id, url, active, failing_since, secret }: Webhook,
    change: Partial<Webhook>,
  ): Promise<boolean> {
    const { modifiedCount } = await this.rows.updateOne(
      { _id: new Types.ObjectId(id), url, active, failing_since, secret },
      { $set: change },
    );
    return modifiedCount === 1;
  }

  /** False when it is not there. */
  async remove(id: string): Promise<boolean> {
    return (await this.rows.deleteOne({ _id: new Types.ObjectId(id) })).deletedCount === 1;
  }
}

const toWebhook = (row: WebhookRow): Webhook => ({ ...omit(row, '_id'), id: row._id.toHexString() });
