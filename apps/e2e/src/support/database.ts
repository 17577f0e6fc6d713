import { mongo } from 'mongoose';
import type { Stack } from '@abbotsford/local-stack';

/** The database of a test's platform, seen from outside of the services. */
export class Database {
  private constructor(
    private readonly client: mongo.MongoClient,
    private readonly name: string,
  ) {}

  static async of({ mongoUrl, dbName }: Pick<Stack, 'mongoUrl' | 'dbName'>): Promise<Database> {
    return new Database(await mongo.MongoClient.connect(mongoUrl), dbName);
  }

  /** Every document of every collection, by the collection's name. */
  async contents(): Promise<Record<string, mongo.Document[]>> {
    const collections = await this.client.db(this.name).collections();
    const entries = collections.map(
      async (collection) => [collection.collectionName, await collection.find().sort({ _id: 1 }).toArray()] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  /** What follows from the rest a little later is there: the words of conversations, and the figures. */
  async isSettled(): Promise<boolean> {
    const database = this.client.db(this.name);
    const waiting = await Promise.all([
      database.collection('chat_conversations').countDocuments({ words_due: { $type: 'date' } }),
      database.collection('analytics_facts').countDocuments({ due_at: { $type: 'date' } }),
      database.collection('chat_conversations').countDocuments({ uncounted_since: { $type: 'date' } }),
    ]);
    return waiting.every((count) => count === 0);
  }

  /** What a replica holds that died is free at once, as it would be a minute later. */
  async endLeases(): Promise<void> {
    const held = { leased_until: { $gt: new Date() } };
    await this.client
      .db(this.name)
      .collection('kb_documents')
      .updateMany(held, { $set: { leased_until: new Date() } });
  }

  /** Makes accounts share an address, as those from before addresses had one spelling may. */
  async shareAddress(ids: readonly string[], email: string): Promise<void> {
    const users = this.client.db(this.name).collection('users');
    for (const [i, id] of ids.entries()) {
      const spelling = email + '\u200B'.repeat(i);
      await users.updateOne(
        { _id: new mongo.ObjectId(id) },
        { $set: { email: spelling, email_clash: email }, ...(i > 0 && { $unset: { email_key: '' } }) },
      );
    }
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
