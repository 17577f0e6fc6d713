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

  /** The deal that is open beside the board. */
  sheet(company: string): Locator {
    return this.page.getByRole('dialog', { name: company, exact: true });
  }

  /** Takes the card by its middle and lets it go over the column. */
  async dragWithMouse(company: string, from: ColumnTitle, to: ColumnTitle): Promise<void> {
    // A page in the back draws rarely, and each step of the mouse waits to be drawn.
    await this.page.bringToFront();
    await this.liftOver(company, from, to);
    await this.page.mouse.up();
  }

  /** Takes the card by its middle and holds it over the column. */
  async liftOver(company: string, from: ColumnTitle, to: ColumnTitle): Promise<void> {
    await this.card(company, from).hover();
    const target = await this.column(to).boundingBox();
    if (!target) throw new Error(`The column ${to} is not to be seen`);
    await this.page.mouse.down();
    await this.page.mouse.move(target.x + target.width / 2, target.y + 200, { steps: 12 });
    // The line shows where it would go.
    await this.column(to).locator('[data-drop-line]').waitFor();
  }

  /** Why a card is won or lost, when the board asks. */
  async giveReason(reason: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /is (won|lost)$/ });
    await dialog.getByLabel(/^Why was it/).selectOption(reason);
    await dialog.getByRole('button', { name: /^Move to/ }).click();
  }

  /** Moves the card by its move button to the column that is so many to the right. */
  async moveWithKeyboard(company: string, columnsToTheRight: number): Promise<void> {
    await this.handle(company).focus();
    await this.page.keyboard.press('Space');
    await this.announcement(`Picked up ${company}`).waitFor();
    for (let step = 0; step < columnsToTheRight; step++) {
      const [before = company] = await this.columnsOf(company);
      await this.page.keyboard.press('ArrowRight');
      const elsewhere = this.page.getByRole('region').filter({ has: this.handle(company) });
      await elsewhere.filter({ hasNotText: before }).waitFor();
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

  handle(company: string): Locator {
    return this.page.getByRole('button', { name: `Move ${company}`, exact: true });
  }
}
