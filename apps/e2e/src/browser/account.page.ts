import type { Download, Locator, Page } from 'playwright-core';

/** The page of one's own account. */
export class AccountPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/account');
    await this.page.getByRole('heading', { name: 'Your account', level: 1 }).waitFor();
  }

  /** From the account's page to the secret for an authenticator app, as it is typed into one. */
  async beginSecondFactor(password: string): Promise<string> {
    await this.page.getByRole('link', { name: 'Set it up' }).click();
    await this.page.getByRole('heading', { name: 'Second factor', level: 1 }).waitFor();
    await this.page.getByLabel('Current password').fill(password);
    await this.page.getByRole('button', { name: 'Go on' }).click();
    await this.page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    return (await this.page.locator('main code').innerText()).replaceAll(' ', '');
  }

  /** Gives the recovery codes. */
  async confirmSecondFactor(code: string): Promise<string[]> {
    await this.page.getByLabel('Code that the app shows').fill(code);
    await this.page.getByRole('button', { name: 'Turn it on' }).click();
    await this.page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    const codes = await this.page.locator('main li code').allInnerTexts();
    await this.page.getByRole('button', { name: 'I have kept them' }).click();
    await this.page.waitForURL('**/account');
    return codes;
  }

  async download(password: string): Promise<Download> {
    await this.page.getByRole('button', { name: 'Download a copy' }).click();
    await this.dialog().getByLabel('Current password').fill(password);
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog().getByRole('button', { name: 'Download', exact: true }).click(),
    ]);
    return download;
  }

  async delete(password: string): Promise<void> {
    if ((await this.dialog().count()) === 0) await this.page.getByRole('button', { name: 'Delete account' }).click();
    await this.dialog().getByLabel('Current password').fill(password);
    await this.dialog().getByRole('button', { name: 'Delete for good' }).click();
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }
}
