import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../src/boot-gateway';
import type { ProblemDocument } from '../src/problems/problem-document';
import { operations, SOME_ID, type Operation } from './operations';
import { Platform } from './platform';

let platform: Platform;
let gateway: RunningGateway;
let token: string;
let withBody: readonly Operation[];
let all: readonly Operation[];

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth();
  gateway = await platform.gateway();
  token = platform.signIn('admin').token;
  all = await operations(gateway);
  withBody = all.filter(({ body }) => body !== null);
});

afterAll(() => platform.stop());

interface Sent {
  readonly status: number;
  readonly type: string | null;
  readonly problem: ProblemDocument;
  readonly fields: readonly string[];
}

async function send(
  operation: Pick<Operation, 'method' | 'path'>,
  body: string | Uint8Array<ArrayBuffer> | undefined,
  contentType = 'application/json',
): Promise<Sent> {
  const response = await fetch(gateway.url + operation.path, {
    method: operation.method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': contentType }) },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  expect(text, 'no stack trace').not.toMatch(/node_modules|\.ts:\d+|\.js:\d+|\bat .+\(/);
  const problem = JSON.parse(text) as ProblemDocument;
  expect(problem.request_id).toBe(response.headers.get('x-request-id'));
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    problem,
    fields: (problem.errors ?? []).map(({ field }) => field),
  };
}

function expectRefused(sent: Sent, field: string, about: string, status = 400): void {
  expect(sent.status, about).toBe(status);
  expect(sent.type, about).toMatch(/^application\/problem\+json/);
  // Of a list the entry is named that is wrong, and of an object the field in it.
  expect(
    sent.fields.map((one) => one.split('.')[0]),
    about,
  ).toContain(field);
  expect(sent.problem.detail, about).toMatch(/\w{4}/);
  expect(sent.problem.detail, about).toMatch(/\.$/);
}

/** Bodies that no route takes, whatever its fields; and the field that the problem has to name. */
const badBodies: readonly (readonly [name: string, body: string | Uint8Array<ArrayBuffer>, field: string])[] = [
  ['an unknown field', '{"surprise":1}', 'surprise'],
  ['a prototype key', '{"__proto__":{"role":"admin"}}', '__proto__'],
  ['a prototype key in disguise', '{"\\u005f_proto__":{"role":"admin"}}', '__proto__'],
  ['a nested prototype key', '{"a":[{"b":{"__proto__":{"admin":true}}}]}', '__proto__'],
  ['a constructor key', '{"constructor":{"prototype":{"admin":true}}}', 'constructor'],
  ['a constructor key with a text', '{"constructor":"x"}', 'constructor'],
  ['broken JSON', '{"a":', 'body'],
  ['two documents', '{}{}', 'body'],
  ['a list', '[]', 'body'],
  ['a text', '"text"', 'body'],
  ['a number', '1', 'body'],
  ['null', 'null', 'body'],
  ['broken UTF-8', new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'body'],
  ['an overlong UTF-8 sequence', new Uint8Array([0x7b, 0x22, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]), 'body'],
  ['nesting without end', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'body'],
];

describe('every route with a body', () => {
  it('is in this table', () => {
    expect(withBody.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'POST /api/auth/login',
        'POST /api/chat/outbound/stream',
        'PATCH /api/crm/deals/{id}/stage',
      ]),
    );
    expect(withBody.length).toBeGreaterThanOrEqual(14);
  });

  it.each(badBodies)('refuses %s and names what is wrong', async (name, body, field) => {
    for (const operation of withBody) expectRefused(await send(operation, body), field, `${operation.name}: ${name}`);
  });

  it('refuses an operator in place of any value', async () => {
    for (const operation of withBody) {
      for (const field of Object.keys(operation.body ?? {})) {
        for (const operator of ['{"$gt":""}', '{"$where":"1"}', '["a",{"$ne":null}]']) {
          expectRefused(
            await send(operation, `{"${field}":${operator}}`),
            field,
            `${operation.name} ${field} ${operator}`,
          );
        }
      }
    }
  });

  it('refuses a value of another type', async () => {
    for (const operation of withBody) {
      for (const [field, schema] of Object.entries(operation.body ?? {})) {
        const isText = [schema.type].flat().includes('string') || schema.enum !== undefined;
        const isList = schema.type === 'array';
        const empty = schema.allOf ? [] : ['{}'];
        const wrong = isText ? ['1', 'true', '[]', '{}'] : ['"x"', ...(isList ? [] : ['[]']), ...empty, '1e999'];
        for (const value of wrong) {
          expectRefused(await send(operation, `{"${field}":${value}}`), field, `${operation.name} ${field}=${value}`);
        }
      }
    }
  });

  it('refuses NUL and half a surrogate pair in every text', async () => {
    for (const operation of withBody) {
      for (const [field, schema] of Object.entries(operation.body ?? {})) {
        if (![schema.type].flat().includes('string')) continue;
        for (const text of ['a\\u0000b', 'abc\\ud800']) {
          expectRefused(await send(operation, `{"${field}":"${text}"}`), field, `${operation.name} ${field}`);
        }
      }
    }
  });

  it('refuses a text with nothing to see in it, but for notes, which may be empty', async () => {
    const mayBeEmpty = new Set(['notes', 'summary', 'meeting_notes', 'comments']);
    for (const operation of withBody) {
      for (const [field, schema] of Object.entries(operation.body ?? {})) {
        if (![schema.type].flat().includes('string') || mayBeEmpty.has(field)) continue;
        for (const text of ['\\u200b\\u2060', '\\u3164\\u00ad', ' \\u202e\\ufeff']) {
          expectRefused(await send(operation, `{"${field}":"${text}"}`), field, `${operation.name} ${field}`);
        }
      }
    }
  });

  it('refuses a text of 1 MB with the field named', async () => {
    const million = 'a'.repeat(1_000_000);
    for (const operation of withBody) {
      const field = Object.entries(operation.body ?? {}).find(([, schema]) =>
        [schema.type].flat().includes('string'),
      )?.[0];
      if (field === undefined) continue;
      expectRefused(await send(operation, `{"${field}":"${million}"}`), field, operation.name);
    }
  });

  it('refuses what is no JSON with 415', async () => {
    for (const operation of withBody) {
      const sent = await send(operation, 'a=1', 'application/x-www-form-urlencoded');
      expectRefused(sent, 'body', operation.name, 415);
    }
  });
});

