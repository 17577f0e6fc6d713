import { Types, type mongo } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkSession,
  endOtherSessions,
  endSession,
  listSessions,
  login,
  logout,
  refresh,
  updateUser,
  type IssuedTokens,
} from '@abbotsford/contracts';
import { Transaction } from '@abbotsford/service-kit';
import { Revocation } from '../src/sessions/revocation';
import { AuthUnderTest, claimsOf, password, principalOf } from './auth-under-test';

let auth: AuthUnderTest;
beforeAll(async () => {
  auth = await AuthUnderTest.start({ REFRESH_TOKEN_DAYS: '7' });
});
afterAll(() => auth?.stop());

const sessionOf = (tokens: IssuedTokens) => ({ _id: new Types.ObjectId(claimsOf(tokens).sid) });
const check = (tokens: IssuedTokens) => auth.call(checkSession, { session_id: claimsOf(tokens).sid });
const refreshWith = ({ refresh_token }: IssuedTokens) => auth.call(refresh, { refresh_token });
const refused = { code: 'auth.refresh_refused' };

describe('refreshing', () => {
  it('gives a new pair for the same session and prolongs it', async () => {
    const first = await auth.person();
    await auth.sessions.updateOne(sessionOf(first), { $set: { expires_at: new Date(Date.now() + 60_000) } });
    const second = await refreshWith(first);
    expect(principalOf(second)).toEqual(principalOf(first));
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.user).toEqual(first.user);
    const session = await auth.sessions.findOne(sessionOf(first));
    const days = ((session?.expires_at.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    await refreshWith(second);
  });

  it('with a used token ends the whole family, the newest token too, and tells the gateways', async () => {
    const first = await auth.person();
    const second = await refreshWith(first);
    const third = await refreshWith(second);
    const told = await auth.toldDuring(() => expect(refreshWith(first)).rejects.toMatchObject(refused));
    expect(told).toEqual([claimsOf(first).sid]);
    await expect(refreshWith(third)).rejects.toMatchObject(refused);
    expect(await check(third)).toEqual({ active: false, user_id: '', role: 'user' });
    expect(await auth.sessions.findOne(sessionOf(first))).toMatchObject({ reason: 'refresh_token_reused' });
    expect(await auth.metric('auth_refreshes_total', { outcome: 'reused' })).toBeGreaterThan(0);
  });

  it('leaves the other sessions of the person alone when one is ended by reuse', async () => {
    const stolen = await auth.person();
    const other = await auth.call(login, { email: stolen.user.email, password });
    await refreshWith(stolen);
    await expect(refreshWith(stolen)).rejects.toMatchObject(refused);
    expect(await check(other)).toMatchObject({ active: true });
  });

  it('lets exactly one win when the same token arrives several times at once', async () => {
    const first = await auth.person();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => refreshWith(first)));
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    for (const o of outcomes) if (o.status === 'rejected') expect(o.reason).toMatchObject(refused);
    expect(await check(first)).toMatchObject({ active: false });
  });

  it('with a token that nobody was given is refused and changes nothing', async () => {
    const person = await auth.person();
    await expect(auth.call(refresh, { refresh_token: 'x'.repeat(43) })).rejects.toMatchObject(refused);
    expect(await check(person)).toMatchObject({ active: true });
  });

  it('with an operator in place of a token is refused, naming the field', async () => {
    const operator = { $ne: null } as unknown as string;
    await expect(auth.call(refresh, { refresh_token: operator })).rejects.toMatchObject({
      body: { code: 'request.invalid', errors: [{ field: 'refresh_token' }] },
    });
  });

  it('is refused when the session has expired, though the database has not deleted it yet', async () => {
    const person = await auth.person();
    await auth.sessions.updateOne(sessionOf(person), { $set: { expires_at: new Date(Date.now() - 1) } });
    await expect(refreshWith(person)).rejects.toMatchObject(refused);
  });

  it('is refused for someone who was disabled or deleted', async () => {
    const disabled = await auth.person();
    const deleted = await auth.person();
    await auth.users.updateOne({ email: disabled.user.email }, { $set: { disabled: true } });
    await auth.users.deleteOne({ email: deleted.user.email });
    await expect(refreshWith(disabled)).rejects.toMatchObject(refused);
    await expect(refreshWith(deleted)).rejects.toMatchObject(refused);
  });

  it('remembers a hundred used tokens and no more', async () => {
    const person = await auth.person();
    const many = Array.from({ length: 150 }, (_, i) => `older-${i}`);
    await auth.sessions.updateOne(sessionOf(person), { $set: { previous_hashes: many } });
    await refreshWith(person);
    const session = await auth.sessions.findOne(sessionOf(person));
    expect(session?.previous_hashes).toHaveLength(100);
    expect(session?.previous_hashes.at(-2)).toBe('older-149');
    await expect(refreshWith(person)).rejects.toMatchObject(refused);
    expect(await check(person)).toMatchObject({ active: false });
  });
});

