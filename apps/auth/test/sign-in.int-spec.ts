import { hash } from 'argon2';
import { JwtService } from '@nestjs/jwt';
import { Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changePassword, checkSession, login, refresh, register, type RegisterCall } from '@abbotsford/contracts';
import { PasswordHasher } from '../src/passwords/password-hasher';
import { AuthUnderTest, claimsOf, password } from './auth-under-test';

let auth: AuthUnderTest;
beforeAll(async () => {
  auth = await AuthUnderTest.start({ JWT_ALGORITHM: 'HS512', JWT_EXPIRATION_MINUTES: '30' });
});
afterAll(() => auth?.stop());

const isActive = async (session_id: string): Promise<boolean> => (await auth.call(checkSession, { session_id })).active;

describe('registering', () => {
  it('makes an account and signs in', async () => {
    const reply = await auth.call(register, {
      email: '  Mira.Okafor@Cafe.Example ',
      password,
      name: ' Mira Okafor ',
      city: 'Fitzroy',
      serving_capacity: 250,
    });
    expect(reply).toMatchObject({ token_type: 'bearer', expires_in: 1_800 });
    expect(reply.user).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
      email: 'mira.okafor@cafe.example',
      name: 'Mira Okafor',
      role: 'user',
      disabled: false,
      email_verified: false,
      second_factor: false,
      phone: null,
      country: null,
      city: 'Fitzroy',
      coffee_style: null,
      serving_capacity: 250,
      created_at: expect.any(String) as string,
      last_login: expect.any(String) as string,
    });
    expect(await isActive(claimsOf(reply).sid)).toBe(true);
  });

  it('stores the password as an argon2id hash, and the refresh token as a hash', async () => {
    const reply = await auth.person();
    const stored = JSON.stringify([
      await auth.users.findOne({ email: reply.user.email }),
      await auth.sessions.findOne({ _id: new Types.ObjectId(claimsOf(reply).sid) }),
    ]);
    expect(stored).toMatch(/\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
    expect(stored).not.toContain(password);
    expect(stored).not.toContain(reply.refresh_token);
  });

  it('is refused for an email that is registered already, however it is written', async () => {
    const { user } = await auth.person();
    await expect(auth.person({ email: user.email.toUpperCase() })).rejects.toMatchObject({
      body: { code: 'auth.email_taken', errors: [{ field: 'email' }] },
    });
  });

  it.each([
    ['an invisible sign', 'pat1@example.com\u200B', 'pat1@example.com'],
    ['marks of a direction', '\u2066pat2@example.com\u2069', 'pat2@example.com'],
    ['full-width letters', 'ｐａｔ３＠ｅｘａｍｐｌｅ．ｃｏｍ', 'pat3@example.com'],
    ['letters in two parts', 'rene\u0301@example.com', 'rené@example.com'],
    ['a domain as the DNS has it', 'pat4@xn--cafbleu-dya.com.au', 'pat4@cafébleu.com.au'],
  ])('takes an address with %s for the one that it is', async (_what, written, meant) => {
    const { user } = await auth.person({ email: written });
    expect((await auth.call(login, { email: meant, password })).user.id).toBe(user.id);
    expect((await auth.call(login, { email: written, password })).user.id).toBe(user.id);
    for (const email of [written, meant]) {
      await expect(auth.person({ email })).rejects.toMatchObject({ body: { code: 'auth.email_taken' } });
    }
  });

  it('shows an address as people read it, and keeps a phone number as it is dialled from abroad', async () => {
    const { user } = await auth.person({
      email: 'Hello@Cafe\u0301Bleu.com.au',
      phone: '0491 570 156',
      country: 'Australia',
    });
    expect(user).toMatchObject({ email: 'hello@cafébleu.com.au', phone: '+61491570156' });
  });

  it('makes one account when the same registration arrives twice at once', async () => {
    const email = 'twice@cafe.example';
    const outcomes = await Promise.allSettled([auth.person({ email }), auth.person({ email })]);
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await auth.users.countDocuments({ email })).toBe(1);
  });

  it.each([
    ['a common password', { password: 'Password123' }, 'password'],
    ['a common password with an ending', { password: 'Password123!' }, 'password'],
    ['a password of the trade', { password: 'Abbotsford1' }, 'password'],
    ['a password with the email name', { email: 'priya@cafe.example', password: 'priya-priya' }, 'password'],
    ['a short password', { password: 'short77' }, 'password'],
    ['a password of 201 characters', { password: 'ab'.repeat(100) + 'c' }, 'password'],
    ['no email', { email: 'priya' }, 'email'],
    ['an operator as email', { email: { $gt: '' } as unknown as string }, 'email'],
    ['a name of blanks', { name: '   ' }, 'name'],
    ['a name of invisible signs', { name: '\u200B\u2060\u3164' }, 'name'],
    ['a name that turns around what follows', { name: 'Mira \u202Erofako' }, 'name'],
    ['a name of two lines', { name: 'Mira\nOkafor' }, 'name'],
    ['a city of two lines', { city: 'Fitzroy\u2028North' }, 'city'],
    ['words for a phone number', { phone: 'call me' }, 'phone'],
    ['a formula for a phone number', { phone: '=1+1' }, 'phone'],
    ["a role of one's own choice", { role: 'admin' } as Partial<RegisterCall>, 'role'],
    ['an unknown field', { disabled: false } as Partial<RegisterCall>, 'disabled'],
    ['a capacity that is no number', { serving_capacity: '12' as unknown as number }, 'serving_capacity'],
  ])('is refused with %s, naming the field', async (_what, more, field) => {
    const before = await auth.users.countDocuments();
    await expect(auth.person(more)).rejects.toMatchObject({ body: { code: 'request.invalid', errors: [{ field }] } });
    expect(await auth.users.countDocuments()).toBe(before);
  });
});

