import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  erasedPerson,
  checkSession,
  exportAccounts,
  findAccounts,
  getMe,
  login,
  type PersonErased,
  type PersonIdentity,
} from '@abbotsford/contracts';
import { AuthUnderTest, adminEmail, claimsOf, password } from './auth-under-test';

let auth: AuthUnderTest;
beforeAll(async () => {
  auth = await AuthUnderTest.start();
});
afterAll(() => auth.stop());

const identityOf = (email: string): PersonIdentity => ({
  emails: [email],
  phones: [],
  visitor_ids: [],
  conversation_ids: [],
});

/** Has whoever this is erased, so many times. */
async function erase(identity: PersonIdentity, { at = new Date(), times = 1 } = {}): Promise<PersonErased[]> {
  const erasures = await auth.erasureRequests();
  return erasures.answersTo(await erasures.request(identity, at, times), erasedPerson.auth, times);
}

describe('an erased account', () => {
  it('is gone with its sessions, which end at once, and erasing it again changes nothing', async () => {
    const email = 'zenobia@cafe.example';
    const tokens = await auth.person({ email, name: 'Zenobia Vane' });
    await auth.call(login, { email, password });
    const other = await auth.person();
    const { sub, sid } = claimsOf(tokens);

    let answers: PersonErased[] = [];
    const told = await auth.toldDuring(async () => {
      answers = await erase(identityOf(email), { times: 3 });
    });

    const nothing = { accounts: 0, sessions: 0 };
    expect(answers.map(({ counts }) => counts)).toEqual([{ accounts: 1, sessions: 2 }, nothing, nothing]);
    expect(told).toContain(sid);
    expect(await auth.call(checkSession, { session_id: sid })).toMatchObject({ active: false });
    await expect(auth.call(getMe, {}, tokens)).rejects.toMatchObject({ code: 'auth.user_not_found' });
    await expect(auth.call(login, { email, password })).rejects.toMatchObject({ code: 'auth.bad_credentials' });
    expect(await auth.users.countDocuments({ email })).toBe(0);
    expect(JSON.stringify(await auth.sessions.find().toArray())).not.toContain(sub);
    expect(await auth.call(getMe, {}, other)).toMatchObject({ name: 'Priya Nair' });
  });

  it('is found however its address is written', async () => {
    await auth.person({ email: 'jos@xn--mnchen-3ya.example' });
    expect(await erase(identityOf('jos@münchen.example'))).toMatchObject([{ counts: { accounts: 1 } }]);
  });

  it('is erased when the service is back that was away', async () => {
    const email = 'away@cafe.example';
    await auth.person({ email });
    await auth.stopReplicas();
    const erasures = await auth.erasureRequests();
    const request = await erasures.request(identityOf(email));
    await auth.addReplica();
    expect(await erasures.answersTo(request, erasedPerson.auth)).toMatchObject([{ counts: { accounts: 1 } }]);
  });

  it('opened after the request is a new beginning, and stays', async () => {
    const email = 'again@cafe.example';
    await auth.person({ email });
    const answers = await erase(identityOf(email), { at: new Date(Date.now() - 60_000) });
    expect(answers).toMatchObject([{ counts: { accounts: 0 } }]);
    expect(await auth.users.countDocuments({ email })).toBe(1);
  });
});

describe('the last administrator', () => {
  it('is told apart, and stays whatever is asked', async () => {
    const { accounts } = await auth.ask(findAccounts, { emails: [adminEmail], phones: [] });
    expect(accounts).toMatchObject([{ email: adminEmail, is_last_admin: true }]);
    expect(await erase(identityOf(adminEmail))).toMatchObject([{ counts: { accounts: 0, accounts_kept: 1 } }]);
    expect((await auth.admin()).user).toMatchObject({ role: 'admin' });
  });

  it('is nobody while there are two', async () => {
    const { user } = await auth.person();
    await auth.users.updateOne({ email: user.email }, { $set: { role: 'admin' } });
    const { accounts } = await auth.ask(findAccounts, { emails: [adminEmail, user.email], phones: [] });
    expect(accounts.map(({ is_last_admin }) => is_last_admin)).toEqual([false, false]);
    expect(await erase(identityOf(user.email))).toMatchObject([{ counts: { accounts: 1 } }]);
  });
});

describe('what is held of a person', () => {
  const phone = '+61491570156';

  it('is accounts and sign-ins, without passwords and tokens', async () => {
    const email = 'held@cafe.example';
    const tokens = await auth.person({ email, phone });
    const held = await auth.call(exportAccounts, { identity: identityOf(email) }, await auth.admin());
    expect(held.accounts).toMatchObject([{ email, phone }]);
    expect(held.sessions).toMatchObject([{ id: claimsOf(tokens).sid }]);
    expect(JSON.stringify(held)).not.toMatch(/password|hash|argon2/);
    const found = await auth.ask(findAccounts, { emails: [], phones: [phone] });
    expect(found.accounts).toMatchObject([{ email, phone, is_last_admin: false }]);
  });

  it('is nobody’s business but an administrator’s', async () => {
    const identity = identityOf('held@cafe.example');
    await expect(auth.call(exportAccounts, { identity })).rejects.toMatchObject({ code: 'auth.unauthorized' });
    const customer = await auth.person();
    await expect(auth.call(exportAccounts, { identity }, customer)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
