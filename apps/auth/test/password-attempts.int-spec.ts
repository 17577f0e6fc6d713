import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePassword, login } from '@abbotsford/contracts';
import { AuthUnderTest, password } from './auth-under-test';

const wrong = 'not the right one';
const refused = { code: 'auth.bad_credentials' };
const tooMany = { body: { code: 'auth.too_many_attempts', retry_after: expect.any(Number) as number } };

let auth: AuthUnderTest;
beforeAll(async () => {
  auth = await AuthUnderTest.startCountingTogether();
});
afterAll(() => auth?.stop());

const signIn = (email: string, given: string, client: string) =>
  auth.callFrom(client, login, { email, password: given });

async function guess(email: string, times: number, client: (i: number) => string): Promise<void> {
  for (let i = 0; i < times; i++) await expect(signIn(email, wrong, client(i))).rejects.toMatchObject(refused);
}

describe('guessing at an account', () => {
  it('from one place has to wait after a few wrong passwords, whichever replica is asked, also with the right one', async () => {
    const { user } = await auth.person();
    await guess(user.email, 6, () => 'thief-a');
    for (const email of [user.email, `${user.email.toUpperCase()}\u200B`]) {
      await expect(signIn(email, password, 'thief-a')).rejects.toMatchObject(tooMany);
    }
    const refusal = await signIn(user.email, wrong, 'thief-a').catch((error: unknown) => error);
    expect((refusal as { body: { retry_after: number } }).body.retry_after).toBeLessThanOrEqual(30);
    // Who is at home elsewhere is not kept out.
    await signIn(user.email, password, 'home-a');
  });

  it('is told in the same way whether there is such an account or not', async () => {
    const { user } = await auth.person();
    const answers: unknown[] = [];
    for (const email of [user.email, 'nobody-at-all@cafe.example']) {
      await guess(email, 6, () => 'thief-b');
      answers.push(
        await signIn(email, wrong, 'thief-b').catch(({ body }: { body: object }) => ({ ...body, retry_after: 0 })),
      );
    }
    expect(answers[0]).toMatchObject({ code: 'auth.too_many_attempts' });
    expect({ ...(answers[1] as object), detail: '' }).toEqual({ ...(answers[0] as object), detail: '' });
  });

  it('many at once is no way around it', async () => {
    const { user } = await auth.person();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => signIn(user.email, wrong, 'thief-c')));
    const codes = outcomes.map((o) => (o.status === 'rejected' ? (o.reason as { code: string }).code : 'in'));
    expect(codes.filter((code) => code === 'auth.bad_credentials')).toHaveLength(6);
    expect(codes.filter((code) => code === 'auth.too_many_attempts')).toHaveLength(14);
  });

  it('from many places has to wait too, but not where its person has signed in before', async () => {
    const { user } = await auth.person();
    await signIn(user.email, password, 'home-d');
    await guess(user.email, 21, (i) => `thief-d${Math.floor(i / 3)}`);
    await expect(signIn(user.email, wrong, 'thief-d99')).rejects.toMatchObject(tooMany);
    await signIn(user.email, password, 'home-d');
    // The right password from home begins anew for everybody.
    await expect(signIn(user.email, wrong, 'thief-d99')).rejects.toMatchObject(refused);
  });

  it('begins anew with the right password', async () => {
    const { user } = await auth.person();
    for (let i = 0; i < 3; i++) {
      await guess(user.email, 4, () => 'clumsy');
      await signIn(user.email, password, 'clumsy');
    }
  });

  it('is no easier by changing the password', async () => {
    const person = await auth.person();
    const change = () =>
      auth.call(changePassword, { current_password: wrong, new_password: 'a long black, thank you' }, person);
    for (let i = 0; i < 6; i++) await expect(change()).rejects.toMatchObject({ code: 'auth.wrong_password' });
    await expect(change()).rejects.toMatchObject(tooMany);
  });
});
