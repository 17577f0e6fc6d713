import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../src/boot-gateway';
import { operations, type Operation } from './operations';
import { Platform } from './platform';

let platform: Platform;
let gateway: RunningGateway;
let token: string;
let all: readonly Operation[];

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth();
  gateway = await platform.gateway();
  token = platform.signIn('admin').token;
  all = await operations(gateway);
});

afterAll(() => platform.stop());

const ask = (operation: Operation, init: RequestInit & { readonly headers?: Record<string, string> }) =>
  fetch(gateway.url + operation.path, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
const json = { 'content-type': 'application/json' };

describe('the document tells of every route', () => {
  it('which bodies it takes: none with a field more', async () => {
    const withBody = all.filter(({ body }) => body !== null);
    expect(withBody.length).toBeGreaterThan(10);
    for (const operation of withBody) {
      const { method, name, bodyIsClosed } = operation;
      const { status } = await ask(operation, { method, headers: json, body: '{"surprise":1}' });
      expect({ name, status, bodyIsClosed }).toEqual({ name, status: 400, bodyIsClosed: true });
    }
  });

  it('which bodies may be left out: those in which nothing is needed', async () => {
    for (const operation of all.filter(({ body }) => body !== null)) {
      const { method, name, bodyIsNeeded } = operation;
      const { status } = await ask(operation, { method });
      expect({ name, refused: status === 400 }).toEqual({ name, refused: bodyIsNeeded });
    }
  });

  it('which headers its answers have', async () => {
    const ours = /^(?:x-request-id|ratelimit-.*|retry-after|www-authenticate|allow)$/;
    for (const operation of all) {
      const unknown = { ...operation, method: 'PROPFIND' };
      const answers = await Promise.all([
        ask(operation, { method: operation.method }),
        ask(operation, { method: operation.method, headers: { authorization: 'none' } }),
        ask(unknown, { method: unknown.method }),
      ]);
      for (const { status, headers, body } of answers) {
        await body?.cancel();
        const documented = operation.answerHeaders[status]?.map((header) => header.toLowerCase());
        const sent = [...headers.keys()].filter((header) => ours.test(header));
        expect(documented, `${operation.name} ${status}`).toEqual(expect.arrayContaining(sent));
      }
    }
  });

  it('what it answers to a body that is too large, or of another kind', async () => {
    for (const operation of all.filter(({ body }) => body !== null)) {
      const { method, name, statuses } = operation;
      const large = await ask(operation, { method, headers: json, body: `{"a":"${'a'.repeat(8_000_000)}"}` });
      const other = await ask(operation, { method, headers: { 'content-type': 'text/plain' }, body: 'a' });
      expect({ name, answers: [large.status, other.status] }).toEqual({ name, answers: [413, 415] });
      expect(statuses, name).toEqual(expect.arrayContaining([413, 415]));
    }
  });

  it('what it answers to headers that are too long, and to a method that it does not have', async () => {
    for (const operation of all) {
      const { method, name, statuses } = operation;
      const long = await ask(operation, { method, headers: { 'x-large': 'a'.repeat(20_000) } });
      const unknown = await ask(operation, { method: 'PROPFIND' });
      expect({ name, answers: [long.status, unknown.status] }).toEqual({ name, answers: [431, 405] });
      expect(unknown.headers.get('allow'), name).toContain(method);
      expect(statuses, name).toEqual(expect.arrayContaining([405, 431]));
    }
  });
});
