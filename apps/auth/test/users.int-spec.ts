import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkSession,
  getMe,
  getUser,
  listUsers,
  login,
  refresh,
  updateMe,
  updateUser,
  type IssuedTokens,
  type UpdateProfileRequest,
} from '@abbotsford/contracts';
import { adminEmail, AuthUnderTest, claimsOf, password } from './auth-under-test';

let auth: AuthUnderTest;
let admin: IssuedTokens;
beforeAll(async () => {
  auth = await AuthUnderTest.start();
  admin = await auth.admin();
});
afterAll(() => auth?.stop());

const isActive = async (tokens: IssuedTokens) =>
  (await auth.call(checkSession, { session_id: claimsOf(tokens).sid })).active;

/** Someone who is an administrator, signed in as such. */
async function anAdmin(): Promise<IssuedTokens> {
  const { user } = await auth.person();
  await auth.call(updateUser, { user_id: user.id, role: 'admin' }, admin);
  return auth.call(login, { email: user.email, password });
}

describe('the own profile', () => {
  it('is shown without anything of the password', async () => {
    const me = await auth.person({ phone: '+61 491 570 156' });
    const view = await auth.call(getMe, {}, me);
    expect(view).toEqual(me.user);
    expect(JSON.stringify(view)).not.toMatch(/argon2|password/);
  });

  it('changes what is given, clears what is null and leaves the rest', async () => {
    const me = await auth.person({ city: 'Fitzroy', country: 'AU', serving_capacity: 250 });
    const view = await auth.call(updateMe, { name: 'Priya N.', city: null, serving_capacity: 0 }, me);
    expect(view).toEqual({ ...me.user, name: 'Priya N.', city: null, serving_capacity: 0 });
    expect(await auth.call(getMe, {}, me)).toEqual(view);
  });

  it('reads a new phone number by the country that is stored', async () => {
    const me = await auth.person({ country: 'New Zealand' });
    expect(await auth.call(updateMe, { phone: '021 123 4567' }, me)).toMatchObject({ phone: '+64211234567' });
  });

  it('stays as it is when nothing is given', async () => {
    const me = await auth.person();
    expect(await auth.call(updateMe, {}, me)).toEqual(me.user);
  });

  it.each([
    ['role', { role: 'admin' }],
    ['email', { email: 'other@cafe.example' }],
    ['disabled', { disabled: true }],
    ['name', { name: null }],
    ['name', { name: ' ' }],
    ['name', { name: '\u202Eayirp' }],
    ['phone', { phone: 'call me' }],
    ['city', { city: { $set: 'x' } }],
  ])('refuses a change of %s to %o', async (field, change) => {
    const me = await auth.person();
    await expect(auth.call(updateMe, change as unknown as UpdateProfileRequest, me)).rejects.toMatchObject({
      body: { code: 'request.invalid', errors: [{ field }] },
    });
    expect(await auth.call(getMe, {}, me)).toEqual(me.user);
  });

  it('is not found when the account is gone', async () => {
    const me = await auth.person();
    await auth.users.deleteOne({ email: me.user.email });
    await expect(auth.call(getMe, {}, me)).rejects.toMatchObject({ code: 'auth.user_not_found' });
    await expect(auth.call(updateMe, { city: 'x' }, me)).rejects.toMatchObject({ code: 'auth.user_not_found' });
  });
});

describe('who may do what', () => {
  it.each([
    ['list users', (as?: IssuedTokens) => auth.call(listUsers, {}, as)],
    ['look a user up', (as?: IssuedTokens) => auth.call(getUser, { user_id: admin.user.id }, as)],
    ['update a user', (as?: IssuedTokens) => auth.call(updateUser, { user_id: admin.user.id, disabled: true }, as)],
  ])('only an administrator may %s', async (_what, attempt) => {
    await expect(attempt(undefined)).rejects.toMatchObject({ code: 'auth.unauthorized' });
    await expect(attempt(await auth.person())).rejects.toMatchObject({ code: 'forbidden' });
    expect(await isActive(admin)).toBe(true);
  });

  it.each([
    ['see a profile', () => auth.call(getMe, {})],
    ['change a profile', () => auth.call(updateMe, { city: 'x' })],
  ])('nobody may %s without signing in', async (_what, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code: 'auth.unauthorized' });
  });
});

describe('the list of users', () => {
  it('has everyone in one answer without a limit', async () => {
    const someone = await auth.person();
    const { items, next_cursor } = await auth.call(listUsers, {}, admin);
    expect(items.map((u) => u.email)).toEqual(expect.arrayContaining([adminEmail, someone.user.email]));
    expect(items).toHaveLength(await auth.users.countDocuments());
    expect(next_cursor).toBeNull();
  });

  it('comes in pages that have everyone once', async () => {
    await auth.person();
    await auth.person();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(cursor);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((u) => u.id));
      cursor = page.next_cursor;
    } while (cursor);
    const all = await auth.call(listUsers, {}, admin);
    expect(seen).toEqual(all.items.map((u) => u.id));
  });

  it('refuses a cursor that is none of its own', async () => {
    await expect(auth.call(listUsers, { limit: 2, cursor: 'next' }, admin)).rejects.toMatchObject({
      body: { code: 'request.invalid', errors: [{ field: 'cursor' }] },
    });
  });

  const pageAfter = (cursor: string | null) => auth.call(listUsers, { limit: 2, ...(cursor ? { cursor } : {}) }, admin);
});

