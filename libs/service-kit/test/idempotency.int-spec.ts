import { randomUUID } from 'node:crypto';
import { Controller, Inject, Injectable, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { request, ServiceError, Text } from '@abbotsford/contracts';
import { startNats, testMongo, type NatsServer } from '@abbotsford/local-stack';
import {
  backgroundContext,
  bootService,
  defineConfig,
  Handles,
  healthPort,
  Idempotency,
  messagingSettings,
  mongoSettings,
  requireUser,
  ServiceClient,
  ServiceMetrics,
  Transaction,
  type RequestContext,
  type RunningService,
} from '../src/index';

class Thing {
  @Text({ max: 100 })
  name!: string;

  @Text({ max: 100, optional: true })
  attempt?: string;
}

const makeThing = request({
  subject: 'crm.v1.make-thing',
  request: Thing,
  errors: ['lead.already_converted'],
  idempotent: { ignoring: ['attempt'] },
  deadlineMs: 5_000,
})<{ id: string }>();

/** What the work does besides making the thing, for the test that runs. */
const during: { beforeWork: () => Promise<void>; afterCommit: () => Promise<void> } = {
  beforeWork: () => Promise.resolve(),
  afterCommit: () => Promise.resolve(),
};

@Injectable()
@Controller()
class Things {
  constructor(
    @Inject(getConnectionToken()) private readonly connection: Connection,
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
  ) {}

  @Handles(makeThing)
  async make({ name }: Thing, context: RequestContext): Promise<{ id: string }> {
    requireUser(context);
    await during.beforeWork();
    const answer = await this.transaction.run(async (session) => {
      const id = randomUUID();
      await this.connection.collection('things').insertOne({ id, name }, { session });
      await this.idempotency.keep({ id }, session);
      return { id };
    });
    await during.afterCommit();
    return answer;
  }
}

@Module({ controllers: [Things] })
class ThingsModule {}

const config = defineConfig('crm', { ...messagingSettings, ...mongoSettings, ...healthPort(0) });
const mongo = testMongo();
let nats: NatsServer;
let bus: NatsConnection;
let client: ServiceClient;
let replicas: RunningService[];
let database: Connection;

beforeAll(async () => {
  nats = await startNats({ contracts: { requests: [makeThing] } });
  bus = await nats.connect('gateway');
  client = new ServiceClient(bus, 'gateway', new ServiceMetrics('gateway'));
  const definition = { name: 'crm', config, module: ThingsModule, contracts: [makeThing] } as const;
  const env = {
    ...nats.address('crm'),
    ...{ MONGODB_URL: mongo.url, MONGODB_DB_NAME: mongo.dbName },
    ...{ HEALTH_PORT: '0', LOG_LEVEL: 'fatal', SHUTDOWN_GRACE_MS: '0' },
  };
  replicas = [await bootService(definition, env), await bootService(definition, env)];
  database = replicas[0]?.app.get<Connection>(getConnectionToken()) as Connection;
  await database.createCollection('things');
});

afterAll(async () => {
  for (const replica of replicas) await replica.close();
  await bus.close();
  await mongo.drop();
  await nats.dispose();
});

beforeEach(() => {
  during.beforeWork = () => Promise.resolve();
  during.afterCommit = () => Promise.resolve();
});

const somebody = '0123456789abcdef01234567';

function make(key: string | null, name: string, { who = somebody, attempt }: { who?: string; attempt?: string } = {}) {
  const principal = { id: who, role: 'admin', session_id: 'a-session' } as const;
  const context = { ...backgroundContext(5_000), principal, ...(key === null ? {} : { idempotencyKey: key }) };
  return client.call(makeThing, { name, ...(attempt && { attempt }) }, context);
}

const made = (name: string): Promise<number> => database.collection('things').countDocuments({ name });
const aKey = (): string => randomUUID();
const codeOf = (failed: Promise<unknown>): Promise<string> =>
  failed.then(
    () => 'no error',
    (error: ServiceError) => error.code,
  );

/** Holds whoever comes to this place until it is opened. */
function gate(): { pass: () => Promise<void>; reached: Promise<void>; open: () => void } {
  let reach: () => void = () => undefined;
  let open: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { reached, open, pass: () => (reach(), opened) };
}

describe('a request with a key', () => {
  it('is done once, and a repeat gets the first answer', async () => {
    const key = aKey();
    const first = await make(key, 'once');
    expect(await make(key, 'once')).toEqual(first);
    expect(await make(key, 'once', { attempt: 'a field that differs in a repeat' })).toEqual(first);
    expect(await made('once')).toBe(1);
  });

  it('is done again without a key, and with another one', async () => {
    await make(null, 'again');
    await make(null, 'again');
    await make(aKey(), 'again');
    expect(await made('again')).toBe(3);
  });

  it('is refused while the first is under way, in whichever replica', async () => {
    const key = aKey();
    const held = gate();
    during.beforeWork = held.pass;
    const first = make(key, 'under way');
    await held.reached;
    const repeats = await Promise.all(Array.from({ length: 8 }, () => codeOf(make(key, 'under way'))));
    expect(repeats).toEqual(Array(8).fill('idempotency.running'));
    held.open();
    expect(await make(key, 'under way').catch(() => first)).toEqual(await first);
    expect(await made('under way')).toBe(1);
  });

  it('is done once, however many come at the same time', async () => {
    const key = aKey();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => make(key, 'at once')));
    expect(await made('at once')).toBe(1);
    const ids = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
    expect(new Set(ids).size).toBe(1);
    const codes = outcomes.flatMap((o) => (o.status === 'rejected' ? [(o.reason as ServiceError).code] : []));
    expect(codes.filter((code) => code !== 'idempotency.running')).toEqual([]);
  });

  it('is refused with another body, and names the key', async () => {
    const key = aKey();
    await make(key, 'one body');
    await expect(make(key, 'another body')).rejects.toMatchObject({
      body: { code: 'idempotency.key_reused', errors: [{ field: 'Idempotency-Key' }] },
    });
    expect(await made('another body')).toBe(0);
  });

  it('is another one when another person sends the same key', async () => {
    const key = aKey();
    const first = await make(key, 'two people');
    expect(await make(key, 'two people', { who: '76543210fedcba9876543210' })).not.toEqual(first);
    expect(await made('two people')).toBe(2);
  });

  it('may be tried again after an error, with another body too', async () => {
    const key = aKey();
    during.beforeWork = () => Promise.reject(new ServiceError('lead.already_converted', 'Not now.'));
    expect(await codeOf(make(key, 'refused'))).toBe('lead.already_converted');
    during.beforeWork = () => Promise.resolve();
    await make(key, 'mended');
    expect(await made('mended')).toBe(1);
  });
});

