import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeal, login, register, ServiceError } from '@abbotsford/contracts';
import type { RunningGateway } from '../src/boot-gateway';
import type { ProblemDocument } from '../src/problems/problem-document';
import { operations, type Operation } from './operations';
import { Platform } from './platform';

let platform: Platform;
let gateway: RunningGateway;
let token: string;
let all: readonly Operation[];
const KEY = '5f0c7f8e-8a52-4a52-9f56-0d3a4a9d6f10';
const taken = new Set<string>();

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth([
    [
      register,
      ({ email }: { email: string }) => {
        if (taken.has(email)) throw new ServiceError('auth.email_taken', 'This email is registered already.');
        taken.add(email);
        return { access_token: 'first' };
      },
    ],
    [
      login,
      ({ password }: { password: string }) => {
        if (password !== 'long and private') throw new ServiceError('auth.bad_credentials', 'Wrong.');
        return { access_token: 'second' };
      },
    ],
  ]);
  await platform.service('crm', [[createDeal, () => ({ message: 'ok', deal: {} })]]);
  gateway = await platform.gateway();
  token = platform.signIn('admin').token;
  all = await operations(gateway);
});

afterAll(() => platform.stop());

const post = (path: string, body: object, key: string): Promise<Response> =>
  fetch(gateway.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });

describe('the header Idempotency-Key', () => {
  it('goes on to the service that makes the thing', async () => {
    await post('/api/crm/deals', { company_name: 'Kiln & Co' }, KEY);
    expect(platform.receivedBy(createDeal).at(-1)?.context.idempotencyKey).toBe(KEY);
  });

  it.each(['short', 'with blanks in it', 'x'.repeat(129), 'umlaut-\u00e4\u00f6\u00fc'])(
    'is refused as "%s"',
    async (key) => {
      const response = await post('/api/crm/deals', { company_name: 'Kiln & Co' }, key);
      expect(response.status).toBe(400);
      expect(((await response.json()) as ProblemDocument).errors?.[0]?.field).toBe('Idempotency-Key');
    },
  );

  it('is refused by every POST that takes none, and named by the document of every one that does', async () => {
    const posts = all.filter(({ method }) => method === 'POST');
    expect(posts.filter(({ headers }) => headers.includes('Idempotency-Key')).length).toBeGreaterThanOrEqual(9);
    for (const operation of posts.filter(({ headers }) => !headers.includes('Idempotency-Key'))) {
      const response = await post(operation.path, {}, KEY);
      const problem = (await response.json()) as ProblemDocument;
      expect([operation.name, response.status, problem.errors?.map(({ field }) => field)]).toEqual([
        operation.name,
        400,
        ['Idempotency-Key'],
      ]);
    }
  });

  it('lets whoever registers again sign in with the same password, and nobody else', async () => {
    const person = { email: 'jo@example.com', password: 'long and private', name: 'Jo' };
    const tokenOf = async (response: Response) => ((await response.json()) as { access_token?: string }).access_token;
    expect(await tokenOf(await post('/api/auth/register', person, KEY))).toBe('first');
    const repeat = await post('/api/auth/register', person, KEY);
    expect([repeat.status, await tokenOf(repeat)]).toEqual([201, 'second']);
    expect((await post('/api/auth/register', { ...person, password: 'a guess of mine' }, KEY)).status).toBe(409);
  });
});
