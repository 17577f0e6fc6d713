import { Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listUsers, login, register, updateUser, type Page, type UserView } from '@abbotsford/contracts';
import { bootService, HealthRegistry, type RunningService } from '@abbotsford/service-kit';
import { authService } from '../src/auth.service-definition';
import { PasswordHasher } from '../src/passwords/password-hasher';
import { AuthUnderTest, password } from './auth-under-test';

let auth: AuthUnderTest;
beforeAll(async () => {
  auth = await AuthUnderTest.start();
});
afterAll(() => auth?.stop());

/** An account as it was stored before addresses had one form. */
async function oldAccount(email: string, with_password = password): Promise<string> {
  const _id = new Types.ObjectId();
  await auth.users.insertOne({
    _id,
    email,
    password: await auth.replica.app.get(PasswordHasher).hash(with_password),
    password_changed_at: null,
    name: 'Pat',
    role: 'user',
    disabled: false,
    phone: null,
    country: null,
    city: null,
    coffee_style: null,
    current_serving_capacity: null,
    created_at: new Date(),
    last_login: null,
    stayed_as_admin: 0,
  });
  return _id.toHexString();
}

const boot = (): Promise<RunningService> => bootService(authService, auth.settings);
const start = async (): Promise<void> => (await boot()).close();
const stored = (id: string) => auth.users.findOne({ _id: new Types.ObjectId(id) });
const signIn = async (email: string, with_password = password): Promise<string> =>
  (await auth.call(login, { email, password: with_password })).user.id;

describe('accounts from before addresses had one form', () => {
  it('get it at the next start, however many replicas start at once, and keep their people', async () => {
    const id = await oldAccount('rene\u0301@cafe.example\u200B');
    const replicas = await Promise.all([boot(), boot()]);
    await Promise.all(replicas.map((replica) => replica.close()));
    expect(await stored(id)).toMatchObject({
      email: 'rené@cafe.example',
      email_key: 'rené@cafe.example',
      email_clash: '',
    });
    expect(await signIn('René@cafe.example')).toBe(id);
  });

  it('are found by their address before that, when a replica of the older version makes one during an update', async () => {
    const id = await oldAccount('late@cafe.example');
    expect(await signIn('late@cafe.example')).toBe(id);
    await expect(auth.call(register, { email: 'late@cafe.example', password, name: 'Late' })).rejects.toMatchObject({
      code: 'auth.email_taken',
    });
  });

  it('are found by an index, of which a start that has nothing to do reads nothing', async () => {
    await start();
    expect(await auth.users.indexes()).toContainEqual(expect.objectContaining({ key: { email_clash: 1 } }));
    expect(await auth.users.countDocuments({ email_clash: { $exists: false } })).toBe(0);
  });
});

describe.each([
  ['the plain one is older', ['twin-a@cafe.example', 'twin-a@cafe.example\u200B']],
  ['the plain one is newer', ['twin-b@cafe.example\uFEFF', 'twin-b@cafe.example']],
])('two accounts that turn out to have the same address, when %s', (_which, [first = '', second = '']) => {
  it('both stay usable, each by its password, and the administrator is told until one is disabled', async () => {
    const plain = first.replace(/[\u200B\uFEFF]/u, '');
    const ids = [await oldAccount(first), await oldAccount(second, 'a long black, thank you')];
    const replica = await boot();
    try {
      expect(await signIn(plain)).toBe(ids[0]);
      expect(await signIn(plain, 'a long black, thank you')).toBe(ids[1]);
      await expect(signIn(plain, 'neither of the two')).rejects.toMatchObject({ code: 'auth.bad_credentials' });
      await expect(auth.person({ email: plain })).rejects.toMatchObject({ code: 'auth.email_taken' });

      const admin = await auth.admin();
      const shared = async (): Promise<UserView[]> =>
        ((await auth.call(listUsers, { only: 'email_shared' }, admin)) as Page<UserView>).items.slice();
      expect((await shared()).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      expect((await shared()).every(({ email_shared }) => email_shared)).toBe(true);
      expect((await shared()).map(({ id }) => id)).not.toContain(admin.user.id);
      const accounts = async () => (await replica.app.get(HealthRegistry).report()).checks['accounts'];
      await expect.poll(accounts).toMatchObject({ detail: expect.stringContaining('email_shared') as string });

      await auth.call(updateUser, { user_id: ids[1] ?? '', disabled: true }, admin);
      await expect.poll(async () => (await accounts())?.detail).toBeUndefined();
      expect(await signIn(plain)).toBe(ids[0]);
    } finally {
      await replica.close();
    }
  });
});
