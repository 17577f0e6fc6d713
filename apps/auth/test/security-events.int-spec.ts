import { symbols } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePassword, login, logout, refresh, updateUser } from '@abbotsford/contracts';
import { LOGGER, type Logger } from '@abbotsford/service-kit';
import { AuthUnderTest, claimsOf } from './auth-under-test';

const secret = 'a long black, thank you';
const wrong = 'not at all the password';

let auth: AuthUnderTest;
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  auth = await AuthUnderTest.start();
  const logger = auth.replica.app.get<Logger>(LOGGER);
  Object.assign(logger, {
    [symbols.streamSym]: { write: (line: string) => lines.push(JSON.parse(line) as object as Record<string, unknown>) },
  });
  logger.level = 'trace';
});
afterAll(() => auth?.stop());

describe('what happens to accounts', () => {
  it('is in the log as security events, with ids, and nothing that names the person', async () => {
    const about = {
      email: 'zelda.quimby@quimby-coffee.example',
      name: 'Zelda Quimby',
      phone: '+61491570156',
      city: 'Wangaratta',
    };
    const first = await auth.person({ ...about, password: secret });
    await auth.call(login, { email: about.email, password: wrong }).catch(() => undefined);
    await auth.call(login, { email: 'nobody@quimby-coffee.example', password: wrong }).catch(() => undefined);
    const second = await auth.call(login, { email: about.email, password: secret });
    await auth
      .call(changePassword, { current_password: wrong, new_password: 'violet harbour 77' }, second)
      .catch(() => undefined);
    await auth.call(changePassword, { current_password: secret, new_password: 'violet harbour 77' }, second);
    const third = await auth.call(refresh, { refresh_token: second.refresh_token });
    await auth.call(refresh, { refresh_token: second.refresh_token }).catch(() => undefined);
    const fourth = await auth.call(login, { email: about.email, password: 'violet harbour 77' });
    await auth.call(logout, {}, fourth);
    const admin = await auth.admin();
    await auth.call(updateUser, { user_id: first.user.id, role: 'admin' }, admin);
    await auth.call(updateUser, { user_id: first.user.id, disabled: true }, admin);

    const events = lines.filter(({ kind }) => kind === 'security');
    const user_id = first.user.id;
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ event: 'registered', user_id, session_id: claimsOf(first).sid }),
        expect.objectContaining({ event: 'sign_in_refused', user_id, reason: 'wrong_password' }),
        expect.objectContaining({ event: 'sign_in_refused', reason: 'unknown_email' }),
        expect.objectContaining({ event: 'signed_in', user_id, session_id: claimsOf(second).sid }),
        expect.objectContaining({ event: 'password_change_refused', user_id, reason: 'wrong_password' }),
        expect.objectContaining({ event: 'password_changed', user_id }),
        expect.objectContaining({ event: 'refresh_token_reused', user_id, level: 'warn' }),
        expect.objectContaining({ event: 'signed_out', user_id }),
        expect.objectContaining({ event: 'account_changed', user_id, admin_id: admin.user.id, role: 'admin' }),
        expect.objectContaining({ event: 'account_changed', user_id, admin_id: admin.user.id, disabled: true }),
      ]),
    );
    for (const event of events) expect(event['request_id']).toEqual(expect.any(String));

    const written = JSON.stringify(lines).toLowerCase();
    const personal = ['zelda', 'quimby', '491570156', 'wangaratta', secret, wrong, 'violet harbour'];
    const tokens = [first, second, third].flatMap(({ access_token, refresh_token }) => [access_token, refresh_token]);
    for (const text of [...personal, ...tokens]) expect(written).not.toContain(text.toLowerCase());
  });
});
