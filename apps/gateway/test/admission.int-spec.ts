import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { login } from '@abbotsford/contracts';
import type { RunningGateway } from '../src/boot-gateway';
import { leaveBodiesUnread } from '../src/http/leave-bodies-unread';
import { operations, type Operation } from './operations';
import { Platform } from './platform';

let platform: Platform;
let gateway: RunningGateway;
let closed: readonly Operation[];

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth([[login, () => ({})]]);
  gateway = await platform.gateway();
  closed = (await operations(gateway)).filter(({ closed: is, body }) => is && body !== null);
  expect(closed.length).toBeGreaterThan(8);
});

afterAll(() => platform.stop());

/** A request whose body is announced and never comes. */
async function announce(
  url: string,
  { method, path }: { readonly method: string; readonly path: string },
  headers: Readonly<Record<string, string>>,
): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  const lines = Object.entries({ host: hostname, 'content-type': 'application/json', ...headers });
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  await once(socket, 'connect');
  return socket;
}

const statusIn = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

async function firstStatus(socket: Socket): Promise<number> {
  const [answer] = (await once(socket, 'data')) as [string];
  return statusIn(answer);
}

async function statusBeforeBody(operation: Operation, headers: Record<string, string>): Promise<number> {
  const socket = await announce(gateway.url, operation, headers);
  const status = await firstStatus(socket);
  socket.destroy();
  return status;
}

const large = { 'content-length': '1000000' };

describe('a request is refused before its body came', () => {
  it('when nobody is signed in, on every route that wants somebody', async () => {
    for (const operation of closed) expect(await statusBeforeBody(operation, large), operation.name).toBe(401);
  });

  it('when a user asks for what takes a right', async () => {
    const headers = { ...large, authorization: `Bearer ${platform.signIn('user').token}` };
    const forStaff = closed.filter(({ access }) => access !== 'user');
    expect(forStaff.length).toBeGreaterThan(5);
    for (const operation of forStaff) expect(await statusBeforeBody(operation, headers), operation.name).toBe(403);
  });

  it('when its body has no end and comes slowly', async () => {
    const [operation] = closed;
    if (!operation) throw new Error('there are closed routes');
    const socket = await announce(gateway.url, operation, { 'transfer-encoding': 'chunked' });
    socket.write('1\r\n{\r\n');
    expect(await firstStatus(socket)).toBe(401);
    socket.destroy();
  });

  it('when its limit is reached; until then the body is waited for', async () => {
    const { url } = await platform.gateway({ RATE_LIMIT_LOGIN: '2/hour' });
    const signIn = { method: 'POST', path: '/api/auth/login' };
    const body = JSON.stringify({ email: 'jo@example.com', password: 'long enough' });
    for (const _ of [1, 2]) {
      const socket = await announce(url, signIn, { 'content-length': String(body.length) });
      socket.write(body);
      expect(await firstStatus(socket)).toBe(200);
      socket.destroy();
    }
    const socket = await announce(url, signIn, large);
    expect(await firstStatus(socket)).toBe(429);
    socket.destroy();
  });
});

describe('who sends on after an answer', () => {
  it('is cut off after a while, and whoever is done keeps the connection', async () => {
    const server = fastify();
    leaveBodiesUnread(server, 50);
    server.addHook('preParsing', (_request, reply) => reply.status(401).send());
    server.post('/', () => 'never');
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const endless = await announce(url, { method: 'POST', path: '/' }, { 'transfer-encoding': 'chunked' });
    const done = await announce(url, { method: 'POST', path: '/' }, { 'content-length': '2' });
    done.write('{}');
    expect([await firstStatus(endless), await firstStatus(done)]).toEqual([401, 401]);
    await once(endless, 'close');
    done.write('POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 0\r\n\r\n');
    expect(await firstStatus(done)).toBe(401);
    done.destroy();
    await server.close();
  });
});
