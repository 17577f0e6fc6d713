import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { login, type TokenReply } from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { operations } from './operations';
import { Platform } from './platform';

let platform: Platform;
let gateway: RunningGateway;
let crm: RunningService;

const SHOP = 'https://shop.example';
const ORIGIN = 'https://www.example.com';

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth([[login, ({ email }: { email: string }) => answerTo(email)]]);
  await platform.service('outbound-bot', []);
  crm = await platform.service('crm', []);
  gateway = await platform.gateway({ FRONTEND_URL: `${ORIGIN}, http://localhost:3000`, WIDGET_ORIGINS: SHOP });
});

afterAll(() => platform.stop());

function answerTo(email: string): TokenReply {
  if (email === 'fault@example.com') throw new TypeError('secret detail of the database');
  const user = {
    id: '65f0c0ffee65f0c0ffee65f0',
    email,
    name: 'Jo',
    role: 'user' as const,
    disabled: false,
    email_verified: true,
    second_factor: false,
    created_at: '2026-11-23T00:00:00.000Z',
    last_login: null,
  };
  return { access_token: 'a', token_type: 'bearer', expires_in: 60, refresh_token: 'r', user };
}

const signIn = (email: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${gateway.url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email, password: 'long enough' }),
  });

describe('the request id', () => {
  it('is the caller’s own when it is sane, in the answer and at the service', async () => {
    const response = await signIn('id@example.com', { 'x-request-id': 'abc-123.DEF_456' });
    expect(response.headers.get('x-request-id')).toBe('abc-123.DEF_456');
    expect(platform.receivedBy(login).at(-1)?.context.requestId).toBe('abc-123.DEF_456');
  });

  it.each(['short', 'with space in it', 'x'.repeat(65), '{"$gt":""}'])('is a new one in place of %j', async (given) => {
    const id = (await signIn('id@example.com', { 'x-request-id': given })).headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(platform.receivedBy(login).at(-1)?.context.requestId).toBe(id);
  });

  it('is in answers that no route gave', async () => {
    for (const path of ['/nothing', '/api/%ff']) {
      const response = await fetch(gateway.url + path);
      expect(response.headers.get('x-request-id')).toBe(((await response.json()) as { request_id: string }).request_id);
    }
  });
});

describe('what goes wrong', () => {
  it('is 404 as a problem at an unknown address, without the query', async () => {
    const response = await fetch(`${gateway.url}/api/nothing?session_id=secret`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({
      type: 'urn:abbotsford:problem:http.not_found',
      instance: '/api/nothing',
    });
  });

  it('is 405 with the methods that there are', async () => {
    const response = await fetch(`${gateway.url}/api/crm/deals/65f0c0ffee65f0c0ffee65f0/stage`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('PATCH');
  });

  it('is 500 without a word of the cause', async () => {
    const response = await signIn('fault@example.com');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret|TypeError/);
  });

  it('is 503 with Retry-After while a service is away', async () => {
    const response = await fetch(`${gateway.url}/api/chat/outbound/history?session_id=0123456789abcdef`);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ type: 'urn:abbotsford:problem:service.unavailable' });
  });
});

