import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withMongo } from './mongo/mongo-client';
import { type MongoPart, provideMongo } from './mongo/provide-mongo';
import { type NatsServer, startNats } from './nats/start-nats';
import { LocalStackError } from './local-stack-error';
import { testMongo } from './test-mongo';

describe('a nats-server of our own', () => {
  let nats: NatsServer;
  beforeAll(async () => {
    nats = await startNats();
  });
  afterAll(() => nats.dispose());

  it('keeps its streams when it is killed and started again at the same address', async () => {
    const before = await nats.connect('operator', { reconnect: false });
    await (await jetstreamManager(before)).streams.add({ name: 'kept', subjects: ['kept.>'] });
    await jetstream(before).publish('kept.one', 'hello');
    const firstPid = nats.pid;

    nats.kill('SIGKILL');
    await nats.exited;
    await before.closed();
    await nats.start();

    expect(nats.pid).not.toBe(firstPid);
    const after = await nats.connect('operator');
    const stream = await (await jetstreamManager(after)).streams.info('kept');
    expect(stream.state.messages).toBe(1);
    await after.close();
  });

  it('takes a request as large as voice needs', async () => {
    const connection = await nats.connect('operator');
    expect(connection.info?.max_payload).toBe(8 * 1024 * 1024);
    await connection.close();
  });

  it('can be reached from this machine only', async () => {
    const connection = await nats.connect('operator');
    expect(connection.info?.host).toBe('127.0.0.1');
    await connection.close();
  });
});

describe('a MongoDB server of our own', () => {
  let mongo: MongoPart;
  beforeAll(async () => {
    mongo = await provideMongo({});
  });
  afterAll(() => mongo.dispose());

  it('commits a transaction and keeps it when the server stops and starts again', async () => {
    await withMongo(mongo.url, async (client) => {
      const things = client.db('test').collection('things');
      await things.createIndex({ name: 1 });
      await client.withSession((session) =>
        session.withTransaction(() => things.insertOne({ name: 'kept' }, { session })),
      );
    });
    await mongo.server?.stop();
    await mongo.server?.start();
    const found = await withMongo(mongo.url, (client) => client.db('test').collection('things').countDocuments());
    expect(found).toBe(1);
  });
});

describe('an address given by the person', () => {
  it('is refused with a sentence that names the setting when nothing answers there', async () => {
    const refused = provideMongo({ url: 'mongodb://127.0.0.1:9/?replicaSet=none' });
    await expect(refused).rejects.toThrow(LocalStackError);
    await expect(refused).rejects.toThrow('MONGODB_URL');
  });
});

describe('a database for one test file', () => {
  it('is gone after drop', async () => {
    const { url, dbName, drop } = testMongo();
    const names = () =>
      withMongo(url, async (client) =>
        (await client.db('admin').admin().listDatabases()).databases.map((db) => db.name),
      );
    await withMongo(url, (client) => client.db(dbName).collection('things').insertOne({ name: 'passing' }));
    expect(await names()).toContain(dbName);
    await drop();
    expect(await names()).not.toContain(dbName);
  });
});
