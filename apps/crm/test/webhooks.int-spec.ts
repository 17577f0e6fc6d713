import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  businessHappened,
  changeWebhook,
  createWebhook,
  deleteWebhook,
  happened,
  listDeliveries,
  listWebhooks,
  redeliver,
  rotateWebhookSecret,
  testWebhook,
  type BusinessHappened,
  type DeliveryView,
  type WebhookView,
  type WebhookWithSecret,
} from '@abbotsford/contracts';
import { CrmUnderTest } from './crm-under-test';
import { WebhookReceiver, type ReceivedMessage } from './webhook-receiver';

let crm: CrmUnderTest;
let receiver: WebhookReceiver;

beforeAll(async () => {
  receiver = await WebhookReceiver.start();
  crm = await CrmUnderTest.start({ WEBHOOKS_ALLOW_PRIVATE: 'true', WEBHOOK_TIMEOUT_MS: '400' });
  await crm.addReplica();
});
afterAll(async () => {
  await crm.stop();
  await receiver.stop();
});
/** The next test's events are for its own webhooks only. */
afterEach(async () => {
  const { webhooks } = await crm.ask(listWebhooks, {});
  for (const { id } of webhooks) await crm.ask(deleteWebhook, { webhook_id: id });
});

let paths = 0;
const aPath = (): `/${string}` => `/hook-${++paths}`;

const addWebhook = (path: `/${string}`): Promise<WebhookWithSecret> =>
  crm.ask(createWebhook, { url: receiver.url(path), events: ['deal.won'] });

const id24 = (): string => randomUUID().replaceAll('-', '').slice(0, 24);
function aDealWon(deal_id = id24()): BusinessHappened {
  const deal = { deal_id, lead_id: null, stage: 'won', from_stage: 'negotiation', deal_value: 9_000 } as const;
  return happened({ name: 'deal.won', data: { ...deal, source: 'manual' } }, new Date());
}
const publish = (event: BusinessHappened): Promise<void> => crm.publish(businessHappened, event, event.id);

const logOf = async ({ id }: WebhookView): Promise<readonly DeliveryView[]> =>
  (await crm.ask(listDeliveries, { webhook_id: id })).items;
const webhookNow = async ({ id }: WebhookView): Promise<WebhookView | undefined> =>
  (await crm.ask(listWebhooks, {})).webhooks.find((each) => each.id === id);

/** The log once as many tries were made of its newest message. */
async function afterTries(webhook: WebhookView, tries: number): Promise<DeliveryView> {
  const newest = async () => (await logOf(webhook))[0];
  await expect.poll(async () => (await newest())?.attempts.length, { timeout: 10_000 }).toBe(tries);
  const [delivery] = await logOf(webhook);
  if (!delivery) throw new Error('nothing was sent');
  return delivery;
}

/** As if the wait before the next try were over. */
const skipWait = ({ id }: WebhookView) =>
  crm.database.collection('webhook_deliveries').updateMany({ webhook_id: id }, { $set: { available_at: new Date() } });

const verify = ({ body, headers }: ReceivedMessage, secret: string): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

describe('a message to a webhook', () => {
  it('is sent once although two replicas work, signed, with what happened', async () => {
    const path = aPath();
    const webhook = await addWebhook(path);
    const events = Array.from({ length: 12 }, () => aDealWon());
    await Promise.all([...events, ...events.slice(0, 4)].map(publish));
    await expect.poll(async () => (await logOf(webhook)).filter(({ state }) => state === 'delivered').length).toBe(12);
    const messages = receiver.at(path);
    expect(messages.map(({ headers }) => headers['webhook-id']).toSorted()).toEqual(
      events.map(({ id }) => id).toSorted(),
    );
    for (const message of messages) {
      const event = events.find(({ id }) => id === message.headers['webhook-id']);
      expect(verify(message, webhook.secret)).toEqual({ type: 'deal.won', timestamp: event?.at, data: event?.data });
      expect(message.headers).toMatchObject({ 'content-type': 'application/json' });
    }
  });

  it('is for whoever asked for this event, and only while the webhook is on', async () => {
    const [wanted, other, off] = [aPath(), aPath(), aPath()];
    const webhook = await addWebhook(wanted);
    await crm.ask(createWebhook, { url: receiver.url(other), events: ['lead.created'] });
    const switchedOff = await addWebhook(off);
    await crm.ask(changeWebhook, { webhook_id: switchedOff.id, active: false });
    await publish(aDealWon());
    await afterTries(webhook, 1);
    expect([receiver.at(other), receiver.at(off)]).toEqual([[], []]);
  });

  it('does not pass with another secret, or when a bit of it was changed', async () => {
    const path = aPath();
    const webhook = await addWebhook(path);
    await publish(aDealWon());
    await afterTries(webhook, 1);
    const [message] = receiver.at(path);
    if (!message) throw new Error('nothing came');
    const another = await addWebhook(aPath());
    expect(() => verify(message, another.secret)).toThrow('No matching signature');
    expect(() => verify({ ...message, body: message.body.replace('9000', '1') }, webhook.secret)).toThrow();
  });

  it('is signed with both secrets after the secret was changed', async () => {
    const path = aPath();
    const before = await addWebhook(path);
    const after = await crm.ask(rotateWebhookSecret, { webhook_id: before.id });
    expect(after.secret).not.toBe(before.secret);
    await publish(aDealWon());
    await afterTries(before, 1);
    const [message] = receiver.at(path);
    if (!message) throw new Error('nothing came');
    expect(verify(message, before.secret)).toEqual(verify(message, after.secret));
  });
});

