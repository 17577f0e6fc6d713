import { randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { mongo as driver } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ServiceError, type ServiceHealth } from '@abbotsford/contracts';
import { startNats, testMongo, type NatsServer } from '@abbotsford/local-stack';
import type { Pacing } from '../src/index';
import { bootWithEvents, ordered, type EventParts, type Ordered } from './boot-with-events';

/** The waits of the real pacing, a thousand times shorter: an outage of ten minutes lasts 0.6 s. */
const pacing = { ownFaultMs: [1, 5, 30, 120, 600], outageMs: 1, longestOutageMs: 30, lastChance: 0.9 };
const TEN_MINUTES_MS = 600;

/** One of each kind; what counts as an outage is told in own-fault.spec.ts. */
const outages = [
  new driver.MongoNetworkError('connection closed'),
  new driver.MongoServerError({ message: 'the disk is full', code: 14_031 }),
  new driver.MongoServerError({ message: 'not authorized', code: 13 }),
  new ServiceError('service.unavailable', 'Not now.'),
  Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' }),
  'what nobody has thought of',
];

let nats: NatsServer;
const mongo = testMongo();
let a: EventParts;
/** What each event fails with; undefined when it is handled. */
let failing: (item: string) => unknown;
let tries: string[];
let slowMs: number;
let buriedBefore: number;

beforeAll(async () => {
  nats = await startNats({ contracts: { events: [ordered] } });
  a = await bootWithEvents(nats, mongo);
  await consume(a);
});
beforeEach(async () => {
  failing = () => undefined;
  tries = [];
  slowMs = 0;
  buriedBefore = 0;
  buriedBefore = await buried();
  await a.notes.deleteMany({});
});
afterAll(async () => {
  await a.service.close();
  await mongo.drop();
  await nats.dispose();
});

const consume = (parts: EventParts, name = 'notes', pace: Pacing = pacing) =>
  parts.consumer.consume(
    name,
    [
      {
        event: ordered,
        handle: async ({ item }: Ordered, session) => {
          tries.push(item);
          if (slowMs > 0) await new Promise((resolve) => setTimeout(resolve, slowMs));
          const error = failing(item);
          if (error !== undefined) throw error;
          await parts.notes.insertOne({ text: item }, { session });
        },
      },
    ],
    pace,
  );
const publish = async (...items: string[]): Promise<void> => {
  for (const item of items)
    await jetstream(a.service.nats).publish(ordered.subject, JSON.stringify({ item }), { msgID: randomUUID() });
};
const handled = async (): Promise<string[]> => (await a.notes.find().toArray()).map(({ text }) => text).sort();
/** Events that were buried since the test began. */
const buried = async (): Promise<number> =>
  (await (await jetstreamManager(a.service.nats)).streams.info('DEAD_LETTERS')).state.messages - buriedBefore;
const triesOf = (item: string): number => tries.filter((tried) => tried === item).length;
const check = async (name: string) =>
  ((await (await fetch(`http://127.0.0.1:${a.service.healthPort}/health/ready`)).json()) as ServiceHealth).checks[name];

describe('an outage', () => {
  it('of ten minutes buries nothing, is told by health, and uses no tries up', async () => {
    failing = () => outages[tries.length % outages.length];
    await publish('one', 'two');
    const over = Date.now() + TEN_MINUTES_MS;
    await expect.poll(() => Date.now() > over && tries.length > 4 * outages.length, { timeout: 20_000 }).toBe(true);
    expect(await check('events')).toMatchObject({ status: 'degraded' });
    failing = () => undefined;
    await expect.poll(handled).toEqual(['one', 'two']);
    expect(await buried()).toBe(0);
    await expect.poll(() => check('events')).toMatchObject({ status: 'up' });
  });

  it('does not let an event pass for longer that is itself to blame in a way nobody knows', async () => {
    failing = (item) => (item === 'odd' ? Symbol('unknown') : undefined);
    await publish('odd', 'one', 'two', 'three');
    await expect.poll(handled).toEqual(['one', 'three', 'two']);
    expect(await buried()).toBe(0);
    failing = () => undefined;
    await expect.poll(handled).toContain('odd');
  });
});

