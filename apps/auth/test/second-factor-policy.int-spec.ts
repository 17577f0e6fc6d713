import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  authOptions,
  beginSecondFactor,
  changeSecondFactorPolicy,
  checkSession,
  confirmSecondFactor,
  endUserSessions,
  getSecondFactorPolicy,
  login,
  refresh,
  updateUser,
  type IssuedTokens,
} from '@abbotsford/contracts';
import { adminPassword, AuthUnderTest, claimsOf, password } from './auth-under-test';

let auth: AuthUnderTest;
let admin: IssuedTokens;
beforeAll(async () => {
  auth = await AuthUnderTest.start();
  admin = await auth.admin();
});
afterAll(() => auth.stop());

const stateOf = (tokens: IssuedTokens) => auth.call(checkSession, { session_id: claimsOf(tokens).sid });

async function withSecondFactor(tokens: IssuedTokens, own: string): Promise<void> {
  const { secret } = await auth.call(beginSecondFactor, { password: own }, tokens);
  const otp = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await auth.call(confirmSecondFactor, { otp }, tokens);
}

async function salesperson(): Promise<IssuedTokens> {
  const { user } = await auth.person();
  await auth.call(updateUser, { user_id: user.id, role: 'sales' }, admin);
  return auth.call(login, { email: user.email, password });
}

describe('whom a second factor is asked of', () => {
  it('is chosen by an administrator who has one, and those without sign in again to set theirs up', async () => {
    const [without, customer] = [await salesperson(), await auth.person()];
    const ask = () => auth.call(changeSecondFactorPolicy, { required_of: 'staff' }, admin);
    await expect(ask()).rejects.toMatchObject({
      body: { code: 'auth.second_factor_off', errors: [{ field: 'required_of' }] },
    });
    expect(await stateOf(without)).toMatchObject({ active: true, role: 'sales' });

    await withSecondFactor(admin, adminPassword);
    expect(await ask()).toEqual({ required_of: 'staff', at_least: 'nobody' });
    expect(await auth.call(authOptions, {})).toMatchObject({
      second_factor_required_of: ['admin', 'sales', 'support'],
    });
    expect([await stateOf(admin), await stateOf(customer)]).toMatchObject([{ active: true }, { active: true }]);
    await expect(auth.call(refresh, { refresh_token: without.refresh_token })).rejects.toMatchObject({
      body: { detail: 'From now on a second factor is asked of everybody with your role. Please sign in again.' },
    });
    const again = await auth.call(login, { email: without.user.email, password });
    expect(again.second_factor_due).toBe(true);
    expect(await stateOf(again)).toMatchObject({ role: 'user' });

    await withSecondFactor(again, password);
    expect(await stateOf(again)).toMatchObject({ role: 'sales' });
    expect(await auth.call(changeSecondFactorPolicy, { required_of: 'nobody' }, admin)).toMatchObject({
      required_of: 'nobody',
    });
  });

  it('is nobody’s business but administrators’', async () => {
    const person = await salesperson();
    await expect(auth.call(getSecondFactorPolicy, {}, person)).rejects.toMatchObject({ code: 'forbidden' });
    const asked = auth.call(changeSecondFactorPolicy, { required_of: 'staff' }, person);
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
    expect(await auth.call(getSecondFactorPolicy, {}, admin)).toMatchObject({ required_of: 'nobody' });
  });
});

describe('an administrator', () => {
  it('signs somebody out everywhere, who is told, but not themselves', async () => {
    const person = await auth.person();
    await auth.call(endUserSessions, { user_id: person.user.id }, admin);
    expect(await stateOf(person)).toMatchObject({ active: false });
    await expect(auth.call(refresh, { refresh_token: person.refresh_token })).rejects.toMatchObject({
      body: { detail: 'An administrator ended your sign-ins. Please sign in again.' },
    });
    const own = auth.call(endUserSessions, { user_id: admin.user.id }, admin);
    await expect(own).rejects.toMatchObject({ code: 'person.own_account' });
  });

  it('cannot take their own role away, nor lock themselves out, while there is another one', async () => {
    const second = await salesperson();
    await auth.call(updateUser, { user_id: second.user.id, role: 'admin' }, admin);
    for (const change of [{ role: 'sales' as const }, { disabled: true }]) {
      const asked = auth.call(updateUser, { user_id: admin.user.id, ...change }, admin);
      await expect(asked).rejects.toMatchObject({ code: 'person.own_account' });
    }
    expect(await stateOf(admin)).toMatchObject({ active: true, role: 'admin' });
  });
});

describe('the setting', () => {
  it('asks for at least so much, whatever is chosen', async () => {
    await auth.stopReplicas();
    await auth.addReplica({ SECOND_FACTOR_REQUIRED_OF: 'admins' });
    expect(await auth.call(changeSecondFactorPolicy, { required_of: 'nobody' }, admin)).toEqual({
      required_of: 'admins',
      at_least: 'admins',
    });
  });
});
