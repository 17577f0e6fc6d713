import type { Download, Locator, Page } from 'playwright-core';

/** The page on which administrators see, copy and erase what is held of a person. */
export class PeoplePage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/people');
    await this.page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
  }

  async look(contact: string): Promise<void> {
    await this.page.getByRole('search').getByLabel('Email address or phone number').fill(contact);
    await this.page.getByRole('button', { name: 'Look' }).click();
  }

  /** What is held, a kind each. */
  held(): Locator {
    return this.page.getByRole('list', { name: 'What is held' }).getByRole('listitem');
  }

  async download(): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Download a copy' }).click(),
    ]);
    return download;
  }

  /** With the keyboard alone. */
  async openErasing(): Promise<void> {
    await this.page.getByRole('button', { name: 'Erase this person' }).press('Enter');
    await this.dialog().waitFor();
  }

  async confirm(typed: string): Promise<void> {
    const field = this.dialog().getByLabel('Email address or phone number');
    await field.fill(typed);
    await field.press('Enter');
  }

  dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Erase this person?' });
  }

  /** What was done, the newest first. */
  audit(): Locator {
    return this.page.getByRole('region', { name: 'What was done' }).getByRole('listitem');
  }
}
