import type { Locator, Page } from 'playwright-core';

export type ColumnTitle = 'New lead' | 'Contacted' | 'Proposal sent' | 'Negotiation' | 'Won' | 'Lost';

/** The sales team's board of deals. */
export class BoardPage {
  readonly live: Locator;

  constructor(private readonly page: Page) {
    this.live = page.getByRole('status').filter({ hasText: /^Live$/ });
  }

  /** Opens the board and waits until it shows changes as they happen. */
  async open(): Promise<void> {
    await this.page.goto('/board');
    await this.live.waitFor();
  }

  card(company: string, column: ColumnTitle): Locator {
    const handle = this.handle(company);
    return this.column(column).getByRole('listitem').filter({ has: handle });
  }

  /** Titles of the columns that show the card; more than one would be a mistake. */
  async columnsOf(company: string): Promise<string[]> {
    const columns = this.page.getByRole('region').filter({ has: this.handle(company) });
    return columns.getByRole('heading', { level: 2 }).allInnerTexts();
  }

  openCard(company: string): Promise<void> {
    return this.page.getByRole('button', { name: company, exact: true }).click();
  }

  /** Takes the card by its middle and lets it go over the column. */
  async dragWithMouse(company: string, from: ColumnTitle, to: ColumnTitle): Promise<void> {
    // A page in the back draws rarely, and each step of the mouse waits to be drawn.
    await this.page.bringToFront();
    await this.card(company, from).hover();
    const target = await this.column(to).boundingBox();
    if (!target) throw new Error(`The column ${to} is not to be seen`);
    await this.page.mouse.down();
    await this.page.mouse.move(target.x + target.width / 2, target.y + 120, { steps: 12 });
    await this.card(company, to).waitFor();
    await this.page.mouse.up();
  }

  /** Moves the card by its move button to the column that is so many to the right. */
  async moveWithKeyboard(company: string, columnsToTheRight: number): Promise<void> {
    await this.handle(company).focus();
    await this.page.keyboard.press('Space');
    await this.announcement(`Picked up ${company}`).waitFor();
    for (let step = 0; step < columnsToTheRight; step++) {
      const before = await this.columnsOf(company);
      const hasMoved = (timeout: number) =>
        this.page
          .getByRole('region')
          .filter({ has: this.handle(company) })
          .filter({ hasNotText: before[0] ?? company })
          .waitFor({ timeout });
      await this.page.keyboard.press('ArrowRight');
      // A key goes nowhere until the columns are measured, and nothing on the page tells when they are.
      await hasMoved(2_000).catch(async () => {
        await this.page.keyboard.press('ArrowRight');
        await hasMoved(10_000);
      });
    }
    await this.page.keyboard.press('Space');
  }

  /** What a screen reader was just told. */
  announcement(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  private column(title: ColumnTitle): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  private handle(company: string): Locator {
    return this.page.getByRole('button', { name: `Move ${company}`, exact: true });
  }
}
