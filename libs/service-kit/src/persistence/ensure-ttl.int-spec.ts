import { testMongo } from '@abbotsford/local-stack';
import { type Connection, createConnection } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureTtl } from './ensure-ttl';

const mongo = testMongo();
let connection: Connection;

beforeAll(async () => {
  connection = await createConnection(mongo.url, { dbName: mongo.dbName }).asPromise();
});
afterAll(async () => {
  await connection.close();
  await mongo.drop();
});

const indexes = async (name: string) =>
  (await connection.collection(name).indexes()).map(({ key, expireAfterSeconds }) => ({ key, expireAfterSeconds }));

it('keeps documents for the days that are said, also when these change', async () => {
  const rows = connection.collection('changing');
  for (const days of [90, 90, 30]) await ensureTtl(rows, 'at', days);
  expect(await indexes('changing')).toContainEqual({ key: { at: 1 }, expireAfterSeconds: 30 * 86_400 });
  expect(await indexes('changing')).toHaveLength(2);
});

it('takes the place of an index that an earlier version made', async () => {
  const rows = connection.collection('earlier');
  await rows.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
  await ensureTtl(rows, 'at', 2);
  expect(await indexes('earlier')).toContainEqual({ key: { at: 1 }, expireAfterSeconds: 2 * 86_400 });
  expect(await indexes('earlier')).toHaveLength(2);
});

it('may be done by two replicas at once', async () => {
  const rows = connection.collection('replicas');
  await ensureTtl(rows, 'at', 9);
  await Promise.all([ensureTtl(rows, 'at', 8), ensureTtl(rows, 'at', 8)]);
  expect(await indexes('replicas')).toContainEqual({ key: { at: 1 }, expireAfterSeconds: 8 * 86_400 });
});
