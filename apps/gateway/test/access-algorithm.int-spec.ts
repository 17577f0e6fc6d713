import { afterAll, beforeAll, expect, it } from 'vitest';
import { getMe } from '@abbotsford/contracts';
import type { RunningGateway } from '../src/boot-gateway';
import { Platform, sign } from './platform';

let platform: Platform;
let gateway: RunningGateway;

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth([[getMe, () => ({})]]);
  gateway = await platform.gateway({ JWT_ALGORITHM: 'HS512' });
});

afterAll(() => platform.stop());

it.each([
  ['HS512', 200],
  ['HS384', 401],
  ['HS256', 401],
] as const)('with JWT_ALGORITHM=HS512 a token signed with %s gets %i', async (algorithm, status) => {
  const { userId, sessionId } = platform.signIn('user');
  const token = sign({ sub: userId, role: 'user', sid: sessionId }, { algorithm });
  const response = await fetch(`${gateway.url}/api/auth/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(status);
});
