import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  beginSecondFactor,
  checkSession,
  confirmSecondFactor,
  deleteOwnAccount,
  exportOwnAccount,
  findAccounts,
  login,
  updateUser,
  verifyEmail,
  type IssuedTokens,
} from '@abbotsford/contracts';
import { adminEmail, adminPassword, AuthUnderTest, claimsOf, password } from './auth-under-test';

let auth: AuthUnderTest;
beforeAll(async () => {
  auth = await AuthUnderTest.startWithMail();
});
afterAll(() => auth.stop());

const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** The secret of somebody's app, who has used the code of half a minute ago. */
async function withSecondFactor(tokens: IssuedTokens): Promise<string> {
  const { secret } = await auth.call(beginSecondFactor, { password }, tokens);
  await auth.call(confirmSecondFactor, { otp: codeOf(secret, -1) }, tokens);
  return secret;
}

async function confirmed(tokens: IssuedTokens): Promise<void> {
  const token = await auth.tokenSentTo(tokens.user.email, '/verify-email');
  await auth.call(verifyEmail, { token });
}

const isActive = async (tokens: IssuedTokens): Promise<boolean> =>
  (await auth.call(checkSession, { session_id: claimsOf(tokens).sid })).active;

/** Somebody who has this role; whoever else has the name, too, must be named otherwise. */
async function colleague(name: string, role: 'admin' | 'sales' = 'sales'): Promise<IssuedTokens> {
  const { user } = await auth.person({ name });
  await auth.call(updateUser, { user_id: user.id, role }, await auth.admin());
  return auth.call(login, { email: user.email, password });
}

describe('a copy of one’s own account', () => {
  it('has the account and where it is signed in, of nobody else, without passwords and tokens', async () => {
    const person = await auth.person();
    await auth.person();
    const copy = await auth.call(exportOwnAccount, { password }, person);
    expect(copy.accounts.map(({ id }) => id)).toEqual([person.user.id]);
    expect(copy.sessions.map(({ id }) => id)).toEqual([claimsOf(person).sid]);
    expect(JSON.stringify(copy)).not.toMatch(/password|hash|argon2|refresh/);
  });

  it('is not given for a wrong password, which is named', async () => {
    const asked = auth.call(exportOwnAccount, { password: 'not this one' }, await auth.person());
    await expect(asked).rejects.toMatchObject({
      body: { code: 'auth.wrong_password', errors: [{ field: 'password' }] },
    });
  });

  it('needs the code of who has a second factor, which is good once and cannot be guessed', async () => {
    const person = await auth.person();
    const secret = await withSecondFactor(person);
    const refused = { code: 'auth.wrong_code', errors: [{ field: 'otp' }] };
    await expect(auth.call(exportOwnAccount, { password }, person)).rejects.toMatchObject({ body: refused });
    const otp = codeOf(secret);
    await auth.call(exportOwnAccount, { password, otp }, person);
    await expect(auth.call(exportOwnAccount, { password, otp }, person)).rejects.toMatchObject({ body: refused });
    const guesses: string[] = [];
    for (let i = 0; i < 6; i++) {
      const guess = auth.call(exportOwnAccount, { password, otp: '000000' }, person);
      guesses.push(await guess.then(() => 'given').catch((error: { code: string }) => error.code));
    }
    expect(guesses.at(-1)).toBe('auth.too_many_attempts');
  });

  it('is for nobody who is not signed in', async () => {
    await expect(auth.call(exportOwnAccount, { password })).rejects.toMatchObject({ code: 'auth.unauthorized' });
  });
});

describe('an account that its owner deletes', () => {
  it('is closed at once everywhere, and the owner is told by mail', async () => {
    const person = await auth.person();
    const { email } = person.user;
    const elsewhere = await auth.call(login, { email, password });
    const told = await auth.toldDuring(() => auth.call(deleteOwnAccount, { password }, person));
    expect(told.toSorted()).toEqual([person, elsewhere].map((tokens) => claimsOf(tokens).sid).toSorted());
    expect([await isActive(person), await isActive(elsewhere)]).toEqual([false, false]);
    await expect(auth.call(login, { email, password })).rejects.toMatchObject({ code: 'auth.bad_credentials' });
    await expect.poll(() => auth.subjectsTo(email)).toContain('Your account is deleted');
  });

  it('leads to the erasure of the person, by an address only when that is confirmed', async () => {
    const [unconfirmed, shown] = [await auth.person(), await auth.person()];
    await confirmed(shown);
    for (const person of [unconfirmed, shown]) await auth.call(deleteOwnAccount, { password }, person);
    await expect
      .poll(async () => (await auth.deletionsRequested()).map(({ user_id, email }) => [user_id, email]))
      .toEqual(
        expect.arrayContaining([
          [unconfirmed.user.id, null],
          [shown.user.id, shown.user.email],
        ]),
      );
  });

  it('gives back the work of one of our team by their name, unless a colleague is called so, too', async () => {
    const [only, one, other] = [await colleague('Ines Roth'), await colleague('Sam Lee'), await colleague('Sam Lee')];
    for (const person of [only, one]) await auth.call(deleteOwnAccount, { password }, person);
    await expect
      .poll(async () => (await auth.deletionsRequested()).map(({ user_id, staff_name }) => [user_id, staff_name]))
      .toEqual(
        expect.arrayContaining([
          [only.user.id, 'Ines Roth'],
          [one.user.id, null],
        ]),
      );
    expect(await isActive(other)).toBe(true);
  });

  it('stays for a wrong password', async () => {
    const person = await auth.person();
    const asked = auth.call(deleteOwnAccount, { password: 'not this one' }, person);
    await expect(asked).rejects.toMatchObject({ code: 'auth.wrong_password' });
    expect(await isActive(person)).toBe(true);
  });
});

describe('the last administrator', () => {
  it('cannot delete their own account, not even when two do so at the same moment', async () => {
    const owner = await auth.admin();
    const asked = () => auth.call(deleteOwnAccount, { password: adminPassword }, owner);
    await expect(asked()).rejects.toMatchObject({ code: 'auth.last_admin' });
    const second = await colleague('Ada Second', 'admin');
    const both = await Promise.allSettled([asked(), auth.call(deleteOwnAccount, { password }, second)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { accounts } = await auth.ask(findAccounts, { emails: [adminEmail, second.user.email], phones: [] });
    expect(accounts.filter(({ is_last_admin }) => is_last_admin)).toHaveLength(1);
  });
});
