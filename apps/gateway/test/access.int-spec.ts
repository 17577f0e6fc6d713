import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getMe, sessionsRevoked, type UserView } from '@abbotsford/contracts';
import { may, rights, roles, type Right } from '@abbotsford/rights';
import type { RunningService } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { operations, type Operation } from './operations';
import { Platform, sign, type SignOptions } from './platform';

let platform: Platform;
let gateway: RunningGateway;
let auth: RunningService;
let closed: readonly Operation[];

const person: Omit<UserView, 'id' | 'role'> = {
  email: 'jo@example.com',
  name: 'Jo',
  disabled: false,
  email_verified: true,
  second_factor: false,
  created_at: '2026-11-23T00:00:00.000Z',
  last_login: null,
};

beforeAll(async () => {
  platform = await Platform.start();
  auth = await platform.auth([
    [getMe, (_request: object, { principal }) => ({ ...person, id: principal?.id, role: principal?.role })],
  ]);
  gateway = await platform.gateway();
  closed = (await operations(gateway)).filter((operation) => operation.closed);
});

afterAll(() => platform.stop());

const call = (operation: Pick<Operation, 'method' | 'path'>, token?: string): Promise<Response> =>
  fetch(gateway.url + operation.path, {
    method: operation.method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });

const takesRight = ({ access }: Operation): boolean => access in rights;
const isProblem = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('application/problem+json') ?? false;

const me = { method: 'GET', path: '/api/auth/me' };

describe('routes that are not public', () => {
  it('are most of them', () => {
    expect(closed.length).toBeGreaterThan(15);
    expect(closed.map(({ path }) => path)).toContain('/api/crm/events');
  });

  it('answer 401 without a token, with a problem that says to sign in', async () => {
    for (const operation of closed) {
      const response = await call(operation);
      expect(response.status, operation.name).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json(), operation.name).toMatchObject({
        type: 'urn:abbotsford:problem:auth.unauthorized',
        status: 401,
      });
    }
  });

  it.each(roles)('are open to %s where the document names a right of theirs, else 403', async (role) => {
    const { token } = platform.signIn(role);
    const taking = closed.filter(takesRight);
    expect(taking.length).toBeGreaterThan(10);
    for (const operation of taking) {
      expect(operation.statuses, operation.name).toContain(403);
      const response = await call(operation, token);
      const problem = isProblem(response) ? await response.json() : await response.body?.cancel();
      const refused = { type: 'urn:abbotsford:problem:forbidden', status: 403 };
      if (may(role, operation.access as Right)) expect(problem, operation.name).not.toMatchObject(refused);
      else expect(problem, operation.name).toMatchObject(refused);
    }
  });

  it('take a right wherever the path is below /api/crm, /api/knowledge or /api/auth/users', () => {
    const internal = closed.filter(({ path }) => /^\/api\/(crm|knowledge|auth\/users)/.test(path));
    expect(internal.length).toBeGreaterThan(20);
    expect(internal.filter((operation) => !takesRight(operation)).map(({ name }) => name)).toEqual([]);
  });
});

describe('an access token', () => {
  it('lets its person in, with the role of now', async () => {
    const { token, userId } = platform.signIn('user', { role: 'admin' });
    const response = await call(me, token);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: userId, role: 'user' });
    expect((await call({ method: 'GET', path: '/api/crm/deals' }, token)).status).toBe(403);
  });

  const wrongly: readonly [string, SignOptions][] = [
    ['signed with another secret', { secret: 'x'.repeat(64) }],
    ['signed with HS512 where HS256 is set', { algorithm: 'HS512' }],
    ['expired', { expiresIn: -1 }],
    ['of another issuer', { issuer: 'someone-else' }],
    ['for another audience', { audience: 'someone-else' }],
  ];
  it.each(wrongly)('is refused when it is %s', async (_name, options) => {
    const { userId, sessionId } = platform.signIn('admin');
    const token = sign({ sub: userId, role: 'admin', sid: sessionId }, options);
    expect((await call(me, token)).status).toBe(401);
  });

  it('is refused when its algorithm is none', async () => {
    const { token } = platform.signIn('admin');
    const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    for (const signature of ['', token.split('.')[2]]) {
      expect((await call(me, `${header}.${token.split('.')[1]}.${signature}`)).status).toBe(401);
    }
  });

  it('is refused when its claims were changed after signing', async () => {
    const [header, payload = '', signature] = platform.signIn('user').token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, sub: platform.signIn('admin').userId })).toString(
      'base64url',
    );
    expect((await call(me, `${header}.${changed}.${signature}`)).status).toBe(401);
  });

  it('is refused when it names the session of someone else', async () => {
    const { sessionId } = platform.signIn('admin');
    const token = sign({ sub: platform.signIn('user').userId, role: 'admin', sid: sessionId });
    expect((await call(me, token)).status).toBe(401);
  });

  it.each([
    ['no session', {}],
    ['a session id that is none', { sid: '{"$gt":""}' }],
  ])('is refused when it has %s', async (_name, claims) => {
    expect((await call(me, sign({ sub: platform.signIn('user').userId, role: 'user', ...claims }))).status).toBe(401);
  });

  it('counts in the Authorization header alone', async () => {
    const { token } = platform.signIn('user');
    const response = await fetch(`${gateway.url}/api/auth/me?access_token=${token}`, {
      headers: { cookie: `access_token=${token}` },
    });
    expect(response.status).toBe(401);
  });

  it('does not hold once its session is revoked and the gateway was told', async () => {
    const { token, sessionId } = platform.signIn('user');
    expect((await call(me, token)).status).toBe(200);
    platform.revoke(sessionId);
    auth.client.broadcast(sessionsRevoked, { session_ids: [sessionId] });
    await expect.poll(async () => (await call(me, token)).status).toBe(401);
  });
});
