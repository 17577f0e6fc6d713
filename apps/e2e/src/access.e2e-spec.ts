import { randomBytes, randomUUID } from 'node:crypto';
import { neededServices } from '@abbotsford/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiClient, dataOf, type ApiClient, type Schemas } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import { Admin } from './support/admin';
import { Customer } from './support/customer';
import { startPlatform } from './support/start-platform';

/** More than the tests here sign in from their own address; the test of the limit comes from another one. */
const signInsAMinute = 20;

let stack: Stack;
let api: ApiClient;

beforeAll(async () => {
  stack = await startPlatform({
    services: [...neededServices, 'inbound-bot'],
    serviceEnv: {
      gateway: { RATE_LIMIT_LOGIN: `${signInsAMinute}/minute`, TRUSTED_PROXIES: '127.0.0.1,::1' },
    },
  });
  api = createApiClient({ baseUrl: stack.gatewayUrl });
});

afterAll(() => stack.stop());

const password = 'a long enough password';

let customers = 0;
/** A customer who has just registered. */
function newCustomer(): Promise<Schemas['TokenReply']> {
  customers += 1;
  const email = `customer-${customers}@owners.example.com.au`;
  return dataOf(api.POST('/api/auth/register', { body: { email, password, name: 'Quentin' } }));
}

const as = (token: string): ApiClient => createApiClient({ baseUrl: stack.gatewayUrl, getToken: () => token });

const refresh = (refresh_token: string | undefined = ''): Promise<Schemas['TokenReply']> =>
  dataOf(api.POST('/api/auth/refresh', { body: { refresh_token } }));

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: object): Promise<Answer> {
  const response = await fetch(stack.gatewayUrl + path, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}

describe('what is for administrators only', () => {
  const id = '65f0c0ffee65f0c0ffee65f0';
  const routes = [
    ['GET', '/api/crm/leads'],
    ['GET', `/api/crm/leads/${id}`],
    ['DELETE', `/api/crm/leads/${id}`],
    ['POST', `/api/crm/leads/${id}/convert`],
    ['GET', `/api/crm/leads/${id}/twins`],
    ['POST', `/api/crm/leads/${id}/merge`],
    ['GET', '/api/crm/deals'],
    ['GET', `/api/crm/deals/${id}`],
    ['DELETE', `/api/crm/deals/${id}`],
    ['GET', `/api/crm/deals/${id}/activities`],
    ['GET', '/api/crm/tickets'],
    ['GET', `/api/crm/tickets/${id}`],
    ['PATCH', `/api/crm/tickets/${id}`],
    ['POST', `/api/crm/tickets/${id}/messages`],
    ['POST', `/api/crm/tickets/${id}/merge`],
    ['GET', '/api/crm/conversations'],
    ['GET', '/api/crm/conversations/c_12345678'],
    ['POST', '/api/crm/conversations/c_12345678/takeover'],
    ['POST', '/api/crm/conversations/c_12345678/release'],
    ['POST', '/api/crm/conversations/c_12345678/messages'],
    ['POST', '/api/crm/conversations/c_12345678/typing'],
    ['GET', '/api/crm/events'],
    ['GET', '/api/auth/users'],
    ['GET', `/api/auth/users/${id}`],
  ] as const;
  let customer: Schemas['TokenReply'];

  beforeAll(async () => {
    customer = await newCustomer();
  });

  it.each(routes)('%s %s is 401 for who is not signed in, and 403 for a customer', async (method, path) => {
    const nobody = await ask(method, path);
    expect(nobody).toMatchObject({ status: 401, body: { type: 'urn:abbotsford:problem:auth.unauthorized' } });
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
    const signedIn = await ask(method, path, { authorization: `Bearer ${customer.access_token}` });
    expect(signedIn).toMatchObject({ status: 403, body: { type: 'urn:abbotsford:problem:forbidden' } });
  });

  it('is open to the administrator that the settings name', async () => {
    const admin = await Admin.signIn(stack);
    expect(await admin.leads()).toEqual([]);
    expect(await dataOf(admin.api.GET('/api/auth/me'))).toMatchObject({ email: stack.adminEmail, role: 'admin' });
  });

  it('is closed to a customer who registers as an administrator', async () => {
    const body = { email: 'sly@owners.example.com.au', password, name: 'Sly', role: 'admin' };
    expect(await ask('POST', '/api/auth/register', {}, body)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'role' }] },
    });
  });
});