/** A body in which nothing is wrong: each choice made, the rest left out. */
function choicesOf(body: NonNullable<Operation['body']>): Record<string, unknown> {
  const isId = ({ pattern }: { readonly pattern?: string }) =>
    pattern !== undefined && new RegExp(pattern).test(SOME_ID);
  const some = (schema: (typeof body)[string]) => {
    if (schema.format === 'date-time') return new Date(0).toISOString();
    if (schema.type === 'boolean') return false;
    if (schema.type === 'array' && schema.items?.type === 'string' && !schema.minItems) return [];
    return schema.enum?.[0] ?? (isId(schema) ? SOME_ID : undefined);
  };
  const firsts = Object.entries(body).map(([field, schema]) => [field, some(schema)] as const);
  return Object.fromEntries(firsts.filter(([, value]) => value !== undefined));
}

describe('bodies and addresses', () => {
  const login = { method: 'POST', path: '/api/auth/login' };

  it('a body over the limit is 413, and names the body', async () => {
    expectRefused(await send(login, `{"email":"${'a'.repeat(2_000_000)}"}`), 'body', 'login', 413);
  });

  it('a missing body names every field that is needed', async () => {
    const { fields, status } = await send(login, undefined);
    expect(status).toBe(400);
    expect([...fields].sort()).toEqual(['email', 'password']);
  });

  it('an id that is none is refused by every route that has one', async () => {
    const routes = all.filter(({ template }) => template.includes('{id}'));
    expect(routes.length).toBeGreaterThanOrEqual(8);
    for (const operation of routes) {
      for (const id of [
        '1',
        'not-an-id',
        '%7B%22$gt%22:%22%22%7D',
        `${SOME_ID}0`,
        'a'.repeat(3_000),
        '__proto__',
        'a%00b',
        "1'%20OR%201=1",
      ]) {
        const body = operation.body === null ? undefined : JSON.stringify(choicesOf(operation.body));
        expectRefused(
          await send({ ...operation, path: operation.path.replace(SOME_ID, id) }, body),
          'id',
          `${operation.name} ${id}`,
        );
      }
    }
  });

  it('a cursor that no page gave is refused by every list', async () => {
    const lists = all.filter(({ query }) => query.includes('cursor'));
    expect(lists.length).toBeGreaterThanOrEqual(4);
    for (const operation of lists) {
      for (const cursor of ['next', SOME_ID, `-${SOME_ID}`, `zzzzzzzzzz-${SOME_ID}`]) {
        const path = `${operation.path}?cursor=${cursor}`;
        expectRefused(await send({ ...operation, path }, undefined), 'cursor', `${operation.name} ${cursor}`);
      }
    }
  });

  const badAddresses: readonly (readonly [path: string, field: string])[] = [
    ['/api/chat/outbound/history', 'session_id'],
    ['/api/chat/outbound/history?session_id=short', 'session_id'],
    ['/api/chat/outbound/history?session_id=aaaaaaaaaaaaaaaa&session_id=bbbbbbbbbbbbbbbb', 'session_id'],
    ['/api/chat/outbound/history?session_id[$gt]=', 'session_id[$gt]'],
    ['/api/chat/outbound/history?session_id=aaaaaaaaaaaaaaaa%00', 'session_id'],
    ['/api/chat/outbound/history?session_id=aaaaaaaaaaaaaaaa&__proto__=1', '__proto__'],
    ['/api/chat/outbound/history?session_id=aaaaaaaaaaaaaaaa&constructor=1', 'constructor'],
    ['/api/crm/leads?limit=0', 'limit'],
    ['/api/crm/leads?limit=1e3', 'limit'],
    ['/api/crm/leads?limit=99999', 'limit'],
    ['/api/crm/leads?limit=ten', 'limit'],
    ['/api/crm/leads?sort=name', 'sort'],
    ['/api/crm/deals?per_column=-1', 'per_column'],
    ['/api/crm/conversations/a%00bcdefgh', 'conversation_id'],
    ['/api/crm/conversations/x', 'conversation_id'],
    ['/api/nothing/%00', 'path'],
    ['/api/%ff', 'path'],
  ];
  it.each(badAddresses)('%s is refused, and names %s', async (path, field) => {
    expectRefused(await send({ method: 'GET', path }, undefined), field, path);
  });
});

it('nothing of all this reached a service but the question for the session', () => {
  expect([...new Set(platform.received.map(({ subject }) => subject))]).toEqual(['auth.v1.check-session']);
});
