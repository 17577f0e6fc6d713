import type { Download, Locator, Page } from 'playwright-core';

/** The page on which the owner reads what the bots brought. */
export class AnalyticsPage {
  constructor(readonly page: Page) {}

  async open(address = '/analytics'): Promise<void> {
    await this.page.goto(address);
    await this.page.getByRole('heading', { name: 'Analytics', level: 1 }).waitFor();
  }

  tile(label: string): Locator {
    return this.page.getByRole('list', { name: 'At a glance' }).getByRole('listitem').filter({ hasText: label });
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  range(name: string): Locator {
    return this.page.getByRole('group', { name: 'Days' }).getByRole('button', { name });
  }

  async showDays(from: string, to: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'From' }).fill(from);
    await this.page.getByRole('textbox', { name: 'To' }).fill(to);
    await this.page.getByRole('button', { name: 'Show these days' }).press('Enter');
  }

  async download(button: string): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).press('Enter'),
    ]);
    return download;
  }
}
