import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import { Admin } from './support/admin';
import { Database } from './support/database';
import { startPlatform } from './support/start-platform';
import { Visitor } from './support/visitor';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Body = Readonly<Record<string, Json>>;

/** A request in which nothing is wrong, so that a refusal is because of what a test puts into it. */
interface Route {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body: Body;
  /** A field that is text. */
  readonly text: string;
  readonly mayBeBlank?: true;
}

const someId = '65f0c0ffee65f0c0ffee65f0';
const message = {
  session_id: 'a-visitor-of-these-tests',
  message: 'Hello, I am opening a café.',
  message_id: 'message-0001',
  country_code: 'AU',
};
const credentials = { email: 'mina@owners.example.com.au', password: 'a good long password' };

const routes: readonly Route[] = [
  { method: 'POST', path: '/api/chat/outbound/message', body: message, text: 'message' },
  { method: 'POST', path: '/api/chat/outbound/stream', body: message, text: 'message' },
  {
    method: 'POST',
    path: '/api/chat/outbound/end',
    body: { session_id: message.session_id, reason: 'done' },
    text: 'reason',
  },
  {
    method: 'POST',
    path: '/api/chat/outbound/feedback',
    body: { session_id: message.session_id, rating: 4, comment: 'Thanks' },
    text: 'comment',
  },
  {
    method: 'POST',
    path: '/api/auth/register',
    body: { ...credentials, name: 'Mina', serving_capacity: 80 },
    text: 'name',
  },
  { method: 'POST', path: '/api/auth/login', body: credentials, text: 'password' },
  { method: 'POST', path: '/api/auth/refresh', body: { refresh_token: 'abc' }, text: 'refresh_token' },
  { method: 'PATCH', path: '/api/auth/me', body: { name: 'Mina', city: 'Perth' }, text: 'city' },
  {
    method: 'POST',
    path: '/api/auth/password',
    body: { current_password: 'one long password', new_password: 'another long one' },
    text: 'current_password',
  },
  {
    method: 'POST',
    path: '/api/crm/deals',
    body: { company_name: 'Mina’s café', deal_value: 100, email: credentials.email, priority: 'Low' },
    text: 'company_name',
  },
  {
    method: 'PUT',
    path: '/api/crm/deals/:deal',
    body: { summary: 'Changed', deal_value: 5, status: 'won', version: 1 },
    text: 'summary',
    mayBeBlank: true,
  },
  {
    method: 'PATCH',
    path: '/api/crm/deals/:deal/stage',
    body: { status: 'contacted', position: 0, version: 1 },
    text: 'status',
  },
  {
    method: 'PATCH',
    path: `/api/crm/leads/${someId}`,
    body: { status: 'contacted', owner: 'Sam', notes: 'Called' },
    text: 'notes',
    mayBeBlank: true,
  },
];

let stack: Stack;
let admin: Admin;
let deal: Schemas['DealView'];
let database: Database;
let before: object;

beforeAll(async () => {
  stack = await startPlatform();
  admin = await Admin.signIn(stack);
  const created = await admin.api.POST('/api/crm/deals', { body: { company_name: 'Here before' } });
  deal = (created.data as Schemas['CreatedDeal']).deal;
  await new Visitor(stack).say('Hello!');
  database = await Database.of(stack);
  await vi.waitFor(async () => expect(await database.isSettled()).toBe(true), { timeout: 30_000, interval: 250 });
  before = await database.contents();
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['users', 'crm_deals', 'chat_conversations']));
});

afterEach(async () => {
  expect(await database.contents(), 'nothing was stored').toEqual(before);
});

afterAll(async () => {
  await database.close();
  await stack.stop();
});

interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly fields: readonly string[];
}

