import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  changeEmail,
  checkSession,
  erasedPerson,
  forgottenPassword,
  getMe,
  invite,
  listInvitations,
  login,
  readInvitation,
  resendVerification,
  resetPassword,
  verifyEmail,
  withdrawInvitation,
  type IssuedTokens,
} from '@abbotsford/contracts';
import { AuthUnderTest, claimsOf, password } from './auth-under-test';

const newPassword = 'seven slow pour overs';

let auth: AuthUnderTest;
let admin: IssuedTokens;
beforeAll(async () => {
  auth = await AuthUnderTest.startWithMail();
  admin = await auth.admin();
});
afterAll(() => auth.stop());

const isActive = async (tokens: IssuedTokens): Promise<boolean> =>
  (await auth.call(checkSession, { session_id: claimsOf(tokens).sid })).active;

describe('a forgotten password', () => {
  it('is replaced by the link of a mail, which signs everybody out and is good once', async () => {
    const person = await auth.person();
    const { email } = person.user;
    await auth.call(forgottenPassword, { email });
    const token = await auth.tokenSentTo(email, '/reset-password');
    await auth.call(resetPassword, { token, new_password: newPassword });

    expect(await isActive(person)).toBe(false);
    await expect(auth.call(login, { email, password })).rejects.toMatchObject({ code: 'auth.bad_credentials' });
    const again = await auth.call(login, { email, password: newPassword });
    expect(again.user.email_verified).toBe(true);
    await expect(auth.call(resetPassword, { token, new_password: 'another good one' })).rejects.toMatchObject({
      code: 'auth.link_expired',
    });
    await expect.poll(() => auth.subjectsTo(email)).toContain('Your password was changed');
  });

  it('is answered alike whether there is such an account, and nobody else gets a mail', async () => {
    const { user } = await auth.person();
    const unknown = 'nobody@cafe.example';
    const answers = [await auth.call(forgottenPassword, { email: user.email })];
    answers.push(await auth.call(forgottenPassword, { email: unknown }));
    expect(answers[1]).toEqual(answers[0]);
    await auth.tokenSentTo(user.email, '/reset-password');
    expect(auth.subjectsTo(unknown)).toEqual([]);
  });

  it('asked for again makes the former link useless', async () => {
    const { email } = (await auth.person()).user;
    await auth.call(forgottenPassword, { email });
    const first = await auth.tokenSentTo(email, '/reset-password', 1);
    await auth.call(forgottenPassword, { email });
    const second = await auth.tokenSentTo(email, '/reset-password', 2);
    const attempt = { token: first, new_password: newPassword };
    await expect(auth.call(resetPassword, attempt)).rejects.toMatchObject({ code: 'auth.link_expired' });
    await auth.call(resetPassword, { ...attempt, token: second });
  });

  it('of two who follow the link at once is replaced by one', async () => {
    const { email } = (await auth.person()).user;
    await auth.call(forgottenPassword, { email });
    const token = await auth.tokenSentTo(email, '/reset-password');
    const both = ['one of two passwords', 'two of two passwords'].map((new_password) =>
      auth.call(resetPassword, { token, new_password }),
    );
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps its link when the new one is too easy to guess', async () => {
    const { email } = (await auth.person()).user;
    await auth.call(forgottenPassword, { email });
    const token = await auth.tokenSentTo(email, '/reset-password');
    await expect(auth.call(resetPassword, { token, new_password: 'password123' })).rejects.toMatchObject({
      body: { code: 'request.invalid', errors: [{ field: 'new_password' }] },
    });
    await auth.call(resetPassword, { token, new_password: newPassword });
  });

  it('has no link after an hour, none for a disabled account, and five an hour at most', async () => {
    const [late, disabled] = [(await auth.person()).user, (await auth.person()).user];
    await auth.users.updateOne({ email: disabled.email }, { $set: { disabled: true } });
    await auth.call(forgottenPassword, { email: disabled.email });
    await auth.call(forgottenPassword, { email: late.email });
    const token = await auth.tokenSentTo(late.email, '/reset-password');
    await auth.database.collection('auth_mail_links').updateMany({}, { $set: { expires_at: new Date() } });
    await expect(auth.call(resetPassword, { token, new_password: newPassword })).rejects.toMatchObject({
      code: 'auth.link_expired',
    });
    expect(auth.subjectsTo(disabled.email)).not.toContain('Choose a new password');
    const email = 'asked-often@cafe.example';
    for (let time = 0; time < 5; time++) await auth.call(forgottenPassword, { email });
    await expect(auth.call(forgottenPassword, { email })).rejects.toMatchObject({ code: 'auth.too_many_attempts' });
  });

  it('leaves no token in the database', async () => {
    const { email } = (await auth.person()).user;
    await auth.call(forgottenPassword, { email });
    const token = await auth.tokenSentTo(email, '/reset-password');
    expect(JSON.stringify(await auth.database.collection('auth_mail_links').find().toArray())).not.toContain(token);
    await expect.poll(() => auth.database.collection('auth_mails').countDocuments()).toBe(0);
  });
});

