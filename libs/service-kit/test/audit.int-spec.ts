import { randomUUID } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Collection, Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { auditNoted, Id, request, ServiceError, Text, type AuditNoted } from '@abbotsford/contracts';
import { startNats, testMongo, type NatsServer } from '@abbotsford/local-stack';
import type { Role } from '@abbotsford/rights';
import {
  AuditTrail,
  backgroundContext,
  bootService,
  defineConfig,
  EventConsumer,
  Handles,
  healthPort,
  messagingSettings,
  mongoSettings,
  OutboxRelay,
  ServiceClient,
  ServiceMetrics,
  type RunningService,
} from '../src/index';

const deal = '0123456789abcdef01234567';
const made = '76543210fedcba9876543210';

class Card {
  @Text({ max: 100, optional: true })
  company_name?: string;

  @Text({ max: 100, optional: true })
  notes?: string;
}

class CardChange extends Card {
  @Id()
  deal_id!: string;
}

class Part {
  @Text({ max: 100, optional: true })
  after?: string;
}

const named = (name: string) => `crm.v1.${name}` as const;
const change = request({
  subject: named('change-card'),
  request: CardChange,
  errors: ['deal.not_found'],
  audit: { action: 'deal.changed' },
  deadlineMs: 5_000,
})<object>();
const make = request({
  subject: named('make-card'),
  request: Card,
  idempotent: true,
  audit: { action: 'deal.added' },
  deadlineMs: 5_000,
})<object>();
const takeOut = request({
  subject: named('take-cards-out'),
  request: Part,
  audit: { action: 'deal.exported', unless: 'after' },
  deadlineMs: 5_000,
})<object>();
const contracts = [change, make, takeOut];

@Controller()
class Cards {
  @Handles(change)
  change({ notes }: CardChange): Promise<object> {
    if (notes === 'refuse') return Promise.reject(new ServiceError('deal.not_found', 'It is not there.'));
    if (notes === 'break') return Promise.reject(new Error('the disk is full'));
    return Promise.resolve({ message: 'Changed.' });
  }

  @Handles(make)
  make(): Promise<object> {
    return Promise.resolve({ message: 'Made.', deal: { id: made } });
  }

  @Handles(takeOut)
  takeOut(): Promise<object> {
    return Promise.resolve({ csv: '' });
  }
}

@Module({ controllers: [Cards] })
class CardsModule {}

const config = defineConfig('crm', { ...messagingSettings, ...mongoSettings, ...healthPort(0) });
const mongo = testMongo();
const heard: AuditNoted[] = [];
let nats: NatsServer;
let bus: NatsConnection;
let client: ServiceClient;
let service: RunningService;
let outbox: Collection;

beforeAll(async () => {
  nats = await startNats({ contracts: { requests: contracts } });
  bus = await nats.connect('gateway');
  client = new ServiceClient(bus, 'gateway', new ServiceMetrics('gateway'));
  service = await bootService(
    { name: 'crm', config, module: CardsModule, contracts },
    {
      ...nats.address('crm'),
      ...{ MONGODB_URL: mongo.url, MONGODB_DB_NAME: mongo.dbName },
      ...{ HEALTH_PORT: '0', LOG_LEVEL: 'fatal', SHUTDOWN_GRACE_MS: '0' },
    },
  );
  outbox = service.app.get<Connection>(getConnectionToken()).collection('crm_outbox');
  const handle = (noted: AuditNoted): Promise<void> => Promise.resolve(void heard.push(noted));
  await service.app.get(EventConsumer).consume('audit', [{ event: auditNoted, handle }]);
});

afterAll(async () => {
  await service.close();
  await bus.close();
  await mongo.drop();
  await nats.dispose();
});

/** Somebody asks; each asks as somebody else, so that what is heard of them is theirs alone. */
function as(role: Role, key?: string) {
  const id = randomUUID();
  const principal = { id, role, session_id: 'a-session' };
  const context = { ...backgroundContext(5_000), principal, ...(key === undefined ? {} : { idempotencyKey: key }) };
  return { id, context, of: (): AuditNoted[] => heard.filter(({ actor_id }) => actor_id === id) };
}