describe('what customers tell us', () => {
  const secret = 'the right group head drips all day long';
  let owner: Customer;
  let people: Readonly<Record<'nobody' | 'other' | 'owner' | 'admin', Readonly<Record<string, string>>>>;

  beforeAll(async () => {
    owner = await Customer.register(stack);
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const { token } = await Admin.signIn(stack);
    const other = await Customer.register(stack, 'Tomas Reyes');
    people = { nobody: {}, other: bearer(other.token), owner: bearer(owner.token), admin: bearer(token) };
  });

  /** Theirs: a conversation, and the ticket that came of it. */
  async function told() {
    const [session, message_id] = [randomBytes(18).toString('base64url'), randomUUID()];
    const reply = await owner.say(`Since Friday ${secret}. Please open a support ticket.`, message_id, session);
    return { session, conversation: reply.conversation_id, ticket: reply.ticket?.id ?? '' };
  }
  type Told = Awaited<ReturnType<typeof told>>;

  const chat = '/api/chat/inbound';
  const own = '/api/support/tickets';
  const tickets = '/api/crm/tickets';
  const talks = '/api/crm/conversations';
  const inSession = (body: object) => (all: Told) => ({ session_id: all.session, ...body });
  const message = inSession({ message: 'Hello' });

  /** Of nobody, another customer, the customer and an administrator; `in`: neither refused nor told that it is not there. */
  const routes: readonly (readonly [string, string, readonly (number | 'in')[], ((all: Told) => object)?])[] = [
    // A session is everybody's own: who names another's has another conversation.
    ['POST', `${chat}/message`, [401, 200, 200, 200], message],
    ['POST', `${chat}/stream`, [401, 200, 200, 200], message],
    ['GET', `${chat}/history`, [401, 200, 200, 200]],
    ['GET', `${chat}/live`, [401, 404, 200, 404]],
    ['POST', `${chat}/typing`, [401, 404, 'in', 404], inSession({})],
    ['POST', `${chat}/feedback`, [401, 404, 'in', 404], inSession({ rating: 5 })],
    ['POST', `${chat}/end`, [401, 404, 'in', 404], inSession({})],
    ['GET', own, [401, 200, 200, 200]],
    ['GET', `${own}/{ticket}`, [401, 404, 200, 404]],
    ['POST', `${own}/{ticket}/messages`, [401, 404, 'in', 404], () => ({ text: 'Hello' })],
    ['GET', tickets, [401, 403, 403, 200]],
    ['GET', `${tickets}/{ticket}`, [401, 403, 403, 200]],
    ['PATCH', `${tickets}/{ticket}`, [401, 403, 403, 200], () => ({ assignee: 'Sam' })],
    ['POST', `${tickets}/{ticket}/messages`, [401, 403, 403, 'in'], () => ({ text: 'Hello' })],
    ['POST', `${tickets}/{ticket}/merge`, [401, 403, 403, 'in'], ({ ticket }) => ({ other_id: ticket })],
    ['GET', talks, [401, 403, 403, 200]],
    ['GET', `${talks}/{conversation}`, [401, 403, 403, 200]],
    ['POST', `${talks}/{conversation}/takeover`, [401, 403, 403, 'in']],
    ['POST', `${talks}/{conversation}/messages`, [401, 403, 403, 'in'], () => ({ message: 'Hello' })],
    ['POST', `${talks}/{conversation}/typing`, [401, 403, 403, 'in']],
    ['POST', `${talks}/{conversation}/release`, [401, 403, 403, 'in']],
  ];

  it.each(routes)('%s %s is answered to nobody, others, its owner and administrators by %j', async (...route) => {
    const [method, path, expected, body] = route as unknown as (typeof routes)[number];
    const all = await told();
    const url = path.replace('{ticket}', all.ticket).replace('{conversation}', all.conversation);
    const statuses: (number | 'in')[] = [];
    for (const [i, [who, headers]] of Object.entries(people).entries()) {
      const response = await fetch(stack.gatewayUrl + url, {
        method,
        headers: { ...headers, 'x-chat-session': all.session, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body(all)) }),
      });
      const isRefused = [401, 403, 404].includes(response.status);
      statuses.push(expected[i] === 'in' && !isRefused ? 'in' : response.status);
      const isTheirs = who === 'owner' || (who === 'admin' && path.startsWith('/api/crm'));
      if (isTheirs) await response.body?.cancel();
      else expect(await response.text()).not.toContain(secret);
    }
    expect(statuses).toEqual(expected);
  });
});

