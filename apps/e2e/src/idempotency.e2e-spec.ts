import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stack } from '@abbotsford/local-stack';
import { Admin } from './support/admin';
import { startPlatform } from './support/start-platform';

/** Chances for the two to meet in the middle. */
const ROUNDS = 10;

let stack: Stack;
let admin: Admin;
let gateways: readonly [string, string];

beforeAll(async () => {
  stack = await startPlatform({ env: { LLM_MODE: 'local' } });
  const [gateway] = await Promise.all([
    stack.addReplica('gateway'),
    ...(['crm', 'auth', 'outbound-bot'] as const).map((name) => stack.addReplica(name)),
  ]);
  gateways = [stack.gatewayUrl, gateway.url];
  admin = await Admin.signIn(stack);
});
afterAll(() => stack.stop());

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function post(gatewayUrl: string, path: string, body: object, key: string): Promise<Answer> {
  const response = await fetch(gatewayUrl + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/**
 * The same request with the same key at both gateways at once, and then once more. Each of the first two is done, or
 * told with 409 that the other is being worked on; never both of them the latter. @returns the last answer
 */
async function postAtBoth(path: string, body: object, done: number, running: string): Promise<Answer> {
  const key = randomUUID();
  const both = await Promise.all(gateways.map((gateway) => post(gateway, path, body, key)));
  const told = both.map((answer) => (answer.status === 409 ? answer.body['type'] : answer.status));
  expect(told).toContain(done);
  for (const answer of told) expect([done, `urn:abbotsford:problem:${running}`]).toContain(answer);
  const again = await post(gateways[1], path, body, key);
  expect(again.status).toBe(done);
  for (const { status, body: first } of both)
    if (status === done) expect(withoutTokens(first)).toEqual(withoutTokens(again.body));
  return again;
}

/** A repeat of a registration has tokens of its own: the first are kept by nobody. */
function withoutTokens({ user, ...answer }: Answer['body']): object {
  return user === undefined ? answer : { id: (user as { id: string }).id };
}

describe('the same Idempotency-Key at two gateways at once', () => {
  it('makes one card, and every answer that is not 409 tells of it', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const company_name = `Kiln ${round}`;
      const { body } = await postAtBoth('/api/crm/deals', { company_name }, 201, 'idempotency.running');
      const cards = (await admin.cards()).filter(({ deal }) => deal.company_name === company_name);
      expect(cards.map(({ deal }) => deal.id)).toEqual([body['id']]);
    }
  });

  it('answers a message of the chat once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const session_id = randomBytes(18).toString('base64url');
      const body = { session_id, message: 'I am opening a café in Fitzroy.' };
      await postAtBoth('/api/chat/outbound/message', body, 200, 'chat.turn_running');
      const history = await fetch(`${gateways[0]}/api/chat/outbound/history?session_id=${session_id}`);
      const { messages } = (await history.json()) as { messages: { role: string }[] };
      expect(messages.map(({ role }) => role)).toEqual(['user', 'bot']);
    }
  });

  it('registers one person, who is signed in by a repeat', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const person = { email: `twice-${round}@example.com`, password: 'a quiet tin of beans', name: 'Jo' };
      const { body } = await postAtBoth('/api/auth/register', person, 201, 'no such refusal');
      expect(body).toMatchObject({ access_token: expect.any(String) as string, user: { email: person.email } });
    }
  });
});
