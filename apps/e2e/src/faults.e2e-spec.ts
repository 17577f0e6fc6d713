import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceProcess, Stack } from '@abbotsford/local-stack';
import { Admin } from './support/admin';
import { cafeOwners, type CafeOwner } from './support/cafe-owners';
import { eventBacklog } from './support/event-backlog';
import { startPlatform } from './support/start-platform';
import { Visitor } from './support/visitor';

let stack: Stack;
let admin: Admin;

beforeAll(async () => {
  stack = await startPlatform();
  admin = await Admin.signIn(stack);
});

/** A test that failed half-way leaves nothing dead for the others. */
afterEach(async () => {
  for (const part of [stack.nats, ...stack.services]) if (part.pid === 0) await part.start();
});

afterAll(() => stack.stop());

/** What died was given comes again after 30 s; what it was writing is locked until MongoDB gives its transaction up. */
const givenUp = 100_000;

describe('the death of crm while leads are qualified', () => {
  it('loses none and doubles none', { timeout: 320_000 }, async () => {
    const crm = stack.service('crm');
    const owners = cafeOwners(10);
    const known = async (some: readonly CafeOwner[]) => {
      const emails = (await admin.leads()).map(({ email }) => email);
      return some.filter(({ email }) => emails.includes(email)).length;
    };
    const qualify = (some: readonly CafeOwner[]) =>
      Promise.all(some.map(({ words }) => new Visitor(stack).tell(...words)));

    // Each time it dies between two leads that it has been given already.
    const firstWave = owners.slice(0, 3);
    const secondWave = owners.slice(3);
    const qualifying = qualify(firstWave);
    await expect.poll(() => known(firstWave), { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
    await die(crm);
    await qualifying;
    await qualify(secondWave);
    await crm.start();
    await expect.poll(() => known(secondWave), { timeout: givenUp, interval: 5 }).toBeGreaterThan(0);
    await die(crm);
    expect(await eventBacklog(stack), 'it died with work in hand').toBeGreaterThan(0);
    await crm.start();

    await expect.poll(() => known(owners), { timeout: givenUp, interval: 200 }).toBe(10);
    await expect.poll(() => eventBacklog(stack), { timeout: 60_000, interval: 200 }).toBe(0);
    const expected = owners.map(({ email }) => email);
    const leads = (await admin.leads()).filter(({ email }) => expected.includes(email ?? ''));
    const cards = (await admin.cards()).filter(({ deal }) => expected.includes(deal.email ?? ''));
    expect(leads.map(({ email }) => email).sort()).toEqual(expected);
    expect(leads.map(({ completeness }) => completeness)).toEqual(Array(10).fill('qualified'));
    expect(cards.map(({ deal }) => deal.email).sort()).toEqual(expected);
  });
});

describe('ten seconds without NATS', () => {
  it('are told at once, and leave nothing behind', async () => {
    const pids = stack.services.map(({ pid }) => pid);
    const visitor = new Visitor(stack);
    const { conversation_id } = await visitor.say("Hello, I'm Vera and I'm opening a café in Brunswick in May.");
    // This stack has no knowledge base, which the platform does without.
    expect(await health()).toMatchObject({ http: 200, status: 'degraded', messaging: { status: 'up' } });

    stack.nats.kill('SIGKILL');
    await stack.nats.exited;
    const tenSeconds = pause(10_000);
    await expectRefusedAtOnce(visitor);
    await expect.poll(health).toMatchObject({ http: 503, status: 'unhealthy', messaging: { status: 'down' } });
    await tenSeconds;
    await expectRefusedAtOnce(visitor);
    await stack.nats.start();

    await visitor.insist('We expect 130 cups a day, like a balanced roast, and own an espresso machine already.');
    const qualified = await visitor.insist('Email vera@owners.example.com.au, mobile 0412 345 699.');
    expect(qualified.conversation_id).toBe(conversation_id);
    await expect
      .poll(() => admin.cardsOf(conversation_id), { timeout: 10_000 })
      .toMatchObject([{ column: 'new-lead', deal: { contact_person: 'Vera' } }]);
    await expect.poll(health, { timeout: 10_000 }).toMatchObject({ http: 200, status: 'degraded' });
    expect(
      stack.services.map(({ pid }) => pid),
      'no service was started again',
    ).toEqual(pids);
  });
});

describe('one message, sent more than once', () => {
  const message = "Hi, I'm Sol and I'm opening a café in Thornbury.";

  it('one after the other, is one turn with one answer', async () => {
    const visitor = new Visitor(stack);
    const first = await visitor.say(message, 'message-0001');
    expect(await visitor.say(message, 'message-0001')).toEqual(first);
    expect(await exchanges(visitor)).toEqual([message, first.response]);
  });

  it('at the same moment, is one turn with one answer', async () => {
    const visitor = new Visitor(stack);
    const answers = await Promise.all(Array.from({ length: 6 }, () => visitor.insist(message, 'message-0001')));
    const [first] = answers;
    expect(answers).toEqual(Array(6).fill(first));
    expect(await exchanges(visitor)).toEqual([message, first?.response]);
  });

  it('with other words, is refused, and the first words stand', async () => {
    const visitor = new Visitor(stack);
    const first = await visitor.say(message, 'message-0001');
    await expect(visitor.say('Something else', 'message-0001')).rejects.toMatchObject({
      status: 422,
      code: 'chat.message_differs',
      errors: [{ field: 'message' }],
    });
    expect(await exchanges(visitor)).toEqual([message, first.response]);
  });
});

describe('eight first messages of one session at the same moment', () => {
  it('begin one conversation, and each gets its answer', async () => {
    const visitor = new Visitor(stack);
    const messages = Array.from({ length: 8 }, (_, index) => `Hello, this is message number ${index}.`);
    const answers = await Promise.all(messages.map((message) => visitor.insist(message)));
    expect(new Set(answers.map(({ conversation_id }) => conversation_id)).size).toBe(1);

    const told = await exchanges(visitor);
    expect(told).toHaveLength(16);
    expect(told).toEqual(expect.arrayContaining([...messages, ...answers.map(({ response }) => response)]));
    const all = await admin.api.GET('/api/crm/conversations');
    const ids = (all.data as { conversation_id: string }[]).map(({ conversation_id }) => conversation_id);
    const ofSession = await Promise.all(ids.map((id) => admin.conversation(id)));
    expect(ofSession.filter(({ session_id }) => session_id === visitor.sessionId)).toHaveLength(1);
  });
});

async function die(service: ServiceProcess): Promise<void> {
  service.kill('SIGKILL');
  await service.exited;
}

async function health(): Promise<object> {
  const response = await fetch(`${stack.gatewayUrl}/api/health`);
  return { http: response.status, ...((await response.json()) as object) };
}

const exchanges = async (visitor: Visitor): Promise<string[]> =>
  (await visitor.history()).messages.map(({ text }) => text);

/** Asks all kinds of things: without signing in, signed in, as a stream, and to sign in. */
async function expectRefusedAtOnce({ sessionId }: Visitor): Promise<void> {
  const message = { session_id: sessionId, message: 'Are you there?' };
  const requests: Record<string, RequestInit> = {
    '/api/chat/outbound/message': post(message),
    '/api/chat/outbound/stream': post(message),
    '/api/crm/deals': { headers: { authorization: `Bearer ${admin.token}` } },
    '/api/auth/login': post({ email: 'vera@owners.example.com.au', password: 'a good password' }),
  };
  for (const [path, request] of Object.entries(requests)) {
    const asked = performance.now();
    const response = await fetch(stack.gatewayUrl + path, request);
    const problem: unknown = await response.json();
    expect(performance.now() - asked, path).toBeLessThan(1_000);
    expect(response.headers.get('content-type'), path).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('retry-after'), path).toMatch(/^\d+$/);
    expect(problem, path).toMatchObject({ status: 503, type: 'urn:abbotsford:problem:service.unavailable' });
  }
}

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
