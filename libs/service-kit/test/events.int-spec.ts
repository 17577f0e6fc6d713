import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { headers, nanos } from '@nats-io/transport-node';
import { Types } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNats, testMongo, type NatsServer } from '@abbotsford/local-stack';
import { bootWithEvents, ordered, type EventParts, type Ordered } from './boot-with-events';

describe('events', () => {
  let nats: NatsServer;
  const mongo = testMongo();
  let a: EventParts;

  beforeAll(async () => {
    nats = await startNats({ contracts: { events: [ordered] } });
    a = await bootWithEvents(nats, mongo);
    await a.consumer.consume('notes', [
      {
        event: ordered,
        handle: async (data: Ordered, session) => {
          if (data.item === 'poison') throw new Error('can never be handled');
          await a.notes.insertOne({ text: data.item }, { session });
        },
      },
    ]);
  });
  afterAll(async () => {
    await a.service.close();
    await mongo.drop();
    await nats.dispose();
  });
  beforeEach(async () => {
    await a.notes.deleteMany({});
  });

  const texts = async () => (await a.notes.find().sort({ _id: 1 }).toArray()).map((n) => n.text);
  const emit = (item: string) => a.transaction.run((session) => a.outbox.add(ordered, { item }, session));

  it('carries an event from the transaction to the handler', async () => {
    await emit('beans');
    await expect.poll(texts).toEqual(['beans']);
  });

  it('sends nothing of a transaction that fails', async () => {
    const failing = a.transaction.run(async (session) => {
      await a.outbox.add(ordered, { item: 'never' }, session);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await emit('marker');
    await expect.poll(texts).toEqual(['marker']);
  });

  it('refuses data that the event does not allow, before anything is written', async () => {
    await expect(
      a.transaction.run((s) => a.outbox.add(ordered, { item: 5 } as unknown as Ordered, s)),
    ).rejects.toMatchObject({
      code: 'request.invalid',
    });
  });

  it('handles an event once that JetStream delivers five times', async () => {
    const manager = await jetstreamManager(a.service.nats);
    await manager.streams.update('EVENTS', { duplicate_window: nanos(100) });
    const h = headers();
    h.set('Nats-Msg-Id', new Types.ObjectId().toHexString());
    for (let i = 0; i < 5; i++) {
      const publish = () =>
        jetstream(a.service.nats).publish(ordered.subject, JSON.stringify({ item: 'once' }), { headers: h });
      await expect.poll(async () => (await publish()).duplicate).toBe(false);
    }
    await emit('marker');
    await expect.poll(texts).toEqual(['once', 'marker']);
  });

  it('sends what a process left behind that died between commit and sending', async () => {
    await a.connection.collection('crm_outbox').insertOne({
      subject: ordered.subject,
      data: { item: 'left behind' },
      request_id: '',
      created_at: new Date(Date.now() - 60_000),
      available_at: new Date(Date.now() - 1_000),
      claimed_by: 'a dead relay',
      attempts: 1,
      sent_at: null,
    });
    await expect.poll(texts, { timeout: 5_000 }).toEqual(['left behind']);
  });

  it('delivers once with two relays and two consumers at work', async () => {
    const b = await bootWithEvents(nats, mongo);
    await b.consumer.consume('notes', [
      {
        event: ordered,
        handle: async (data: Ordered, session) => void (await b.notes.insertOne({ text: data.item }, { session })),
      },
    ]);
    const items = Array.from({ length: 20 }, (_, i) => `item ${i}`);
    await Promise.all(
      items.map((item, i) => (i % 2 ? a : b).transaction.run((s) => (i % 2 ? a : b).outbox.add(ordered, { item }, s))),
    );
    await expect.poll(async () => (await texts()).sort(), { timeout: 15_000 }).toEqual([...items].sort());
    await b.service.close();
  });

  it('keeps events while NATS is away and sends them afterwards', async () => {
    nats.kill('SIGKILL');
    await emit('patient');
    await nats.start();
    await expect.poll(texts, { timeout: 20_000 }).toEqual(['patient']);
  });
});

describe('an event that can never be handled', () => {
  it('goes to the dead letters, is told by health, and does not hold up the next', async () => {
    const nats = await startNats({ contracts: { events: [ordered] } });
    const mongo = testMongo();
    const parts = await bootWithEvents(nats, mongo);
    await parts.consumer.consume('notes', [
      {
        event: ordered,
        handle: async (data: Ordered, session) => {
          if (data.item === 'poison') throw new Error('can never be handled');
          await parts.notes.insertOne({ text: data.item }, { session });
        },
      },
    ]);
    const js = jetstream(parts.service.nats);
    await js.publish(ordered.subject, 'this is no JSON');
    await js.publish(ordered.subject, JSON.stringify({ item: 'after it' }));
    await expect
      .poll(async () => (await parts.notes.find().toArray()).map((n) => n.text), { timeout: 10_000 })
      .toEqual(['after it']);
    const health = async () =>
      (await fetch(`http://127.0.0.1:${parts.service.healthPort}/health/ready`).then((r) => r.json())) as {
        status: string;
      };
    await expect.poll(async () => (await health()).status, { timeout: 25_000 }).toBe('degraded');
    await parts.service.close();
    await mongo.drop();
    await nats.dispose();
  });
});
