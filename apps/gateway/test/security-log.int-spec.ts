import { symbols } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { login, ServiceError } from '@abbotsford/contracts';
import { LOGGER, type Logger } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { Platform, sign } from './platform';

const email = 'zelda.quimby@quimby-coffee.example';
const password = 'a long black, thank you';
const session = 'Zk3vQ8mX1tR7yB5nW2cD';

let platform: Platform;
let gateway: RunningGateway;
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  platform = await Platform.start();
  const refuse = (): never => {
    throw new ServiceError('auth.bad_credentials', 'Email or password is wrong.');
  };
  await platform.auth([[login, refuse]]);
  gateway = await platform.gateway({ RATE_LIMIT_LOGIN: '1/hour' });
  const logger = gateway.app.get<Logger>(LOGGER);
  Object.assign(logger, {
    [symbols.streamSym]: { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) },
  });
  logger.level = 'trace';
});

afterAll(() => platform.stop());

it('the log tells who was refused and why, with ids alone', async () => {
  const { token, userId, sessionId } = platform.signIn('user');
  const ended = sign({ sub: userId, role: 'user', sid: 'f'.repeat(24) });
  const ask = async (path: string, headers: Record<string, string>, body?: object) => {
    const init = body && { method: 'POST', body: JSON.stringify(body) };
    const all = { 'content-type': 'application/json', 'user-agent': 'Quimby/1.0', ...headers };
    return (await fetch(gateway.url + path, { ...init, headers: all })).headers.get('x-request-id');
  };
  const signIn = () => ask('/api/auth/login', {}, { email, password });
  const nobody = await ask(`/api/auth/me?session_id=${session}`, {});
  const revoked = await ask('/api/auth/me', { authorization: `Bearer ${ended}` });
  const wrong = await signIn();
  const limited = await signIn();
  const forbidden = await ask('/api/crm/deals', { authorization: `Bearer ${token}` }, { company_name: email });

  const told = (request_id: string | null, event: string, reason: string, more: object = {}) =>
    expect.objectContaining({ kind: 'security', service: 'gateway', request_id, event, reason, ...more });
  const client = expect.stringMatching(/^[\w-]{16}$/) as string;
  expect(lines.filter(({ kind }) => kind === 'security')).toEqual([
    told(nobody, 'access_refused', 'auth.unauthorized', {
      level: 'info',
      method: 'GET',
      route: '/api/auth/me',
      client,
    }),
    told(revoked, 'access_refused', 'auth.unauthorized', { client }),
    told(wrong, 'access_refused', 'auth.bad_credentials', { client }),
    told(limited, 'limit_reached', 'http.too_many_requests', { level: 'warn', method: 'POST', client }),
    told(forbidden, 'access_refused', 'forbidden', { user_id: userId, route: '/api/crm/deals' }),
  ]);

  const written = JSON.stringify(lines).toLowerCase();
  const personal = ['zelda', 'quimby', password, session, '127.0.0.1', '::1', sessionId];
  const tokens = [token, ended].flatMap((each) => [each, each.split('.').at(-1) ?? each]);
  for (const text of [...personal, ...tokens]) expect(written).not.toContain(text.toLowerCase());
});
