import type { BrowserContext, Page } from 'playwright-core';
import type { Person } from './browser';
import { ChatWidget } from './chat-widget.page';

/** Under a symbol, so that what the test notes is no name of the page's. */
const note = `{
  const noted = { names: Object.getOwnPropertyNames(window), violations: [] };
  window[Symbol.for('noted')] = noted;
  addEventListener('securitypolicyviolation', (event) =>
    noted.violations.push([event.violatedDirective, event.blockedURI, event.sourceFile].join(' ')));
}`;
const storedByPage = `(async () => [
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({ name }) => name),
])()`;

/** A page of somebody else that shows our chat, and what becomes of it. */
export class ForeignPage {
  readonly chat: ChatWidget;

  private constructor(private readonly page: Page) {
    this.chat = new ChatWidget(page);
  }

  static async visit(person: Person, address: string): Promise<ForeignPage> {
    const page = await person.newPage();
    await page.addInitScript(note);
    await page.goto(address);
    return new ForeignPage(page);
  }

  /** What its policy has blocked. */
  violations(): Promise<readonly string[]> {
    return this.page.evaluate("window[Symbol.for('noted')].violations");
  }

  /** The names that have come to its `window`. */
  newNames(): Promise<readonly string[]> {
    return this.page.evaluate(
      "Object.getOwnPropertyNames(window).filter((name) => !window[Symbol.for('noted')].names.includes(name))",
    );
  }

  /** The names under which something is kept in the browser. */
  async stored(): Promise<readonly string[]> {
    const cookies = await (this.page.context() as BrowserContext).cookies();
    const own = await this.page.evaluate<readonly string[]>(storedByPage);
    return [...cookies.map(({ name }) => name), ...own];
  }

  /** Runs a command of `window.abbotsfordChat`, as the page's own script would. */
  async command(command: 'consent' | 'identify', value: unknown): Promise<void> {
    await this.page.evaluate(`abbotsfordChat.${command}(${JSON.stringify(value)})`);
  }
}
