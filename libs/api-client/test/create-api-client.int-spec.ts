import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiClient, dataOf } from '../src';

let server: Server;
let baseUrl: string;
const tokens = new Set(['good']);
const bodies: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const allowed = tokens.has(request.headers.authorization?.replace('Bearer ', '') ?? '');
      if (allowed) bodies.push(body);
      response.writeHead(allowed ? 200 : 401, {
        'content-type': allowed ? 'application/json' : 'application/problem+json',
      });
      response.end(
        allowed
          ? '{"message":"Done"}'
          : '{"type":"urn:abbotsford:problem:auth.unauthorized","detail":"Please sign in."}',
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const body = { current_password: 'long enough', new_password: 'longer still' };

describe('createApiClient', () => {
  it('sends the token and gives the answer', async () => {
    const api = createApiClient({ baseUrl: `${baseUrl}/`, getToken: () => 'good' });
    expect(await dataOf(api.POST('/api/auth/password', { body }))).toEqual({ message: 'Done' });
  });

  it('makes the same request once more with the new token', async () => {
    let token = 'old';
    const api = createApiClient({
      baseUrl,
      getToken: () => token,
      onUnauthorized: () => {
        token = 'good';
        return true;
      },
    });
    await api.POST('/api/auth/password', { body });
    expect(JSON.parse(bodies.at(-1) ?? '')).toEqual(body);
  });

  it('asks for a new token once, and then gives up with the problem', async () => {
    let asked = 0;
    const onUnauthorized = (): boolean => ++asked > 0;
    const api = createApiClient({ baseUrl, getToken: () => 'old', onUnauthorized });
    await expect(api.GET('/api/auth/me')).rejects.toMatchObject({
      status: 401,
      code: 'auth.unauthorized',
      message: 'Please sign in.',
    });
    expect(asked).toBe(1);
  });

  it('does not ask for a new token when nobody is signed in', async () => {
    let asked = 0;
    const api = createApiClient({ baseUrl, getToken: () => null, onUnauthorized: () => ++asked > 0 });
    await expect(api.GET('/api/auth/me')).rejects.toMatchObject({ status: 401 });
    expect(asked).toBe(0);
  });

  it('says that the server can’t be reached, and tells an abort apart', async () => {
    const api = createApiClient({ baseUrl: 'http://127.0.0.1:1' });
    await expect(api.GET('/api/health')).rejects.toMatchObject({ code: 'unreachable', status: 0 });
    await expect(api.GET('/api/health', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