describe('headers', () => {
  it('let the pages of FRONTEND_URL read answers and what stands beside them', async () => {
    const response = await signIn('cors@example.com', { origin: ORIGIN });
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(response.headers.get('access-control-expose-headers')).toMatch(/X-Request-Id.*Retry-After.*RateLimit-Limit/);
  });

  it('let those pages read problems too, from whatever layer', async () => {
    for (const path of ['/api/nothing', '/api/auth/me', '/api/chat/outbound/history?session_id=%00']) {
      const response = await fetch(gateway.url + path, { headers: { origin: ORIGIN } });
      expect(response.ok).toBe(false);
      expect(response.headers.get('access-control-allow-origin'), path).toBe(ORIGIN);
    }
  });

  it('let no other page read anything', async () => {
    const response = await signIn('cors@example.com', { origin: 'https://evil.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it("let the pages of WIDGET_ORIGINS read the visitors' chat and its voice, without a cookie, and nothing else", async () => {
    const allowed = async (path: string, origin: string) => {
      const { headers } = await fetch(gateway.url + path, { headers: { origin } });
      return [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')];
    };
    for (const path of ['/api/chat/outbound/history', '/api/chat/voice', '/api/chat/transcribe'])
      expect(await allowed(path, SHOP), path).toEqual([SHOP, null]);
    expect(await allowed('/api/chat/outbound/history', ORIGIN)).toEqual([ORIGIN, 'true']);
    for (const path of ['/api/auth/me', '/api/chat/inbound/history']) expect((await allowed(path, SHOP))[0]).toBeNull();
  });

  it('let any page read whether it may show the chat, and why not', async () => {
    const ask = (origin: string) => fetch(`${gateway.url}/api/chat/outbound/access`, { headers: { origin } });
    for (const origin of [ORIGIN, SHOP]) expect((await ask(origin)).status).toBe(200);
    const refused = await ask('https://evil.example');
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, '*']);
    expect(((await refused.json()) as { detail: string }).detail).toContain('https://evil.example');
  });

  it('answer the question before a request that changes something', async () => {
    const response = await fetch(`${gateway.url}/api/crm/deals/65f0c0ffee65f0c0ffee65f0/stage`, {
      method: 'OPTIONS',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(response.headers.get('access-control-allow-headers')).toMatch(/authorization/i);
  });

  it('keep browsers from guessing, framing and keeping answers, and do not tell what serves them', async () => {
    const { headers } = await fetch(`${gateway.url}/api/health/live`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.has('server')).toBe(false);
  });
});

describe('traces', () => {
  it('go on where the caller’s began', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    let seen: string | undefined;
    const operator = await platform.nats.connect('operator');
    operator.subscribe('auth.v1.login', {
      callback: (_error, message) => {
        seen = message.headers?.get('traceparent');
      },
    });
    await operator.flush();
    await signIn('trace@example.com', { traceparent: `00-${trace}-b7ad6b7169203331-01` });
    await expect.poll(() => seen).toMatch(new RegExp(`^00-${trace}-(?!b7ad6b7169203331)`));
    await operator.close();
  });
});

describe('the documents', () => {
  it('are a page that needs nothing from elsewhere', async () => {
    const page = await fetch(`${gateway.url}/docs`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const parts = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(parts.length).toBeGreaterThanOrEqual(3);
    for (const path of parts) {
      expect(path).toMatch(/^\/docs\//);
      expect((await fetch(gateway.url + path)).status, path).toBe(200);
    }
  });

  it('tell of every route that the interface promises', async () => {
    const names = (await operations(gateway)).map(({ name }) => name);
    expect(names.filter((name) => name.includes('/auth/'))).toHaveLength(34);
    expect(names).toEqual(
      expect.arrayContaining([
        'POST /api/chat/outbound/message',
        'GET /api/crm/deals',
        'PUT /api/crm/deals/{id}',
        'GET /api/health',
      ]),
    );
  });
});

describe('health', () => {
  const report = async (): Promise<{
    status: number;
    body: { status: string; services: Record<string, { status: string }> };
  }> => {
    const response = await fetch(`${gateway.url}/api/health`);
    return { status: response.status, body: (await response.json()) as never };
  };

  it('goes on, degraded, without the knowledge base, and says how each service is', async () => {
    const { status, body } = await report();
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'degraded', messaging: { status: 'up' }, rag: { status: 'down' } });
    expect(Object.keys(body.services).sort()).toEqual(['auth', 'crm', 'inbound-bot', 'outbound-bot', 'rag', 'stt']);
  });

  it('is 503 and names the service that is away', async () => {
    await crm.close();
    await expect.poll(async () => (await report()).status, { timeout: 5_000 }).toBe(503);
    const { body } = await report();
    expect(body.status).toBe('unhealthy');
    expect(body.services['crm']?.status).toBe('unhealthy');
    expect(body.services['auth']?.status).toBe('healthy');
  });

  it('keeps metrics off the public port', async () => {
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
    const metrics = await fetch(`http://127.0.0.1:${gateway.healthPort}/metrics`);
    expect(await metrics.text()).toContain('request_calling_seconds');
  });
});

describe('what is no request at all', () => {
  /** Everything that the gateway says before it closes the connection. */
  async function converse(text: string): Promise<string> {
    const { hostname, port } = new URL(gateway.url);
    const socket = connect(Number(port), hostname);
    socket.write(text);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    return answer;
  }

  it('is answered with a problem, and takes nothing along', async () => {
    const answer = await converse('nonsense\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
    expect(answer).toContain('Content-Type: application/problem+json');
    expect(answer).toContain('urn:abbotsford:problem:request.invalid');
    expect((await fetch(`${gateway.url}/api/health/live`)).status).toBe(200);
  });

  it('is told apart from headers that are too long', async () => {
    const answer = await converse(`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
    expect(answer).toContain('urn:abbotsford:problem:http.headers_too_large');
  });
});
