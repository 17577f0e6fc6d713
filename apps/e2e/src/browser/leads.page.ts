import type { Locator, Page } from 'playwright-core';

/** The list of leads, and one lead. */
export class LeadsPage {
  constructor(private readonly page: Page) {}

  /** A list by its address, such as `?search=ada`; ready when it is live. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/leads${query}`);
    await this.page
      .getByRole('status')
      .filter({ hasText: /^Live$/ })
      .waitFor();
  }

  /** From any page of the dashboard, by its navigation. */
  async openFromNavigation(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Leads' }).click();
    await this.page.getByRole('heading', { name: 'Leads', level: 1 }).waitFor();
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async select(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  }

  /** What is done with the leads that are selected. */
  get bulk(): Locator {
    return this.page.getByRole('region', { name: 'Selected leads' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async openLead(name: string): Promise<void> {
    await this.row(name).getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  /** What was said in the conversation that made the lead. */
  conversation(): Locator {
    return this.page.getByRole('list').filter({ hasText: 'Visitor,' });
  }
}
