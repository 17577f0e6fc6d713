import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditNoted, changePassword, login, updateUser, type IssuedTokens } from '@abbotsford/contracts';
import { AuthUnderTest, password } from './auth-under-test';

let auth: AuthUnderTest;
let admin: IssuedTokens;
beforeAll(async () => {
  auth = await AuthUnderTest.start();
  admin = await auth.admin();
});
afterAll(() => auth.stop());

/** What the audit log is told of an account, once it is so much. */
async function toldOf(userId: string, count: number): Promise<Record<string, unknown>[]> {
  const told = async () => (await auth.sent(auditNoted)).filter((noted) => noted['thing_id'] === userId);
  await expect.poll(async () => (await told()).length, { timeout: 10_000 }).toBe(count);
  return told();
}

/** Somebody who sells. */
async function aColleague(): Promise<IssuedTokens> {
  const { user } = await auth.person();
  await auth.call(updateUser, { user_id: user.id, role: 'sales' }, admin);
  return auth.call(login, { email: user.email, password });
}

const wrong = (email: string) => auth.call(login, { email, password: 'quite another sentence' }).catch(() => undefined);

describe('the audit log is told', () => {
  it('who gave somebody another role', async () => {
    const { user } = await aColleague();
    expect(await toldOf(user.id, 1)).toMatchObject([
      { action: 'user.changed', actor_id: admin.user.id, actor_role: 'admin', fields: ['role'], service: 'auth' },
    ]);
  });

  it('of a sign-in to the account of a colleague that was refused, and of no customer’s', async () => {
    const { user } = await aColleague();
    const customer = await auth.person();
    await wrong(customer.user.email);
    await wrong(user.email);
    const [, refused] = await toldOf(user.id, 2);
    expect(refused).toMatchObject({ action: 'user.sign_in_refused', actor_id: null, fields: [] });
    expect(await toldOf(customer.user.id, 0)).toEqual([]);
  });

  it('of a colleague’s own password, but neither the old nor the new one', async () => {
    const colleague = await aColleague();
    const new_password = 'seven long blacks to go';
    await auth.call(changePassword, { current_password: password, new_password }, colleague);
    const told = await toldOf(colleague.user.id, 2);
    expect(told[1]).toMatchObject({ action: 'user.password_changed', actor_id: colleague.user.id, outcome: 'done' });
    expect(JSON.stringify(told)).not.toMatch(/seven long|three flat/);
  });

  it('of nothing that was refused', async () => {
    const { user } = admin;
    await expect(auth.call(updateUser, { user_id: user.id, role: 'sales' }, admin)).rejects.toThrow('auth.last_admin');
    expect(await toldOf(user.id, 0)).toEqual([]);
  });
});