describe('an email address', () => {
  it('is confirmed by the link that a new account is sent', async () => {
    const person = await auth.person();
    expect(person.user.email_verified).toBe(false);
    await auth.call(verifyEmail, { token: await auth.tokenSentTo(person.user.email, '/verify-email') });
    expect((await auth.call(getMe, {}, person)).email_verified).toBe(true);
    const { message } = await auth.call(resendVerification, {}, person);
    expect(message).toBe('Your address is confirmed already.');
  });

  it('changes once the link to the new one is followed, and the old one is told', async () => {
    const person = await auth.person();
    const email = 'moved@cafe.example';
    await expect(auth.call(changeEmail, { email, password: 'not the password' }, person)).rejects.toMatchObject({
      body: { code: 'auth.wrong_password', errors: [{ field: 'password' }] },
    });
    await auth.call(forgottenPassword, { email: person.user.email });
    const oldLink = await auth.tokenSentTo(person.user.email, '/reset-password');
    await auth.call(changeEmail, { email, password }, person);
    expect((await auth.call(getMe, {}, person)).email).toBe(person.user.email);
    await auth.call(verifyEmail, { token: await auth.tokenSentTo(email, '/verify-email') });

    expect(await auth.call(getMe, {}, person)).toMatchObject({ email, email_verified: true });
    expect((await auth.call(login, { email, password })).user.id).toBe(person.user.id);
    await expect
      .poll(() => auth.subjectsTo(person.user.email))
      .toContain('The email address of your account was changed');
    await expect(auth.call(resetPassword, { token: oldLink, new_password: newPassword })).rejects.toMatchObject({
      code: 'auth.link_expired',
    });
  });

  it('of somebody else is not taken over, and only its owner learns that it has an account', async () => {
    const [person, other] = [await auth.person(), await auth.person()];
    const first = await auth.tokenSentTo(other.user.email, '/verify-email', 1);
    await auth.call(changeEmail, { email: other.user.email, password }, person);
    const token = await auth.tokenSentTo(other.user.email, '/verify-email', 2);
    expect(token).not.toBe(first);
    await expect(auth.call(verifyEmail, { token })).rejects.toMatchObject({ code: 'auth.email_taken' });
    expect((await auth.call(getMe, {}, person)).email).toBe(person.user.email);
  });
});

describe('an invitation', () => {
  const email = 'new.colleague@abbotsford.example';

  it('makes an account with its role for whoever has the link, once', async () => {
    await auth.call(invite, { email, role: 'admin' }, admin);
    expect(await auth.call(listInvitations, {}, admin)).toMatchObject([{ email, role: 'admin' }]);
    const token = await auth.tokenSentTo(email, '/accept-invitation');
    expect(await auth.call(readInvitation, { token })).toEqual({ email, role: 'admin' });
    const accepted = await auth.call(acceptInvitation, { token, name: 'Noor Haddad', password: newPassword });
    expect(accepted.user).toMatchObject({ email, role: 'admin', email_verified: true });
    expect(await isActive(accepted)).toBe(true);
    expect(await auth.call(listInvitations, {}, admin)).toEqual([]);
    await expect(auth.call(readInvitation, { token })).rejects.toMatchObject({ code: 'auth.link_expired' });
  });

  it('is for people without an account, and withdrawn it opens nothing', async () => {
    await expect(auth.call(invite, { email, role: 'admin' }, admin)).rejects.toMatchObject({
      code: 'auth.email_taken',
    });
    const invitation = await auth.call(invite, { email: 'not.wanted@cafe.example', role: 'user' }, admin);
    const token = await auth.tokenSentTo(invitation.email, '/accept-invitation');
    await auth.call(withdrawInvitation, { invitation_id: invitation.id }, admin);
    const acceptance = { token, name: 'Noor', password: newPassword };
    await expect(auth.call(acceptInvitation, acceptance)).rejects.toMatchObject({ code: 'auth.link_expired' });
    const again = auth.call(withdrawInvitation, { invitation_id: invitation.id }, admin);
    await expect(again).rejects.toMatchObject({ code: 'auth.invitation_not_found' });
  });

  it('is an administrator’s to make, see and withdraw', async () => {
    const customer = await auth.person();
    for (const tried of [
      () => auth.call(invite, { email: 'x@cafe.example', role: 'admin' }, customer),
      () => auth.call(listInvitations, {}, customer),
      () => auth.call(withdrawInvitation, { invitation_id: customer.user.id }, customer),
    ]) {
      await expect(tried()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

it('an erased person leaves no link and no mail behind', async () => {
  const email = 'gone@cafe.example';
  await auth.call(forgottenPassword, { email: (await auth.person({ email })).user.email });
  await auth.tokenSentTo(email, '/reset-password');
  const erasures = await auth.erasureRequests();
  const identity = { emails: [email], phones: [], visitor_ids: [], conversation_ids: [] };
  const [answer] = await erasures.answersTo(await erasures.request(identity), erasedPerson.auth);
  expect(answer?.counts).toMatchObject({ accounts: 1, mail_links: 2 });
  expect(await auth.database.collection('auth_mail_links').countDocuments({ email })).toBe(0);
});
