import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, inject, it } from 'vitest';
import { createApiClient, dataOf, type Schemas } from '@abbotsford/api-client';
import { Admin } from '../support/admin';
import { Inbox } from '../support/inbox';
import { AccountPage } from './account.page';
import { expectNoBarriers } from './expect-no-barriers';
import { KnowledgePage } from './knowledge.page';
import { SignInPage } from './sign-in.page';
import { useSite } from './use-site';

const site = useSite();
const password = 'a flat white, no sugar';
type Role = Schemas['UserView']['role'];

/** Somebody with an account and this role, and how they sign in. */
async function somebody(
  role: Role,
  name = 'Kim Arden',
): Promise<{ id: string; credentials: { email: string; password: string } }> {
  const email = `${randomUUID()}@people.example.com.au`;
  const api = createApiClient({ baseUrl: site.stack.gatewayUrl });
  const { user } = await dataOf(api.POST('/api/auth/register', { body: { name, email, password } }));
  if (role !== 'user') {
    const admin = await Admin.signIn(site.stack);
    await dataOf(admin.api.PATCH('/api/auth/users/{id}', { params: { path: { id: user.id } }, body: { role } }));
  }
  return { id: user.id, credentials: { email, password } };
}

/** How the API answers somebody to a request for what a page shows. */
async function statusOf(credentials: Schemas['LoginRequest'], route: string): Promise<number> {
  const open = createApiClient({ baseUrl: site.stack.gatewayUrl });
  const { access_token } = await dataOf(open.POST('/api/auth/login', { body: credentials }));
  const headers = { authorization: `Bearer ${access_token}` };
  return (await fetch(site.stack.gatewayUrl + route, { headers })).status;
}

const codeOf = (secret: string, steps: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

describe('each role', () => {
  it.each<{ role: Role; sees: string[]; misses: string[]; told: string; refused: string }>([
    {
      role: 'admin',
      sees: ['/board', '/leads', '/tickets', '/knowledge', '/people', '/analytics', '/users'],
      misses: ['/support'],
      told: '',
      refused: '',
    },
    {
      role: 'sales',
      sees: ['/board', '/leads', '/conversations', '/tickets', '/knowledge'],
      misses: ['/people', '/analytics', '/users', '/support'],
      told: 'This page is not part of your role',
      refused: '/api/auth/users',
    },
    {
      role: 'support',
      sees: ['/conversations', '/tickets', '/knowledge'],
      misses: ['/board', '/leads', '/people', '/analytics', '/users', '/support'],
      told: 'This page is not part of your role',
      refused: '/api/crm/leads',
    },
    {
      role: 'user',
      sees: ['/support', '/support/tickets', '/account'],
      misses: ['/board', '/leads', '/conversations', '/tickets', '/knowledge', '/users'],
      told: 'This page is for our team',
      refused: '/api/crm/tickets',
    },
  ])('$role has its pages, and is told kindly at the others', async ({ role, sees, misses, told, refused }) => {
    const { credentials } = await somebody(role);
    const page = await (await site.signedIn(credentials)).newPage();
    await page.goto('/account');
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await links.first().waitFor();
    const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(shown).toEqual(expect.arrayContaining(sees));
    expect(shown.filter((href) => misses.includes(href ?? ''))).toEqual([]);
    if (refused === '') return;
    await page.goto(role === 'support' ? '/board' : '/users');
    await page.getByText(told).waitFor();
    await page.getByRole('link', { name: /^Go to your/ }).waitFor();
    expect(await statusOf(credentials, refused)).toBe(403);
  });
});

describe('a forgotten password', () => {
  it('is replaced by the link of a mail', async () => {
    const { email } = (await somebody('user')).credentials;
    const page = await (await site.visitor()).newPage();
    const signIn = new SignInPage(page);
    await signIn.open();
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await page.getByRole('heading', { name: 'Forgotten your password?' }).waitFor();
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('a mail with a link is on its way').waitFor();

    await page.goto(await new Inbox(inject('inboxUrl'), email).linkTo('/reset-password'));
    const field = page.getByLabel('New password');
    await field.fill('password');
    await page.getByRole('button', { name: 'Set the new password' }).click();
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    // Whoever cannot see the page is led to what is wrong.
    await expect.poll(() => field.evaluate((element) => element.matches(':focus'))).toBe(true);
    await field.fill('seven slow pour overs');
    await page.getByRole('button', { name: 'Set the new password' }).click();
    await page.getByRole('link', { name: 'Sign in with it' }).click();
    await signIn.signIn({ email, password: 'seven slow pour overs' });
    await page.waitForURL('**/account');
  });
});

describe('a second factor', () => {
  it('is set up, asked at the sign-in, and stood in for by a recovery code', async () => {
    const { credentials } = await somebody('user');
    const page = await (await site.signedIn(credentials)).newPage();
    const account = new AccountPage(page);
    await account.open();
    const secret = await account.beginSecondFactor(password);
    const [recoveryCode = ''] = await account.confirmSecondFactor(codeOf(secret, 0));
    await page.getByRole('button', { name: 'Turn it off' }).waitFor();

    for (const code of [codeOf(secret, 1), recoveryCode]) {
      const elsewhere = await (await site.visitor()).newPage();
      const signIn = new SignInPage(elsewhere);
      await signIn.open();
      await signIn.signIn(credentials);
      await signIn.giveCode('000 000');
      expect(await signIn.problem()).toContain('This code is not right');
      await signIn.giveCode(code);
      await elsewhere.waitForURL('**/account');
    }
  });
});

describe('a session that ends while somebody writes', () => {
  it('takes nothing of a page of the knowledge base', async () => {
    const { id, credentials } = await somebody('admin');
    const page = await (await site.signedIn(credentials)).newPage();
    const knowledge = new KnowledgePage(page);
    await page.goto('/knowledge/new');
    const written = { title: 'Descaling at home', category: 'Machines', text: 'Every three months, and' };
    await knowledge.title.fill(written.title);
    await knowledge.category.fill(written.category);
    await knowledge.text.fill(written.text);
    const admin = await Admin.signIn(site.stack);
    await dataOf(admin.api.DELETE('/api/auth/users/{id}/sessions', { params: { path: { id } } }));

    await page.getByRole('button', { name: 'Add document' }).click();
    await page.getByText('An administrator ended your sign-ins.').waitFor();
    await new SignInPage(page).signInAgain(password);
    // What was sent goes on by itself, as it was written.
    await knowledge.heading(written.title).waitFor();
  });
});

describe('one’s own data', () => {
  it('is downloaded and deleted on the account page, and nobody can sign in any more', async () => {
    const { credentials } = await somebody('user', 'Odette Marsh');
    const page = await (await site.signedIn(credentials)).newPage();
    const account = new AccountPage(page);
    await account.open();
    const copy = await account.download(password);
    expect(copy.suggestedFilename()).toBe('my-data.json');
    const data = JSON.parse(await readFile(await copy.path(), 'utf8')) as Schemas['PersonExport'];
    expect(data.accounts).toMatchObject([{ email: credentials.email, name: 'Odette Marsh' }]);

    await account.delete('not the password');
    await account.dialog().getByText('This is not your current password.').first().waitFor();
    await expectNoBarriers(page);
    await account.delete(password);
    await page.getByText('Your account is deleted.').waitFor();
    await page.waitForURL(`${site.stack.webUrl}/`);
    const signIn = new SignInPage(page);
    await signIn.open();
    await signIn.signIn(credentials);
    expect(await signIn.problem()).toBe('The email or the password is wrong. Please try again.');
  });
});
