import mongoose from 'mongoose';

const { MongoClient } = mongoose.mongo;
type Client = InstanceType<typeof MongoClient>;

/** Lends a short-lived connection. `url` may name no replica set when it connects directly. */
export async function withMongo<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 3_000 });
  try {
    return await work(await client.connect());
  } finally {
    await client.close();
  }
}

/** True when a primary answers. */
export async function isMongoReady(url: string): Promise<boolean> {
  return withMongo(url, async (client) => {
    const hello = await client.db('admin').command({ hello: 1 });
    return hello['isWritablePrimary'] === true;
  }).catch(() => false);
}