describe('an administrator', () => {
  it('looks a person up, and is told when there is no such person', async () => {
    const { user } = await auth.person({ city: 'Fitzroy', coffee_style: 'balanced' });
    expect(await auth.call(getUser, { user_id: user.id }, admin)).toEqual(user);
    await expect(auth.call(getUser, { user_id: '0'.repeat(24) }, admin)).rejects.toMatchObject({
      code: 'auth.user_not_found',
    });
  });

  it('disables a user, who is signed out everywhere at once and can not come back', async () => {
    const person = await auth.person();
    const elsewhere = await auth.call(login, { email: person.user.email, password });
    const told = await auth.toldDuring(async () => {
      const view = await auth.call(updateUser, { user_id: person.user.id, disabled: true }, admin);
      expect(view.disabled).toBe(true);
    });

    expect(told.sort()).toEqual([claimsOf(person).sid, claimsOf(elsewhere).sid].sort());
    expect([await isActive(person), await isActive(elsewhere)]).toEqual([false, false]);
    await expect(auth.call(refresh, { refresh_token: person.refresh_token })).rejects.toMatchObject({
      code: 'auth.refresh_refused',
    });
    await expect(auth.call(login, { email: person.user.email, password })).rejects.toMatchObject({
      code: 'auth.bad_credentials',
    });
  });

  it('enables a user again, whose old sessions stay ended', async () => {
    const person = await auth.person();
    await auth.call(updateUser, { user_id: person.user.id, disabled: true }, admin);
    await auth.call(updateUser, { user_id: person.user.id, disabled: false }, admin);
    expect(await isActive(person)).toBe(false);
    expect(await isActive(await auth.call(login, { email: person.user.email, password }))).toBe(true);
  });

  it('changes a role, which ends the sessions with the old one', async () => {
    const person = await auth.person();
    expect((await auth.call(updateUser, { user_id: person.user.id, role: 'admin' }, admin)).role).toBe('admin');
    expect(await isActive(person)).toBe(false);
    expect(claimsOf(await auth.call(login, { email: person.user.email, password })).role).toBe('admin');
  });

  it('leaves sessions alone when nothing changes', async () => {
    const person = await auth.person();
    await auth.call(updateUser, { user_id: person.user.id, role: 'user', disabled: false }, admin);
    expect(await isActive(person)).toBe(true);
  });

  it('is told when there is no such user', async () => {
    await expect(auth.call(updateUser, { user_id: '0'.repeat(24), role: 'user' }, admin)).rejects.toMatchObject({
      code: 'auth.user_not_found',
    });
  });

  it.each([
    ['role', { role: 'root' }],
    ['role', { role: null }],
    ['disabled', { disabled: 'yes' }],
    ['user_id', { user_id: 'me' }],
  ])('is told what is wrong with %s in %o', async (field, change) => {
    const request = { user_id: admin.user.id, ...change } as unknown as { user_id: string };
    await expect(auth.call(updateUser, request, admin)).rejects.toMatchObject({
      body: { code: 'request.invalid', errors: [{ field }] },
    });
  });
});

describe('the last administrator', () => {
  const others = () => auth.users.updateMany({ email: { $ne: adminEmail } }, { $set: { role: 'user' } });

  it.each([{ role: 'user' as const }, { disabled: true }])('can not be changed to %o', async (change) => {
    await others();
    await expect(auth.call(updateUser, { user_id: admin.user.id, ...change }, admin)).rejects.toMatchObject({
      code: 'auth.last_admin',
    });
    expect(await isActive(admin)).toBe(true);
  });

  it('is not spared by one who is disabled', async () => {
    await others();
    const second = await anAdmin();
    await auth.call(updateUser, { user_id: second.user.id, disabled: true }, admin);
    await expect(auth.call(updateUser, { user_id: admin.user.id, role: 'user' }, admin)).rejects.toMatchObject({
      code: 'auth.last_admin',
    });
  });

  it('stays when the only two remove each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      await others();
      const [first, second] = [await auth.admin(), await anAdmin()];
      await Promise.allSettled([
        auth.call(updateUser, { user_id: second.user.id, role: 'user' }, first),
        auth.call(updateUser, { user_id: first.user.id, role: 'user' }, second),
      ]);
      expect(await auth.users.countDocuments({ role: 'admin', disabled: false })).toBe(1);
      await auth.users.updateOne({ email: adminEmail }, { $set: { role: 'admin' } });
    }
  });
});