describe('the access token', () => {
  it('is signed with the algorithm of JWT_ALGORITHM and says who, which session, from whom and for whom', async () => {
    const reply = await auth.person();
    const claims = await new JwtService({}).verifyAsync<Record<string, unknown>>(reply.access_token, {
      secret: auth.settings['JWT_SECRET'] ?? '',
      algorithms: ['HS512'],
    });
    expect(claims).toEqual({
      sub: reply.user.id,
      role: 'user',
      sid: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
      iss: 'abbotsford',
      aud: 'abbotsford-gateway',
      iat: expect.any(Number) as number,
      exp: (claims['iat'] as number) + 1_800,
    });
  });
});

describe('signing in', () => {
  it('gives a session of its own each time, and notes the time', async () => {
    const first = await auth.person();
    await auth.users.updateOne({ email: first.user.email }, { $set: { last_login: new Date(0) } });
    const second = await auth.call(login, { email: ` ${first.user.email.toUpperCase()}`, password });
    expect(claimsOf(second).sid).not.toBe(claimsOf(first).sid);
    expect(Date.parse(second.user.last_login ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('gives the same answer, after the same work, for an unknown email, a wrong password and a disabled account', async () => {
    const { user } = await auth.person();
    const { user: disabled } = await auth.person();
    await auth.users.updateOne({ email: disabled.email }, { $set: { disabled: true } });
    const attempts = [
      { email: 'nobody@cafe.example', password, outcome: 'unknown_email' },
      { email: user.email, password: 'not the password', outcome: 'wrong_password' },
      { email: disabled.email, password, outcome: 'disabled' },
    ];
    const answers: unknown[] = [];
    const work = { operation: 'verify' };
    for (const { outcome, ...attempt } of attempts) {
      const before = await auth.metric('auth_password_hashing_seconds_count', work);
      const counted = await auth.metric('auth_logins_total', { outcome });
      answers.push(await auth.call(login, attempt).catch((error: unknown) => error));
      expect(await auth.metric('auth_password_hashing_seconds_count', work)).toBe(before + 1);
      expect(await auth.metric('auth_logins_total', { outcome })).toBe(counted + 1);
    }
    expect(answers[0]).toMatchObject({ body: { code: 'auth.bad_credentials' } });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('hashes a password anew that was hashed with weaker parameters, and it still opens the account', async () => {
    const { user } = await auth.person();
    const weak = await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await auth.users.updateOne({ email: user.email }, { $set: { password: weak } });
    await auth.call(login, { email: user.email, password });
    expect((await auth.users.findOne({ email: user.email }))?.password).toContain('m=19456,p=1,t=2');
    await auth.call(login, { email: user.email, password });
  });

  it('is counted', async () => {
    const { user } = await auth.person();
    const before = await auth.metric('auth_logins_total', { outcome: 'ok' });
    await auth.call(login, { email: user.email, password });
    expect(await auth.metric('auth_logins_total', { outcome: 'ok' })).toBe(before + 1);
  });

  it('keeps the 20 newest sessions of a person', async () => {
    const { user, ...first } = await auth.person();
    const oldest = claimsOf({ user, ...first }).sid;
    const sessions = [];
    for (let i = 0; i < 20; i++) sessions.push(claimsOf(await auth.call(login, { email: user.email, password })).sid);
    expect(await isActive(oldest)).toBe(false);
    expect(await Promise.all(sessions.map(isActive))).toEqual(sessions.map(() => true));
    expect(await auth.sessions.findOne({ _id: new Types.ObjectId(oldest) })).toMatchObject({
      reason: 'too_many_sessions',
    });
  });
});

describe('changing the password', () => {
  it('ends the other sessions, keeps this one, and only the new password opens the account', async () => {
    const here = await auth.person();
    const elsewhere = await auth.call(login, { email: here.user.email, password });
    const new_password = 'a long black, thank you';
    await auth.call(changePassword, { current_password: password, new_password }, here);

    expect(await isActive(claimsOf(here).sid)).toBe(true);
    expect(await isActive(claimsOf(elsewhere).sid)).toBe(false);
    await expect(auth.call(refresh, { refresh_token: elsewhere.refresh_token })).rejects.toMatchObject({
      code: 'auth.refresh_refused',
    });
    await auth.call(refresh, { refresh_token: here.refresh_token });
    await expect(auth.call(login, { email: here.user.email, password })).rejects.toMatchObject({
      code: 'auth.bad_credentials',
    });
    await auth.call(login, { email: here.user.email, password: new_password });
  });

  it('leaves no session behind that was opened with the old password at the same moment', async () => {
    const here = await auth.person();
    const { email } = here.user;
    const [, ...logins] = await Promise.allSettled([
      auth.call(changePassword, { current_password: password, new_password: 'a long black, thank you' }, here),
      ...Array.from({ length: 6 }, () => auth.call(login, { email, password })),
    ]);
    const opened = logins.flatMap((l) => (l.status === 'fulfilled' ? [claimsOf(l.value).sid] : []));
    expect(await Promise.all(opened.map(isActive))).toEqual(opened.map(() => false));
    expect(await auth.sessions.countDocuments({ user_id: new Types.ObjectId(here.user.id), revoked_at: null })).toBe(1);
  });

  it.each([
    ['the password is changed', { password_changed_at: new Date() }],
    ['the account is disabled', { disabled: true }],
  ])('stops a sign-in under way: when %s while the old one is being checked, nobody gets in', async (_what, change) => {
    const { user } = await auth.person();
    const hasher = auth.replica.app.get(PasswordHasher);
    const matches = hasher.matches.bind(hasher);
    const meanwhile = vi.spyOn(hasher, 'matches').mockImplementationOnce(async (...given) => {
      await auth.users.updateOne({ email: user.email }, { $set: change });
      return matches(...given);
    });
    await expect(auth.call(login, { email: user.email, password })).rejects.toMatchObject({
      code: 'auth.bad_credentials',
    });
    meanwhile.mockRestore();
    expect(await auth.sessions.countDocuments({ user_id: new Types.ObjectId(user.id) })).toBe(1);
  });

  it('happens once when two changes arrive at once', async () => {
    const here = await auth.person();
    const outcomes = await Promise.allSettled(
      ['a long black, thank you', 'a short black, thank you'].map((new_password) =>
        auth.call(changePassword, { current_password: password, new_password }, here),
      ),
    );
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['the current password is wrong', 'wrong', 'a long black, thank you', 'auth.wrong_password', 'current_password'],
    ['the new one is common', password, 'password123', 'request.invalid', 'new_password'],
    ['the new one is short', password, 'short', 'request.invalid', 'new_password'],
  ])('is refused when %s', async (_what, current_password, new_password, code, field) => {
    const here = await auth.person();
    await expect(auth.call(changePassword, { current_password, new_password }, here)).rejects.toMatchObject({
      body: { code, errors: [{ field }] },
    });
    await auth.call(login, { email: here.user.email, password });
  });

  it('needs a signed-in person', async () => {
    await expect(
      auth.call(changePassword, { current_password: password, new_password: 'a long black, thank you' }),
    ).rejects.toMatchObject({ code: 'auth.unauthorized' });
  });
});