describe('checking a session', () => {
  it("tells whose it is, with the role of now and not the token's", async () => {
    const person = await auth.person();
    await auth.users.updateOne({ email: person.user.email }, { $set: { role: 'admin' } });
    expect(await check(person)).toEqual({ active: true, user_id: person.user.id, role: 'admin' });
  });

  it.each([
    ['has expired', (p: IssuedTokens) => auth.sessions.updateOne(sessionOf(p), { $set: { expires_at: new Date(0) } })],
    ['was deleted', (p: IssuedTokens) => auth.sessions.deleteOne(sessionOf(p))],
    [
      'belongs to someone disabled',
      (p: IssuedTokens) => auth.users.updateOne({ email: p.user.email }, { $set: { disabled: true } }),
    ],
    ['belongs to someone deleted', (p: IssuedTokens) => auth.users.deleteOne({ email: p.user.email })],
  ])('finds it inactive when it %s', async (_what, happens) => {
    const person = await auth.person();
    expect((await check(person)).active).toBe(true);
    await happens(person);
    expect((await check(person)).active).toBe(false);
  });

  it('refuses what is no id', async () => {
    await expect(auth.call(checkSession, { session_id: 'me' })).rejects.toMatchObject({
      body: { code: 'request.invalid', errors: [{ field: 'session_id' }] },
    });
  });
});

describe('a session that has lasted as long as it may', () => {
  const startedAgo = (tokens: IssuedTokens, ms: number) =>
    auth.sessions.updateOne(sessionOf(tokens), { $set: { created_at: new Date(Date.now() - ms) } });
  const HOUR_MS = 3_600_000;

  it('ends for good, however lately it was used', async () => {
    const person = await auth.person();
    await startedAgo(person, 89 * 24 * HOUR_MS);
    const refreshed = await refreshWith(person);
    await startedAgo(person, 90 * 24 * HOUR_MS);
    expect(await check(refreshed)).toMatchObject({ active: false });
    await expect(refreshWith(refreshed)).rejects.toMatchObject(refused);
    expect(await auth.sessions.findOne(sessionOf(person))).toMatchObject({ reason: 'lasted_long_enough' });
  });

  it('ends after half a day for administrators', async () => {
    const admin = await auth.admin();
    await startedAgo(admin, 11.9 * HOUR_MS);
    expect(await check(admin)).toMatchObject({ active: true });
    await startedAgo(admin, 12 * HOUR_MS);
    expect(await check(admin)).toMatchObject({ active: false });
    await expect(refreshWith(admin)).rejects.toMatchObject(refused);
  });

  it('is not outlived by its tokens', async () => {
    const admin = await auth.admin();
    expect(admin.expires_in).toBeLessThanOrEqual(12 * 3_600);
    expect(admin.refresh_expires_in).toBeLessThanOrEqual(12 * 3_600);
    await startedAgo(admin, 12 * HOUR_MS - 60_000);
    const last = await refreshWith(admin);
    expect(last.expires_in).toBeLessThanOrEqual(60);
    expect(last.refresh_expires_in).toBeLessThanOrEqual(60);
    expect(claimsOf(last).exp * 1_000).toBeLessThanOrEqual(Date.now() + 60_000);
  });
});

describe('the own sign-ins', () => {
  it('are shown to their person, with what they are signed in on, and this one is marked', async () => {
    const here = await auth.person({ device: 'Firefox on Linux' });
    const there = await auth.call(login, { email: here.user.email, password });
    await auth.person();
    const listed = await auth.call(listSessions, {}, here);
    expect(listed).toHaveLength(2);
    expect(listed.find(({ id }) => id === claimsOf(here).sid)).toEqual({
      id: claimsOf(here).sid,
      device: 'Firefox on Linux',
      current: true,
      created_at: expect.any(String) as string,
      last_used_at: expect.any(String) as string,
      expires_at: expect.any(String) as string,
    });
    expect(listed.find(({ id }) => id === claimsOf(there).sid)).toMatchObject({ device: null, current: false });
  });

  it('can be ended one by one, and the gateways are told', async () => {
    const here = await auth.person();
    const there = await auth.call(login, { email: here.user.email, password });
    const session_id = claimsOf(there).sid;
    expect(await auth.toldDuring(() => auth.call(endSession, { session_id }, here))).toEqual([session_id]);
    expect(await check(there)).toMatchObject({ active: false });
    expect(await check(here)).toMatchObject({ active: true });
    expect(await auth.call(listSessions, {}, here)).toHaveLength(1);
    await expect(auth.call(endSession, { session_id }, here)).rejects.toMatchObject({ code: 'auth.session_not_found' });
  });

  it('of somebody else can not be ended, nor found out about', async () => {
    const [me, other] = [await auth.person(), await auth.person()];
    await expect(auth.call(endSession, { session_id: claimsOf(other).sid }, me)).rejects.toMatchObject({
      code: 'auth.session_not_found',
    });
    expect(await check(other)).toMatchObject({ active: true });
  });

  it('can all be ended but this one', async () => {
    const here = await auth.person();
    const others = [1, 2].map(() => auth.call(login, { email: here.user.email, password }));
    const signedIn = await Promise.all(others);
    await auth.call(endOtherSessions, {}, here);
    expect(await check(here)).toMatchObject({ active: true });
    for (const other of signedIn) expect(await check(other)).toMatchObject({ active: false });
  });
});

