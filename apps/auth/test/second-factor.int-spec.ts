import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  authOptions,
  beginSecondFactor,
  checkSession,
  confirmSecondFactor,
  endSecondFactor,
  getMe,
  login,
  renewRecoveryCodes,
  resetSecondFactor,
  type IssuedTokens,
} from '@abbotsford/contracts';
import { AuthUnderTest, claimsOf, password } from './auth-under-test';

let auth: AuthUnderTest;
beforeAll(async () => {
  auth = await AuthUnderTest.start({ SECOND_FACTOR_REQUIRED_OF: 'admins' });
});
afterAll(() => auth.stop());

/** The app's code of now, or of so many half minutes from now. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Somebody with an app, who has used the code of half a minute ago. */
async function withSecondFactor(tokens: IssuedTokens, own = password): Promise<{ secret: string; codes: string[] }> {
  const { secret } = await auth.call(beginSecondFactor, { password: own }, tokens);
  const { recovery_codes } = await auth.call(confirmSecondFactor, { otp: codeOf(secret, -1) }, tokens);
  return { secret, codes: recovery_codes };
}

const stateOf = (tokens: IssuedTokens) => auth.call(checkSession, { session_id: claimsOf(tokens).sid });

describe('signing in with a second factor', () => {
  it('needs the password and a code, and each code is good once', async () => {
    const person = await auth.person();
    const { email } = person.user;
    const { secret } = await withSecondFactor(person);
    await expect(auth.call(login, { email, password })).rejects.toMatchObject({ code: 'auth.second_factor_required' });
    await expect(auth.call(login, { email, password, otp: '000000' })).rejects.toMatchObject({
      body: { code: 'auth.wrong_code', errors: [{ field: 'otp' }] },
    });
    const otp = codeOf(secret);
    const signedIn = await auth.call(login, { email, password, otp: `${otp.slice(0, 3)} ${otp.slice(3)}` });
    expect(signedIn.user.second_factor).toBe(true);
    await expect(auth.call(login, { email, password, otp })).rejects.toMatchObject({ code: 'auth.wrong_code' });
  });

  it('lets a code in once when it is used twice at the same moment', async () => {
    const person = await auth.person();
    const { secret } = await withSecondFactor(person);
    const attempt = { email: person.user.email, password, otp: codeOf(secret) };
    const both = await Promise.allSettled([auth.call(login, attempt), auth.call(login, attempt)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not asked before the password is right', async () => {
    const person = await auth.person();
    await withSecondFactor(person);
    const attempt = { email: person.user.email, password: 'not the password' };
    await expect(auth.call(login, attempt)).rejects.toMatchObject({ code: 'auth.bad_credentials' });
  });

  it('works with a recovery code, once, and new ones make the old useless', async () => {
    const person = await auth.person();
    const { email } = person.user;
    const [first = '', second = ''] = (await withSecondFactor(person)).codes;
    await auth.call(login, { email, password, otp: first.toUpperCase().replaceAll('-', ' ') });
    await expect(auth.call(login, { email, password, otp: first })).rejects.toMatchObject({ code: 'auth.wrong_code' });
    const { recovery_codes } = await auth.call(renewRecoveryCodes, { password }, person);
    await expect(auth.call(login, { email, password, otp: second })).rejects.toMatchObject({ code: 'auth.wrong_code' });
    await auth.call(login, { email, password, otp: recovery_codes[0] ?? '' });
  });

  it('is slowed down for whoever guesses codes', async () => {
    const person = await auth.person();
    await withSecondFactor(person);
    const attempt = { email: person.user.email, password, otp: '000000' };
    const outcomes: unknown[] = [];
    for (let time = 0; time < 7; time++) {
      outcomes.push(await auth.callFrom('a thief', login, attempt).catch((error: unknown) => error));
    }
    expect(outcomes.at(-1)).toMatchObject({ code: 'auth.too_many_attempts' });
  });
});

describe('a second factor', () => {
  it('counts once a code is confirmed, ends other sign-ins, and is stored encrypted', async () => {
    const person = await auth.person();
    const elsewhere = await auth.call(login, { email: person.user.email, password });
    const { secret } = await auth.call(beginSecondFactor, { password }, person);
    await auth.call(login, { email: person.user.email, password });
    await expect(auth.call(confirmSecondFactor, { otp: '000000' }, person)).rejects.toMatchObject({
      code: 'auth.wrong_code',
    });
    await auth.call(confirmSecondFactor, { otp: codeOf(secret) }, person);
    expect((await stateOf(elsewhere)).active).toBe(false);
    expect((await stateOf(person)).active).toBe(true);
    expect(JSON.stringify(await auth.users.findOne({ email: person.user.email }))).not.toContain(secret);
    const again = auth.call(beginSecondFactor, { password }, person);
    await expect(again).rejects.toMatchObject({ code: 'auth.second_factor_on' });
  });

  it('is begun and ended with the password only', async () => {
    const person = await auth.person();
    const wrong = { password: 'not the password' };
    await expect(auth.call(beginSecondFactor, wrong, person)).rejects.toMatchObject({ code: 'auth.wrong_password' });
    await withSecondFactor(person);
    await expect(auth.call(endSecondFactor, wrong, person)).rejects.toMatchObject({ code: 'auth.wrong_password' });
    await auth.call(endSecondFactor, { password }, person);
    await auth.call(login, { email: person.user.email, password });
  });
});

describe('a role that has to have one', () => {
  it('has a customer’s rights until it is set up, and resets those of others', async () => {
    const boss = await auth.person();
    await auth.users.updateOne({ email: boss.user.email }, { $set: { role: 'admin' } });
    expect((await auth.call(authOptions, {})).second_factor_required_of).toEqual(['admin']);
    expect(await stateOf(boss)).toMatchObject({ active: true, role: 'user' });
    const told = await auth.toldDuring(() => withSecondFactor(boss));
    expect(told).toContain(claimsOf(boss).sid);
    expect(await stateOf(boss)).toMatchObject({ active: true, role: 'admin' });

    const customer = await auth.person();
    await withSecondFactor(customer);
    const user_id = customer.user.id;
    await expect(auth.call(resetSecondFactor, { user_id }, customer)).rejects.toMatchObject({ code: 'forbidden' });
    const asAdmin = await auth.admin();
    await auth.call(resetSecondFactor, { user_id }, asAdmin);
    expect((await stateOf(customer)).active).toBe(false);
    const again = await auth.call(login, { email: customer.user.email, password });
    expect((await auth.call(getMe, {}, again)).second_factor).toBe(false);
  });
});
