import { provideMongo } from './mongo/provide-mongo';

/** Starts one MongoDB server for a run of vitest by hand; `npm test` brings its own for all tiers. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['TEST_MONGODB_URL']) return undefined;
  const mongo = await provideMongo({});
  process.env['TEST_MONGODB_URL'] = mongo.url;
  return async () => {
    await mongo.dispose();
    delete process.env['TEST_MONGODB_URL'];
  };
}
