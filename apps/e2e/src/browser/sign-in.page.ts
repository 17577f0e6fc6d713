import type { Page } from 'playwright-core';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** The pages on which a person signs in or registers. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  async open(next?: string): Promise<void> {
    await this.page.goto(next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`);
  }

  async signIn({ email, password }: Credentials): Promise<void> {
    await this.fill(email, password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Over a page whose session has ended. */
  async signInAgain(password: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Please sign in again' });
    await dialog.getByLabel('Password').fill(password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The second step, of who has a second factor. */
  async giveCode(code: string): Promise<void> {
    await this.page.getByLabel('Code', { exact: true }).fill(code);
    await this.page.getByRole('button', { name: 'Check the code' }).click();
  }

  /** From the sign-in page to an account of one's own. */
  async register(name: string, { email, password }: Credentials): Promise<void> {
    await this.page.getByRole('link', { name: 'Create an account' }).click();
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.fill(email, password);
    await this.page.getByRole('button', { name: 'Create account' }).click();
  }

  /** The sentence about what went wrong. */
  async problem(): Promise<string> {
    return this.page.locator('main').getByRole('alert').innerText();
  }

  private async fill(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password').fill(password);
  }
}
