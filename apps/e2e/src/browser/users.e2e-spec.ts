import { describe, expect, inject, it } from 'vitest';
import { createApiClient, dataOf } from '@abbotsford/api-client';
import { Database } from '../support/database';
import { Inbox } from '../support/inbox';
import { expectNoBarriers } from './expect-no-barriers';
import { useSite } from './use-site';

const site = useSite();
const password = 'a flat white, no sugar';

async function register(name: string, email: string): Promise<string> {
  const api = createApiClient({ baseUrl: site.stack.gatewayUrl });
  return (await dataOf(api.POST('/api/auth/register', { body: { name, email, password } }))).user.id;
}

/** Two accounts as they were made before addresses had one spelling. */
async function twins(name: string, email: string): Promise<void> {
  const ids = [await register(name, email), await register(`${name} again`, `other-${email}`)];
  const database = await Database.of(site.stack);
  await database.shareAddress(ids, email);
  await database.close();
}

describe('the page of users', () => {
  it('shows addresses with two accounts first, until one of them is locked out', async () => {
    await twins('Pat Lee', 'pat.lee@customers.example.com.au');
    const page = await (await site.admin()).newPage();
    await page.goto('/board');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' }).click();
    const shared = page.getByRole('region', { name: 'Addresses with more than one account' });
    await shared.getByText('lock the other out').waitFor();
    await expectNoBarriers(page);

    await shared.getByRole('button', { name: 'Lock out: Pat Lee again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lock out' }).click();
    await page.getByText('Pat Lee again is locked out.').waitFor();
    await shared.waitFor({ state: 'detached' });
    await page
      .getByRole('row', { name: /Pat Lee again/ })
      .getByText('Locked out')
      .waitFor();
  });

  it('gives somebody another role and takes that back, but does nothing to oneself', async () => {
    const email = 'paloma@customers.example.com.au';
    await register('Paloma Reyes', email);
    const page = await (await site.admin()).newPage();
    await page.goto('/users');
    const row = page.getByRole('row', { name: /Paloma Reyes/ });
    await page.getByLabel('Name or email').fill('paloma@');
    await page.getByRole('button', { name: 'Find' }).click();
    const dialog = page.getByRole('dialog');
    await row.getByRole('button', { name: 'Change role' }).click();
    await dialog.getByLabel('Role').selectOption('Support');
    await dialog.getByRole('button', { name: 'Leave it as it is' }).click();
    await row.getByText('Customer', { exact: true }).waitFor();
    for (const role of ['Support', 'Customer']) {
      await row.getByRole('button', { name: 'Change role' }).click();
      await dialog.getByLabel('Role').selectOption(role);
      await dialog.getByRole('button', { name: 'Change role' }).click();
      await row.getByText(role, { exact: true }).waitFor();
    }
    await page.reload();
    await row.getByText('Customer', { exact: true }).waitFor();
    const own = page.getByRole('row', { name: new RegExp(site.stack.adminEmail.replaceAll('.', String.raw`\.`)) });
    await own.getByText('This is you').waitFor();
    expect(await own.getByRole('button').count()).toBe(0);
  });

  it('invites a colleague, who accepts, and takes an invitation back', async () => {
    const [email, other] = ['ines@team.example.com.au', 'mistyped@team.example.com.au'];
    const page = await (await site.admin()).newPage();
    await page.goto('/users');
    const invite = async (address: string) => {
      await page.getByRole('button', { name: 'Invite somebody' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Email').fill(address);
      await dialog.getByLabel('Role').selectOption('Support');
      await dialog.getByRole('button', { name: 'Send invitation' }).click();
      await page.getByRole('row', { name: address }).waitFor();
    };
    await invite(email);
    await invite(other);
    await expectNoBarriers(page);
    await page.getByRole('button', { name: `Withdraw the invitation to ${other}` }).click();
    await page.getByRole('row', { name: other }).waitFor({ state: 'detached' });

    const theirs = await (await site.visitor()).newPage();
    await theirs.goto(await new Inbox(inject('inboxUrl'), email).linkTo('/accept-invitation'));
    await theirs.getByLabel('Name').fill('Ines Roth');
    await theirs.getByLabel('Password').fill(password);
    await theirs.getByRole('button', { name: /^Accept/ }).click();
    await theirs.waitForURL('**/tickets');

    await page.reload();
    await page.getByRole('button', { name: `Sign out: Ines Roth, ${email}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Ines Roth is signed out everywhere.').waitFor();
    await theirs.reload();
    await theirs.getByText('An administrator ended your sign-ins.').waitFor();
  });

  it('is not for customers', async () => {
    const email = 'kim@customers.example.com.au';
    await register('Kim', email);
    const page = await (await site.signedIn({ email, password })).newPage();
    await page.goto('/users');
    await page.getByText('This page is for our team').waitFor();
  });
});