describe('signing out', () => {
  it('ends the session, refresh token included, and tells the gateways', async () => {
    const person = await auth.person();
    const told = await auth.toldDuring(() => auth.call(logout, {}, person));
    expect(told).toEqual([claimsOf(person).sid]);
    expect((await check(person)).active).toBe(false);
    await expect(refreshWith(person)).rejects.toMatchObject(refused);
  });

  it("also ends the session of a refresh token of the same person's", async () => {
    const here = await auth.person();
    const there = await auth.call(login, { email: here.user.email, password });
    const told = await auth.toldDuring(() => auth.call(logout, { refresh_token: there.refresh_token }, here));
    expect(told.sort()).toEqual([claimsOf(here).sid, claimsOf(there).sid].sort());
    expect((await check(there)).active).toBe(false);
  });

  it("leaves someone else's session alone, whose refresh token was given", async () => {
    const me = await auth.person();
    const other = await auth.person();
    await auth.call(logout, { refresh_token: other.refresh_token }, me);
    expect((await check(other)).active).toBe(true);
    expect((await check(me)).active).toBe(false);
  });

  it('may be repeated', async () => {
    const person = await auth.person();
    await auth.call(logout, {}, person);
    expect(await auth.call(logout, {}, person)).toEqual({ message: 'You are signed out.' });
  });

  it('needs a signed-in person', async () => {
    await expect(auth.call(logout, {})).rejects.toMatchObject({ code: 'auth.unauthorized' });
  });
});

/** Resolves when the service next sends this command about sessions. */
function sent(name: 'find' | 'update'): Promise<void> {
  const client = auth.database.getClient();
  return new Promise((resolve) => {
    const listen = ({ commandName, command }: mongo.CommandStartedEvent): void => {
      if (commandName !== name || command[name] !== 'auth_sessions') return;
      client.off('commandStarted', listen);
      resolve();
    };
    client.on('commandStarted', listen);
  });
}

describe('ending sessions that are being ended', () => {
  it('waits its turn, and holds up nobody', async () => {
    const [admin, person, stranger] = [await auth.admin(), await auth.person(), await auth.person()];
    const others: Promise<unknown>[] = [];
    const disable = (user_id: string) => auth.call(updateUser, { user_id, disabled: true }, admin);
    const told = await auth.toldDuring(async () => {
      await auth.replica.app.get(Transaction).run(async (session) => {
        await auth.replica.app.get(Revocation).revokeAll({ user_id: person.user.id }, 'disabled', session);
        const update = sent('update');
        others.push(auth.call(logout, {}, person));
        await update;
        const find = sent('find');
        others.push(disable(stranger.user.id));
        await find;
        // An answer to this means that the server has the two before it too.
        await auth.database.db?.admin().ping();
      });
      await Promise.all(others);
    });
    expect(told.sort()).toEqual([claimsOf(person).sid, claimsOf(stranger).sid].sort());
    expect(await auth.sessions.findOne(sessionOf(person))).toMatchObject({ reason: 'disabled' });
  });
});

describe('the database', () => {
  it('deletes expired sessions by itself, and finds tokens and sessions by index', async () => {
    const indexes = await auth.sessions.indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expires_at: 1 }, expireAfterSeconds: 0 }));
    expect(indexes).toContainEqual(expect.objectContaining({ key: { refresh_hash: 1 }, unique: true }));
    expect(indexes).toContainEqual(expect.objectContaining({ key: { previous_hashes: 1 } }));
    expect(indexes).toContainEqual(expect.objectContaining({ key: { user_id: 1, revoked_at: 1, created_at: -1 } }));
  });
});
