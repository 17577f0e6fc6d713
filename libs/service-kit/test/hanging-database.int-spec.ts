import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNats, testMongo, type NatsServer } from '@abbotsford/local-stack';
import { backgroundContext, runInContext, type RequestContext } from '../src/index';
import { bootWithEvents, type EventParts } from './boot-with-events';
import { startStallingProxy, type StallingProxy } from './stalling-proxy';

const write = ({ transaction, notes }: EventParts, text: string): Promise<void> =>
  transaction.run(async (session) => {
    await notes.insertOne({ text }, { session });
  });

describe('a database that hangs', () => {
  const mongo = testMongo();
  let nats: NatsServer;
  let proxy: StallingProxy;
  let parts: EventParts;

  beforeAll(async () => {
    nats = await startNats({ port: 0 });
    const { hostname, port } = new URL(mongo.url);
    proxy = await startStallingProxy({ host: hostname, port: Number(port) });
    // The set would name the server itself, past the proxy.
    const url = `mongodb://127.0.0.1:${proxy.port}/?directConnection=true&retryWrites=false`;
    parts = await bootWithEvents(nats, { url, dbName: mongo.dbName });
  });
  afterAll(async () => {
    proxy.goOn();
    await parts.service.close();
    await proxy.close();
    await mongo.drop();
    await nats.dispose();
  });

  const within = <T>(ms: number, work: (context: RequestContext) => Promise<T>): Promise<T> => {
    const context = backgroundContext(ms);
    return runInContext(context, () => work(context));
  };

  it.each<[string, (parts: EventParts) => Promise<unknown>]>([
    ['a read', ({ notes }) => notes.findOne({})],
    ['a list', ({ notes }) => notes.find({}).toArray()],
    ['a figure', ({ notes }) => notes.aggregate([{ $count: 'all' }]).toArray()],
    ['a write', ({ notes }) => notes.insertOne({ text: 'late' })],
    ['a change', ({ notes }) => notes.updateOne({ text: 'a' }, { $set: { text: 'b' } })],
    ['a transaction', (all) => write(all, 'late')],
  ])('holds no handler longer than its deadline: %s', async (_name, work) => {
    await within(5_000, () => write(parts, 'before'));
    proxy.stall();
    const asked = performance.now();
    await expect(within(300, () => work(parts))).rejects.toBeDefined();
    // What a transaction may take to settle is two seconds; the rest is for a busy machine.
    expect(performance.now() - asked).toBeLessThan(6_000);
    proxy.goOn();
    await expect
      .poll(
        () =>
          within(5_000, () => write(parts, 'after')).then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
  });
});

describe('work whose deadline is past', () => {
  const mongo = testMongo();
  let nats: NatsServer;
  let parts: EventParts;

  beforeAll(async () => {
    nats = await startNats({ port: 0 });
    parts = await bootWithEvents(nats, mongo);
  });
  afterAll(async () => {
    await parts.service.close();
    await mongo.drop();
    await nats.dispose();
  });
  const texts = async () => (await parts.notes.find().toArray()).map(({ text }) => text);

  it('is not committed', async () => {
    const context = backgroundContext(100);
    const late = runInContext(context, () =>
      parts.transaction.run(async (session) => {
        await parts.notes.insertOne({ text: 'late' }, { session });
        await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
      }),
    );
    await expect(late).rejects.toMatchObject({ code: 'service.deadline' });
    expect(await texts()).toEqual([]);
  });

  it('is not committed either when its caller has gone', async () => {
    const gone = new AbortController();
    const left = runInContext({ ...backgroundContext(10_000), signal: gone.signal }, () =>
      parts.transaction.run(async (session) => {
        await parts.notes.insertOne({ text: 'left' }, { session });
        gone.abort();
      }),
    );
    await expect(left).rejects.toMatchObject({ code: 'service.deadline' });
    expect(await texts()).toEqual([]);
  });

  it.each<[string, (parts: EventParts) => Promise<unknown>]>([
    ['insert', ({ notes }) => notes.insertOne({ text: 'late' })],
    ['update', ({ notes }) => notes.updateOne({ text: 'kept' }, { $set: { text: 'late' } })],
    ['findOneAndUpdate', ({ notes }) => notes.findOneAndUpdate({ text: 'kept' }, { $set: { text: 'late' } })],
    ['bulkWrite', ({ notes }) => notes.bulkWrite([{ deleteOne: { filter: { text: 'kept' } } }])],
    ['delete', ({ notes }) => notes.deleteOne({ text: 'kept' })],
  ])('does not write without a transaction: %s', async (_name, work) => {
    await parts.notes.deleteMany({});
    await parts.notes.insertOne({ text: 'kept' });
    await expect(
      runInContext({ ...backgroundContext(1_000), deadline: Date.now() - 1 }, () => work(parts)),
    ).rejects.toMatchObject({ code: 'service.deadline' });
    expect(await texts()).toEqual(['kept']);
  });

  it('is ended by the server where a lock holds it up, and not done afterwards', async () => {
    await parts.notes.deleteMany({});
    await parts.notes.insertOne({ text: 'kept' });
    const holder = await parts.connection.startSession();
    holder.startTransaction();
    await parts.notes.updateOne({ text: 'kept' }, { $set: { text: 'held' } }, { session: holder });
    const ended = once(parts.connection.getClient(), 'commandFailed');
    const late = runInContext(backgroundContext(300), () =>
      parts.notes.updateOne({ text: 'kept' }, { $set: { text: 'late' } }),
    );
    await expect(late).rejects.toBeDefined();
    expect(await ended).toMatchObject([{ commandName: 'update', failure: { code: 50 } }]);
    await holder.abortTransaction();
    await holder.endSession();
    // A write that comes after it would find what it left.
    await parts.notes.insertOne({ text: 'next' });
    expect(await texts()).toEqual(['kept', 'next']);
  });
});
