import { randomBytes } from 'node:crypto';
import { withMongo } from './mongo/mongo-client';

export interface TestMongo {
  readonly url: string;
  /** A database that no other test uses. */
  readonly dbName: string;
  /** Deletes the database. */
  drop(): Promise<void>;
}

/** A database of its own for one test file, on the server that the test run shares (vitest-global-setup.ts). */
export function testMongo(): TestMongo {
  const url = process.env['TEST_MONGODB_URL'];
  if (!url) throw new Error('TEST_MONGODB_URL is not set: run this file in the vitest project "int" or "e2e"');
  const dbName = `test_${randomBytes(6).toString('hex')}`;
  return {
    url,
    dbName,
    drop: () =>
      withMongo(url, async (client) => {
        await client.db(dbName).dropDatabase();
      }),
  };
}