describe('an event that is itself to blame', () => {
  it('goes to the dead letters after six tries, which an outage in between does not use up', async () => {
    const own = () => new TypeError("Cannot read properties of undefined (reading 'id')");
    const outage = () => new driver.MongoNetworkError('connection closed');
    failing = (item) => (item === 'poison' && triesOf(item) <= 3 ? own() : outage());
    await publish('poison', 'other');
    await expect.poll(() => triesOf('poison')).toBeGreaterThan(10);
    let ownTriesAfter = 0;
    failing = (item) => {
      if (item !== 'poison') return undefined;
      ownTriesAfter++;
      return own();
    };
    await expect.poll(buried, { timeout: 10_000 }).toBe(1);
    expect(ownTriesAfter).toBe(3);
    expect(await handled()).toEqual(['other']);
  });

  it('is counted over all replicas', async () => {
    const b = await bootWithEvents(nats, mongo);
    failing = () => new RangeError('a bug');
    await consume(b);
    await publish('poison');
    await expect.poll(buried, { timeout: 10_000 }).toBe(1);
    expect(triesOf('poison')).toBe(6);
    await b.service.close();
  });
});

describe('slow handling', () => {
  it('repeats nothing: nobody holds more events than one', async () => {
    const manager = await jetstreamManager(a.service.nats);
    const before = (await manager.consumers.info('EVENTS', 'crm-notes')).num_redelivered;
    // A third of the real time until JetStream delivers again: all together take longer, each of them far less.
    await manager.consumers.update('EVENTS', 'crm-notes', { ack_wait: nanos(3_000) });
    slowMs = 120;
    await publish(...Array.from({ length: 30 }, (_, i) => `item ${i}`));
    await expect.poll(async () => (await handled()).length, { timeout: 20_000 }).toBe(30);
    expect(tries).toHaveLength(30);
    expect((await manager.consumers.info('EVENTS', 'crm-notes')).num_redelivered).toBe(before);
  });
});

describe('a replica that stops', () => {
  it('finishes the event in hand, and leaves the next to another one at once', async () => {
    slowMs = 300;
    await publish('in hand');
    await expect.poll(() => tries).toEqual(['in hand']);
    const closing = a.service.close();
    a = await bootWithEvents(nats, mongo);
    await consume(a);
    await publish('next');
    await closing;
    const stopped = performance.now();
    await expect.poll(handled, { interval: 20, timeout: 9_000 }).toEqual(['in hand', 'next']);
    expect(tries).toEqual(['in hand', 'next']);
    expect(performance.now() - stopped, 'it did not wait for the time of an event that is lost').toBeLessThan(8_000);
  });
});

describe('NATS_STREAM_REPLICAS', () => {
  it('is asked of the cluster, also for streams that are there', async () => {
    // This server stands alone, and says so.
    await expect(bootWithEvents(nats, mongo, { NATS_STREAM_REPLICAS: '3' })).rejects.toThrow(/replicas > 1/);
    const { config } = await (await jetstreamManager(a.service.nats)).streams.info('EVENTS');
    expect(config.num_replicas).toBe(1);
  });
});

describe('an event that JetStream will soon drop for its age', () => {
  it('goes to a person, whatever it fails for', async () => {
    failing = () => new driver.MongoNetworkError('connection closed');
    // A ten-millionth of 30 days is a quarter of a second.
    await consume(a, 'aged', { ...pacing, lastChance: 1e-7 });
    await publish('old');
    const buriedBy = async () => {
      const { state } = await (
        await jetstreamManager(a.service.nats)
      ).streams.info('DEAD_LETTERS', { subjects_filter: '>' });
      return state.subjects?.['dead.crm-aged'] ?? 0;
    };
    await expect.poll(buriedBy, { timeout: 10_000 }).toBeGreaterThan(0);
  });
});
