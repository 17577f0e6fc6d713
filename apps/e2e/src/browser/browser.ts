import path from 'node:path';
import {
  chromium,
  type Browser as Chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { provideBrowser, workspaceRoot } from '@abbotsford/local-stack';

/** A person's browser: whatever they look at shares cookies and what is kept of the sign-in. */
export type Person = Pick<BrowserContext, 'newPage'>;

export type PersonOptions = Pick<BrowserContextOptions, 'javaScriptEnabled' | 'permissions' | 'storageState'>;

/** Nothing but the pages under test talks to the network. */
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** One Chromium for a test file, with a fresh profile for each person in a test. */
export class Browser {
  private readonly errors: Error[] = [];

  private constructor(
    private readonly chromium: Chromium,
    private readonly baseURL: string,
  ) {}

  /** @param more arguments of Chromium, for what a browser has besides: a microphone. */
  static async launch(baseURL: string, more: readonly string[] = []): Promise<Browser> {
    const executablePath = await provideBrowser();
    return new Browser(await chromium.launch({ executablePath, args: [...args, ...more] }), baseURL);
  }

  /** Somebody new, in Melbourne, at a screen of usual size. */
  async person(options: PersonOptions = {}): Promise<Person> {
    const context = await this.chromium.newContext({
      baseURL: this.baseURL,
      locale: 'en-AU',
      timezoneId: 'Australia/Melbourne',
      viewport: { width: 1440, height: 900 },
      // What moves is of no interest to a test, and half-faded text has no contrast.
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(15_000);
    context.on('weberror', (error) => this.errors.push(error.error()));
    return context;
  }

  /** What the pages threw and nobody caught, since the last test. */
  takeErrors(): string[] {
    return this.errors.splice(0).map(({ message }) => message);
  }

  /** Pictures of all open pages, `reports/<name>-1.png` and so on. */
  async takePictures(name: string): Promise<void> {
    const slug = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 80);
    const pages = this.chromium.contexts().flatMap((context) => context.pages());
    await Promise.all(pages.map((page, index) => picture(page, `${slug}-${index + 1}.png`)));
  }

  async forgetPeople(): Promise<void> {
    await Promise.all(this.chromium.contexts().map((context) => context.close()));
  }

  close(): Promise<void> {
    return this.chromium.close();
  }
}

async function picture(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: path.join(workspaceRoot, 'reports', file), timeout: 5_000 });
}