async function send(method: string, path: string, body?: string | Buffer<ArrayBuffer>, headers = {}): Promise<Refusal> {
  const response = await fetch(stack.gatewayUrl + path.replace(':deal', deal.id), {
    method,
    headers: {
      authorization: `Bearer ${admin.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  expect(text, `${method} ${path} tells nothing of the inside`).not.toMatch(
    /node_modules|\bat \S+ \(|\.[cm]?[jt]s:\d+|mongo|nats|_bsontype/i,
  );
  const { errors = [] } = JSON.parse(text) as Partial<Schemas['ProblemDocument']>;
  const fields = [...new Set(errors.map(({ field }) => field))];
  return { status: response.status, type: response.headers.get('content-type') ?? '', fields };
}

const refusal = (field: string): object => ({
  status: 400,
  type: expect.stringMatching(/^application\/problem\+json/),
  fields: [field],
});

const withField = (body: Body, field: string, value: Json): string => JSON.stringify({ ...body, [field]: value });

describe.each(routes)('$method $path', ({ method, path, body, text }) => {
  it('refuses every value of a wrong type', async () => {
    for (const [field, value] of Object.entries(body)) {
      const wrong: Json[] = [typeof value === 'string' ? 42 : 'forty-two', true, ['a'], [], {}];
      for (const other of wrong) {
        expect(await send(method, path, withField(body, field, other)), `${field}: ${JSON.stringify(other)}`).toEqual(
          refusal(field),
        );
      }
    }
  });

  it('refuses operators as values', async () => {
    const operators: Json[] = [{ $gt: '' }, { $ne: null }, { $where: 'true' }, [{ $regex: '.*' }]];
    for (const field of Object.keys(body)) {
      for (const operator of operators) {
        expect(await send(method, path, withField(body, field, operator)), field).toEqual(refusal(field));
      }
    }
  });

  it('refuses a field that it does not know', async () => {
    for (const field of ['surprise', 'role', '$set', '_id']) {
      expect(await send(method, path, withField(body, field, 'admin'))).toEqual(refusal(field));
    }
  });

  it('refuses keys that reach for a prototype', async () => {
    const pairs = [
      ['__proto__', '"__proto__":{"role":"admin"}'],
      ['__proto__', '"\\u005f_proto__":{"role":"admin"}'],
      ['constructor', '"constructor":{"prototype":{"role":"admin"}}'],
    ] as const;
    for (const [field, pair] of pairs) {
      expect(await send(method, path, JSON.stringify(body).replace('{', `{${pair},`))).toEqual(refusal(field));
    }
  });

  it('refuses a text of 1 MB, one that is too long, and control characters', async () => {
    for (const value of ['a'.repeat(1_048_576), 'a'.repeat(10_001), 'a\u0000b', '\u0000', 'a\ud800']) {
      const sent = send(method, path, withField(body, text, value));
      expect(await sent, JSON.stringify(value.slice(0, 10))).toEqual(refusal(text));
    }
  });

  it('refuses broken JSON and broken UTF-8', async () => {
    const whole = JSON.stringify(body);
    const invalidBytes = Buffer.concat([
      Buffer.from(`{"${text}":"`),
      Buffer.from([0xc3, 0x28, 0xff]),
      Buffer.from('"}'),
    ]);
    for (const broken of [whole.slice(0, -1), `${whole}}`, '{', '[]', '"text"', invalidBytes]) {
      expect(await send(method, path, broken), String(broken)).toEqual(refusal('body'));
    }
  });
});

describe('a text that is needed', () => {
  const needed = routes.filter(({ mayBeBlank }) => !mayBeBlank);
  it.each(needed)('is refused with nothing in it by $method $path', async ({ method, path, body, text }) => {
    for (const value of ['', '   ', ' \n\t ']) {
      expect(await send(method, path, withField(body, text, value))).toEqual(refusal(text));
    }
  });
});

describe('an id that is none', () => {
  const wrongIds = ['1', 'not-an-id', `${someId}0`, '%7B%22$gt%22:%22%22%7D', '__proto__', `${someId.slice(2)}%00`];
  it.each([
    ['GET', '/api/crm/leads/ID', 'id'],
    ['DELETE', '/api/crm/leads/ID', 'id'],
    ['POST', '/api/crm/leads/ID/convert', 'id'],
    ['GET', '/api/crm/deals/ID', 'id'],
    ['DELETE', '/api/crm/deals/ID', 'id'],
    ['GET', '/api/crm/deals/ID/activities', 'id'],
    ['PUT', '/api/crm/deals/ID', 'id'],
    ['PATCH', '/api/crm/deals/ID/stage', 'id'],
    ['PATCH', '/api/crm/leads/ID', 'id'],
    ['PATCH', '/api/auth/users/ID', 'id'],
  ])('is refused by %s %s', async (method, path, field) => {
    const body = { PUT: '{"summary":"x"}', PATCH: '{"status":"contacted"}' }[method];
    for (const id of wrongIds) {
      const fit = path.includes('users') ? '{"disabled":true}' : body;
      expect(await send(method, path.replace('ID', id), fit), id).toEqual(refusal(field));
    }
  });

  it('is refused in a query, in a session and in the header for repeats', async () => {
    const history = '/api/chat/outbound/history?session_id=';
    expect(await send('GET', `${history}short`)).toEqual(refusal('session_id'));
    expect(await send('GET', `${history}aaaaaaaaaaaaaaaaaa%00`)).toEqual(refusal('session_id'));
    expect(await send('GET', `${history}${'a'.repeat(129)}`)).toEqual(refusal('session_id'));
    expect(await send('GET', `${history.replace('=', '[$gt]=')}`)).toMatchObject({ status: 400 });
    expect(await send('GET', '/api/crm/conversations/%7B%7D')).toEqual(refusal('conversation_id'));
    const { message_id: _, ...rest } = message;
    const repeat = { 'idempotency-key': 'no good' };
    expect(await send('POST', '/api/chat/outbound/message', JSON.stringify(rest), repeat)).toEqual(
      refusal('Idempotency-Key'),
    );
  });
});

describe('a message', () => {
  it('of 4,001 characters is refused', async () => {
    const body = withField(message, 'message', 'é'.repeat(4_001));
    expect(await send('POST', '/api/chat/outbound/message', body)).toEqual(refusal('message'));
  });
});
