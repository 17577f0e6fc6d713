import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { login, logout, refresh, register, ServiceError, type IssuedTokens } from '@abbotsford/contracts';
import type { RunningGateway } from '../src/boot-gateway';
import { Platform } from './platform';

const page = 'https://shop.example';
const localPage = 'http://localhost:3000';

let platform: Platform;
let gateway: RunningGateway;
let issued = 0;

function tokens(): IssuedTokens {
  issued += 1;
  const user = {
    id: '0123456789abcdef01234567',
    email: 'jo@example.com',
    name: 'Jo',
    role: 'user' as const,
    disabled: false,
    email_verified: true,
    second_factor: false,
    created_at: '2026-11-23T00:00:00.000Z',
    last_login: null,
  };
  return {
    access_token: 'access',
    token_type: 'bearer',
    expires_in: 60,
    refresh_token: `refresh-${issued}`,
    refresh_expires_in: 86_400,
    user,
  };
}

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth([
    [login, tokens],
    [register, tokens],
    [
      refresh,
      ({ refresh_token }: { refresh_token: string }) => {
        if (refresh_token === 'used') throw new ServiceError('auth.refresh_refused', 'Please sign in again.');
        return tokens();
      },
    ],
    [logout, () => ({ message: 'You are signed out.' })],
  ]);
  gateway = await platform.gateway({ FRONTEND_URL: `${page},${localPage}` });
});
afterAll(() => platform.stop());

const post = (path: string, body: object | undefined, headers: Readonly<Record<string, string>> = {}) =>
  fetch(gateway.url + path, {
    method: 'POST',
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

const credentials = { email: 'jo@example.com', password: 'three flat whites please' };
const ways = [
  ['/api/auth/login', credentials],
  ['/api/auth/register', { ...credentials, name: 'Jo' }],
  ['/api/auth/refresh', { refresh_token: 'good' }],
] as const;

describe('the refresh token', () => {
  it.each(ways)(
    'of %s is a cookie for a page, which no script can read and only /api/auth gets',
    async (path, body) => {
      const response = await post(path, body, { origin: page });
      const cookie = response.headers.get('set-cookie') ?? '';
      expect(cookie).toMatch(/^abbotsford-refresh=refresh-\d+; /);
      expect(cookie.split('; ').slice(1).sort()).toEqual([
        'HttpOnly',
        'Max-Age=86400',
        'Path=/api/auth',
        'SameSite=Strict',
        'Secure',
      ]);
      const answer = await response.text();
      expect(answer).not.toContain('refresh');
      expect(JSON.parse(answer)).toMatchObject({ access_token: 'access', user: { name: 'Jo' } });
      expect(response.headers.get('access-control-allow-credentials')).toBe('true');
      expect(response.headers.get('access-control-allow-origin')).toBe(page);
    },
  );

  it.each(ways)('of %s is in the answer for a program, and no cookie', async (path, body) => {
    const response = await post(path, body);
    expect(response.headers.get('set-cookie')).toBeNull();
    const answer = (await response.json()) as object;
    expect(answer).toMatchObject({ refresh_token: expect.stringMatching(/^refresh-\d+$/) as string });
    expect(answer).not.toHaveProperty('refresh_expires_in');
  });

  it('is no cookie for a page that is none of ours, which can not read the answer either', async () => {
    const response = await post('/api/auth/login', credentials, { origin: 'https://evil.example' });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('goes over plain http where the page itself does, on a developer’s machine', async () => {
    const response = await post('/api/auth/login', credentials, { origin: localPage });
    expect(response.headers.get('set-cookie')).not.toContain('Secure');
  });
});

const cookie = 'abbotsford-refresh=from-cookie';

describe('refreshing by the cookie', () => {
  it('needs no body', async () => {
    const response = await post('/api/auth/refresh', undefined, { cookie, origin: page });
    expect(response.status).toBe(200);
    expect(platform.receivedBy(refresh).at(-1)?.request).toEqual({ refresh_token: 'from-cookie' });
  });

  it.each([
    ['another page', { origin: 'https://evil.example' }],
    ['a page of the same site that is not listed', { origin: 'https://other.shop.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['nobody knows where', {}],
    ['another site, as the browser says', { origin: page, 'sec-fetch-site': 'cross-site' }],
  ])('is refused when it comes from %s', async (_who, headers: Record<string, string>) => {
    const before = platform.receivedBy(refresh).length;
    const response = await post('/api/auth/refresh', {}, { cookie, ...headers });
    expect(response.status).toBe(403);
    expect(platform.receivedBy(refresh)).toHaveLength(before);
  });

  it('is 401 without any token', async () => {
    expect((await post('/api/auth/refresh', {}, { origin: page })).status).toBe(401);
    expect((await post('/api/auth/refresh', undefined)).status).toBe(401);
  });

  it('leaves the cookie when the token is refused, for the page to see that the session has ended', async () => {
    const response = await post('/api/auth/refresh', {}, { cookie: 'abbotsford-refresh=used', origin: page });
    expect(response.status).toBe(401);
  });
});

describe('signing out', () => {
  it('ends the session of the cookie, and takes the cookie away', async () => {
    const { token } = platform.signIn('user');
    const response = await post('/api/auth/logout', {}, { cookie, origin: page, authorization: `Bearer ${token}` });
    expect(response.status).toBe(200);
    expect(platform.receivedBy(logout).at(-1)?.request).toEqual({ refresh_token: 'from-cookie' });
    expect(response.headers.get('set-cookie')).toMatch(/^abbotsford-refresh=; .*Path=\/api\/auth/);
  });

  it('is nothing that another page could do to somebody', async () => {
    const { token } = platform.signIn('user');
    const headers = { cookie, origin: 'https://evil.example', authorization: `Bearer ${token}` };
    expect((await post('/api/auth/logout', {}, headers)).status).toBe(403);
    expect((await post('/api/auth/logout', {}, { cookie, origin: page })).status).toBe(401);
  });
});