/** What was told before this has been heard: entries go out in the order in which they may. */
async function allHeard(): Promise<void> {
  const last = as('admin');
  await client.call(change, { deal_id: deal }, last.context);
  await vi.waitFor(() => expect(last.of()).toHaveLength(1), 10_000);
}

describe('what somebody who works here does', () => {
  it('is told with who, what, to what, and which fields, but never what was written', async () => {
    const sales = as('sales');
    await client.call(change, { deal_id: deal, company_name: 'Quiet Corner', notes: 'likes it dark' }, sales.context);
    await vi.waitFor(() => expect(sales.of()).toHaveLength(1), 10_000);
    expect(sales.of()[0]).toMatchObject({
      action: 'deal.changed',
      actor_role: 'sales',
      thing_id: deal,
      fields: ['company_name', 'notes'],
      outcome: 'done',
      service: 'crm',
      request_id: sales.context.requestId,
    });
    expect(JSON.stringify(sales.of())).not.toMatch(/Quiet|dark/);
  });

  it('is told with the id of what was made', async () => {
    const sales = as('sales');
    await client.call(make, { company_name: 'Quiet Corner' }, sales.context);
    await vi.waitFor(() => expect(sales.of()).toMatchObject([{ action: 'deal.added', thing_id: made }]), 10_000);
  });

  it('is told once, when it was asked for again with the same key', async () => {
    const sales = as('sales', randomUUID());
    await client.call(make, { company_name: 'Twice' }, sales.context);
    await client.call(make, { company_name: 'Twice' }, sales.context);
    await allHeard();
    expect(sales.of()).toHaveLength(1);
  });

  it('is told once of a file in parts', async () => {
    const sales = as('sales');
    await client.call(takeOut, {}, sales.context);
    await client.call(takeOut, { after: 'the first part' }, sales.context);
    await allHeard();
    expect(sales.of()).toMatchObject([{ action: 'deal.exported' }]);
  });

  it('is not told when it was refused, nor of a customer', async () => {
    const [sales, customer] = [as('sales'), as('user')];
    await expect(client.call(change, { deal_id: deal, notes: 'refuse' }, sales.context)).rejects.toThrow('not there');
    await expect(client.call(change, { deal_id: 'none' }, sales.context)).rejects.toThrow('request.invalid');
    await client.call(change, { deal_id: deal }, customer.context);
    await allHeard();
    expect([...sales.of(), ...customer.of()]).toEqual([]);
    expect(await outbox.countDocuments({ 'data.actor_id': sales.id })).toBe(0);
  });

  it('is told with an unknown outcome when nobody could say what became of it', async () => {
    const sales = as('sales');
    await expect(client.call(change, { deal_id: deal, notes: 'break' }, sales.context)).rejects.toThrow();
    const waiting = await outbox.findOne({ 'data.actor_id': sales.id });
    expect(waiting?.['available_at']).toSatisfy((at: Date) => at.getTime() > sales.context.deadline);
    // The time is over.
    await outbox.updateOne({ 'data.actor_id': sales.id }, { $set: { available_at: new Date() } });
    service.app.get(OutboxRelay).wake();
    await vi.waitFor(() => expect(sales.of()).toMatchObject([{ thing_id: deal, outcome: 'unknown' }]), 10_000);
  });

  it('may be told of what no request says', async () => {
    const thing_id = randomUUID();
    service.app.get(AuditTrail).note({ action: 'user.sign_in_refused', thing_id });
    await vi.waitFor(() => {
      const [noted] = heard.filter((each) => each.thing_id === thing_id);
      expect(noted).toMatchObject({ action: 'user.sign_in_refused', actor_id: null, outcome: 'done' });
    }, 10_000);
  });
});