describe('a session', () => {
  it('is over at once when its owner signs out, for both of its tokens', async () => {
    const { access_token, refresh_token, user } = await newCustomer();
    const customer = as(access_token);
    expect(await dataOf(customer.GET('/api/auth/me'))).toMatchObject({ id: user.id, role: 'user' });
    await customer.POST('/api/auth/logout', { body: {} });
    await expect(customer.GET('/api/auth/me')).rejects.toMatchObject({ status: 401 });
    await expect(refresh(refresh_token)).rejects.toMatchObject({ status: 401, code: 'auth.refresh_refused' });
  });

  it('is renewed with a new refresh token each time', async () => {
    const first = await newCustomer();
    const second = await refresh(first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await dataOf(as(second.access_token).GET('/api/auth/me'))).toMatchObject({ id: first.user.id });
    expect(await refresh(second.refresh_token)).toMatchObject({ user: { id: first.user.id } });
  });

  it('is over for everybody who has a token of it when a refresh token is used twice', async () => {
    const first = await newCustomer();
    const second = await refresh(first.refresh_token);
    await expect(refresh(first.refresh_token)).rejects.toMatchObject({ status: 401, code: 'auth.refresh_refused' });
    await expect(refresh(second.refresh_token)).rejects.toMatchObject({ status: 401, code: 'auth.refresh_refused' });
    await expect(as(second.access_token).GET('/api/auth/me')).rejects.toMatchObject({ status: 401 });
  });

  it.each([
    ['a token signed by nobody', (token: string) => `${header({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]}.`],
    ['a token with another signature', (token: string) => `${token.slice(0, -6)}AAAAAA`],
    ['what is no token', () => 'x'],
  ])('is not begun by %s', async (_name, forge) => {
    const { access_token } = await newCustomer();
    await expect(as(forge(access_token)).GET('/api/auth/me')).rejects.toMatchObject({ status: 401 });
  });
});

const header = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('signing in', () => {
  it('answers a wrong password and an unknown email in the same way', async () => {
    const { user } = await newCustomer();
    const attempt = (email: string) => ask('POST', '/api/auth/login', {}, { email, password: 'not the password' });
    const [wrongPassword, unknownEmail] = [await attempt(user.email), await attempt('nobody@owners.example.com.au')];
    const { request_id: _, ...problem } = wrongPassword.body;
    expect(wrongPassword.status).toBe(401);
    expect(unknownEmail.status).toBe(401);
    expect(unknownEmail.body).toEqual({ ...problem, request_id: expect.any(String) });
  });

  it('is limited for each client, who is told when to try again', async () => {
    const from = (address: string) => ask('POST', '/api/auth/login', { 'x-forwarded-for': address }, {});
    for (let attempt = 0; attempt < signInsAMinute; attempt += 1)
      expect(await from('203.0.113.7')).toMatchObject({ status: 400 });
    const refused = await from('203.0.113.7');
    expect(refused).toMatchObject({ status: 429, body: { type: 'urn:abbotsford:problem:http.too_many_requests' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(await from('203.0.113.8')).toMatchObject({ status: 400 });
  });
});
