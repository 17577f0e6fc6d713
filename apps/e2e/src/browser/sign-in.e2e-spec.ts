import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BoardPage } from './board.page';
import { SignInPage, type Credentials } from './sign-in.page';
import { useSite } from './use-site';

const site = useSite();

const administrator = (): Credentials => ({ email: site.stack.adminEmail, password: site.stack.adminPassword });
const somebody = (): Credentials => ({
  email: `${randomUUID()}@customers.example.com.au`,
  password: 'a flat white, no sugar',
});

const open = async (next?: string) => {
  const person = await site.visitor();
  const page = await person.newPage();
  const signIn = new SignInPage(page);
  await signIn.open(next);
  return { person, page, signIn };
};

describe('signing in', () => {
  it('with a wrong password says so, and the right one works afterwards', async () => {
    const { page, signIn } = await open();
    await signIn.signIn({ ...administrator(), password: 'not the password' });
    expect(await signIn.problem()).toBe('The email or the password is wrong. Please try again.');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await signIn.signIn(administrator());
    await page.waitForURL('**/board');
  });

  it('leads to the page that the person wanted', async () => {
    const { person } = await open();
    const page = await person.newPage();
    await page.goto('/leads');
    await page.waitForURL('**/sign-in?next=%2Fleads');
    await new SignInPage(page).signIn(administrator());
    await page.getByRole('heading', { name: 'Leads', level: 1 }).waitFor();
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example/board', 'javascript:alert(1)'])(
    'never leads to another site: %s',
    async (next) => {
      const { page, signIn } = await open(next);
      await signIn.signIn(administrator());
      await page.waitForURL(`${site.stack.webUrl}/board`);
    },
  );

  it('keeps the password out of the address when the page has no script yet', async () => {
    const page = await (await site.visitor({ javaScriptEnabled: false })).newPage();
    const signIn = new SignInPage(page);
    await signIn.open();
    const answered = page.waitForResponse((response) => response.request().isNavigationRequest());
    await signIn.signIn(administrator());
    const answer = await answered;
    expect(answer.url()).toBe(`${site.stack.webUrl}/sign-in`);
    expect(answer.status()).toBe(200);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });
});

describe('a customer', () => {
  it('lands on the account, still there after a reload, and cannot open the board', async () => {
    const { page, signIn } = await open();
    const credentials = somebody();
    await signIn.register('Odette Marsh', credentials);
    await page.waitForURL('**/account');
    await page.reload();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    expect(await page.locator('main').innerText()).toContain(credentials.email);
    const readable = await page.evaluate<string>(
      'document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })',
    );
    expect(readable).not.toMatch(/refresh|eyJ/);

    await page.goto('/board');
    await page.getByText('This page is for our team').waitFor();
    expect(await page.getByRole('region', { name: 'New lead' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Leads' }).count()).toBe(0);
  });

  it('who gives a taken address is told at the field', async () => {
    const { page, signIn } = await open();
    await signIn.register('Somebody Else', { ...somebody(), email: site.stack.adminEmail });
    await expect.poll(() => page.getByLabel('Email').getAttribute('aria-invalid')).toBe('true');
    expect(new URL(page.url()).pathname).toBe('/register');
  });
});

describe('the sign-ins on the account page', () => {
  it('show where else one is signed in, and end it', async () => {
    const { page, signIn } = await open();
    const credentials = somebody();
    await signIn.register('Odette Marsh', credentials);
    await page.waitForURL('**/account');
    const elsewhere = await site.signedIn(credentials);
    const otherPage = await elsewhere.newPage();
    await otherPage.goto('/account');
    await otherPage.getByText('This one').waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('You are signed out everywhere else.').waitFor();
    await otherPage.goto('/account');
    await otherPage.waitForURL('**/sign-in?next=%2Faccount&ended=1');
    await otherPage.getByText('You ended this sign-in from another device.').waitFor();
  });
});

describe('signing out', () => {
  it('in one tab ends the other', async () => {
    const person = await site.admin();
    const [page, otherPage] = [await person.newPage(), await person.newPage()];
    const [board, other] = [new BoardPage(page), new BoardPage(otherPage)];
    await board.open();
    await other.open();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await otherPage.waitForURL('**/sign-in?next=%2Fboard');
    await page.waitForURL(`${site.stack.webUrl}/`);
    await otherPage.goto('/board');
    await otherPage.waitForURL('**/sign-in?next=%2Fboard');
  });
});
