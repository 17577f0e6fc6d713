import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { login, refresh, register } from '@abbotsford/contracts';
import { hashToken } from '../src/tokens/random-token';
import { AuthUnderTest, password } from './auth-under-test';

const tooMany = { body: { code: 'auth.too_many_attempts', retry_after: expect.any(Number) as number } };

let auth: AuthUnderTest;
beforeAll(async () => {
  auth = await AuthUnderTest.startCountingTogether();
});
afterAll(() => auth?.stop());

describe('registering one address', () => {
  const registerFrom = (client: string, email: string) =>
    auth.callFrom(client, register, { email, password, name: 'Jo Lee' });

  it('is refused after ten times within the hour, from however many places and in whatever spelling', async () => {
    const email = 'jo.lee@cafe.example';
    await registerFrom('home', email);
    for (let i = 2; i <= 10; i++) {
      await expect(registerFrom(`place-${i}`, email)).rejects.toMatchObject({ code: 'auth.email_taken' });
    }
    for (const spelling of [email, 'JO.LEE@cafe.example\u200B']) {
      await expect(registerFrom('yet another place', spelling)).rejects.toMatchObject(tooMany);
    }
    // Others, and the person, are not kept out.
    await registerFrom('place-2', 'sam.lee@cafe.example');
    await auth.callFrom('home', login, { email, password });
  });

  it('is not counted while the password is one that nobody may have', async () => {
    const email = 'kim@cafe.example';
    for (let i = 0; i < 12; i++) {
      await expect(
        auth.callFrom('home', register, { email, password: 'password123', name: 'Kim' }),
      ).rejects.toMatchObject({ code: 'request.invalid' });
    }
    await registerFrom('home', email);
  });
});

describe('renewing one sign-in', () => {
  it('is refused after sixty times within the minute, and its token is still good afterwards', async () => {
    const person = await auth.person();
    const other = await auth.call(login, { email: person.user.email, password });
    let token = person.refresh_token;
    for (let i = 0; i < 60; i++) {
      token = (await auth.callFrom(`place-${i}`, refresh, { refresh_token: token })).refresh_token;
    }
    await expect(auth.callFrom('yet another place', refresh, { refresh_token: token })).rejects.toMatchObject(tooMany);
    // Neither used up, nor taken for stolen.
    const family = await auth.sessions.findOne({ refresh_hash: hashToken(token) });
    expect(family).toMatchObject({ revoked_at: null });
    await auth.callFrom('home', refresh, { refresh_token: other.refresh_token });
  });
});