describe('after a crash', () => {
  it('between the commit and the answer a repeat gets the answer, and nothing is made twice', async () => {
    const key = aKey();
    const dies = gate();
    during.afterCommit = dies.pass;
    make(key, 'committed').catch(() => undefined);
    await dies.reached;
    during.afterCommit = () => Promise.resolve();
    const answer = await make(key, 'committed');
    expect(await database.collection('things').findOne({ name: 'committed' })).toMatchObject({ id: answer.id });
    dies.open();
    expect(await made('committed')).toBe(1);
  });

  it('before the commit the request is done by whoever repeats it when the lease has run out, and the dead one does nothing', async () => {
    const key = aKey();
    const dies = gate();
    during.beforeWork = dies.pass;
    const first = make(key, 'taken over');
    await dies.reached;
    during.beforeWork = () => Promise.resolve();
    expect(await codeOf(make(key, 'taken over'))).toBe('idempotency.running');
    const running = { answer: null };
    await database.collection('crm_idempotency').updateMany(running, { $set: { lease_until: new Date(0) } });
    const second = await make(key, 'taken over');
    dies.open();
    expect(await codeOf(first)).toBe('idempotency.running');
    expect(await make(key, 'taken over')).toEqual(second);
    expect(await made('taken over')).toBe(1);
  });
});

it('a key is kept for a day, as a hash', async () => {
  const key = aKey();
  await make(key, 'kept');
  const kept = await database.collection('crm_idempotency').find().toArray();
  expect(JSON.stringify(kept)).not.toContain(key);
  const indexes = await database.collection('crm_idempotency').indexes();
  expect(indexes).toContainEqual(expect.objectContaining({ key: { created_at: 1 }, expireAfterSeconds: 86_400 }));
});