describe('a server that misbehaves', () => {
  it.each([
    { what: '500', status: 500, error: null },
    { what: 'a redirect, which is not followed', status: 302, error: null },
    { what: 'silence', status: null, error: 'timeout' },
    { what: 'a connection that breaks', status: null, error: 'unreachable' },
  ])('with $what is tried again, and once it takes the message it is left alone', async ({ what, status, error }) => {
    const path = aPath();
    const elsewhere = aPath();
    const webhook = await addWebhook(path);
    receiver.on(path, (response, request) => {
      if (what === '500') response.writeHead(500).end('out of order');
      if (what.includes('redirect')) response.writeHead(302, { location: receiver.url(elsewhere) }).end();
      if (what.includes('breaks')) request.socket.destroy();
    });
    await publish(aDealWon());
    const failed = await afterTries(webhook, 1);
    expect(failed).toMatchObject({ state: 'waiting', attempts: [{ status, error }] });
    const waitMs = Date.parse(failed.next_try_at ?? '') - Date.now();
    expect(waitMs).toBeGreaterThan(1_000);
    expect((await webhookNow(webhook))?.failing_since).not.toBeNull();
    expect(receiver.at(elsewhere)).toEqual([]);

    receiver.on(path, (response) => response.writeHead(200).end('thanks'));
    await skipWait(webhook);
    const delivered = await afterTries(webhook, 2);
    expect(delivered).toMatchObject({ state: 'delivered', next_try_at: null, attempts: [{}, { answer: 'thanks' }] });
    expect(new Set(receiver.at(path).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await expect.poll(async () => (await webhookNow(webhook))?.failing_since).toBeNull();
  });

  it('is left alone for as long as it asks for', async () => {
    const path = aPath();
    const webhook = await addWebhook(path);
    receiver.on(path, (response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    await publish(aDealWon());
    const { next_try_at } = await afterTries(webhook, 1);
    expect(Date.parse(next_try_at ?? '') - Date.now()).toBeGreaterThan(3_500_000);
  });

  it('with 410 Gone is switched off, and what it was sent has failed', async () => {
    const path = aPath();
    const webhook = await addWebhook(path);
    receiver.on(path, (response) => response.writeHead(410).end());
    await publish(aDealWon());
    expect(await afterTries(webhook, 1)).toMatchObject({ state: 'failed' });
    await expect.poll(() => webhookNow(webhook)).toMatchObject({ active: false, off_because: 'gone' });
    await crm.ask(changeWebhook, { webhook_id: webhook.id, active: true });
    expect(await webhookNow(webhook)).toMatchObject({ active: true, off_because: null, failing_since: null });
  });

  it('that has failed for five days is switched off', async () => {
    const path = aPath();
    const webhook = await addWebhook(path);
    receiver.on(path, (response) => response.writeHead(500).end());
    await publish(aDealWon());
    await afterTries(webhook, 1);
    const since = new Date(Date.now() - 5 * 86_400_000);
    await crm.database.collection('webhooks').updateOne({ url: webhook.url }, { $set: { failing_since: since } });
    await skipWait(webhook);
    await expect.poll(() => webhookNow(webhook)).toMatchObject({ active: false, off_because: 'failing' });
  });

  it('with an answer without an end is read to its first kilobyte', async () => {
    const path = aPath();
    const webhook = await addWebhook(path);
    receiver.on(path, (response) => {
      const write = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        response.once('drain', write);
      };
      response.writeHead(200);
      write();
    });
    await publish(aDealWon());
    const { state, attempts } = await afterTries(webhook, 1);
    expect(state).toBe('delivered');
    expect(attempts[0]?.answer).toBe('x'.repeat(1_024));
  });

  it('is sent a few at once, and holds up nobody else', async () => {
    const [slow, quick] = [aPath(), aPath()];
    let open = 0;
    let mostOpen = 0;
    receiver.on(slow, (_, request) => {
      mostOpen = Math.max(mostOpen, ++open);
      request.socket.once('close', () => open--);
    });
    await crm.ask(createWebhook, { url: receiver.url(quick), events: ['deal.lost'] });
    const webhook = await addWebhook(slow);
    await publish(aDealWon());
    await afterTries(webhook, 1);
    const rows = crm.database.collection('webhook_deliveries');
    const one = await rows.findOne({ webhook_id: webhook.id }, { projection: { _id: 0 } });
    const due = { ...one, available_at: new Date() };
    await rows.insertMany(Array.from({ length: 24 }, () => ({ ...due })));
    await publish({ ...aDealWon(), name: 'deal.lost' });

    const counts = () => [receiver.at(slow).length >= 25, receiver.at(quick).length];
    await expect.poll(counts, { timeout: 20_000 }).toEqual([true, 1]);
    const order = receiver.received.map(({ path }) => path);
    expect(order.indexOf(quick)).toBeLessThan(order.lastIndexOf(slow));
    // Two by each of the two replicas.
    expect(mostOpen).toBeLessThanOrEqual(4);
  });
});

describe('whoever looks after webhooks', () => {
  it('tries one and sees what comes back, also while it is off', async () => {
    const path = aPath();
    const webhook = await addWebhook(path);
    await crm.ask(changeWebhook, { webhook_id: webhook.id, active: false });
    receiver.on(path, (response) => response.writeHead(401).end('who are you?'));
    const tried = await crm.ask(testWebhook, { webhook_id: webhook.id });
    expect(tried).toMatchObject({
      event: 'webhook.test',
      state: 'failed',
      attempts: [{ status: 401, answer: 'who are you?' }],
    });
    expect(await logOf(webhook)).toEqual([tried]);
    expect(receiver.at(path)).toHaveLength(1);
    const [message] = receiver.at(path);
    expect(message && verify(message, webhook.secret)).toMatchObject({ type: 'webhook.test' });
  });

  it('sends a message again that had failed, under the same id', async () => {
    const path = aPath();
    const webhook = await addWebhook(path);
    receiver.on(path, (response) => response.writeHead(410).end());
    await publish(aDealWon());
    const { id } = await afterTries(webhook, 1);
    const one = { webhook_id: webhook.id, delivery_id: id };
    await expect.poll(() => webhookNow(webhook)).toMatchObject({ active: false });
    await expect(crm.ask(redeliver, one)).rejects.toMatchObject({ code: 'webhook.off' });
    receiver.on(path, (response) => response.writeHead(204).end());
    await crm.ask(changeWebhook, { webhook_id: webhook.id, active: true });
    await crm.ask(redeliver, one);
    expect(await afterTries(webhook, 2)).toMatchObject({ id, state: 'delivered' });
    const [first, second] = receiver.at(path);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect((await crm.ask(listDeliveries, { webhook_id: webhook.id, state: 'failed' })).items).toEqual([]);
  });

  it('reads the log page by page', async () => {
    const webhook = await addWebhook(aPath());
    for (let count = 0; count < 3; count++) await crm.ask(testWebhook, { webhook_id: webhook.id });
    const first = await crm.ask(listDeliveries, { webhook_id: webhook.id, limit: 2 });
    const second = await crm.ask(listDeliveries, { webhook_id: webhook.id, cursor: first.next_cursor ?? '', limit: 2 });
    expect([...first.items, ...second.items]).toEqual(await logOf(webhook));
    expect(second.next_cursor).toBeNull();
  });

  it('sees a secret once: it is in no list, and in the database only encrypted', async () => {
    const webhook = await addWebhook(aPath());
    expect(webhook.secret).toMatch(/^whsec_/);
    const stored = JSON.stringify(await crm.database.collection('webhooks').find().toArray());
    const seen = JSON.stringify(await crm.ask(listWebhooks, {}));
    for (const text of [stored, seen]) expect(text).not.toContain(webhook.secret.replace('whsec_', ''));
    expect(seen).not.toContain('secret"');
  });

  it('is told what is wrong with an address, and that there may be twenty', async () => {
    const wrong = { url: 'https://user:word@example.com/', events: ['deal.won' as const] };
    await expect(crm.ask(createWebhook, wrong)).rejects.toMatchObject({
      code: 'request.invalid',
      body: { errors: [{ field: 'url' }] },
    });
    for (let count = 0; count < 20; count++) await addWebhook(aPath());
    await expect(addWebhook(aPath())).rejects.toMatchObject({ code: 'webhook.too_many' });
  });
});
