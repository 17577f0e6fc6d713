import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface WrittenDocument {
  readonly title: string;
  readonly category: string;
  readonly text: string;
}

/** A file as a person chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The pages of the knowledge base. */
export class KnowledgePage {
  readonly title: Locator;
  readonly category: Locator;
  readonly text: Locator;
  readonly uploads: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByLabel('Title');
    this.category = page.getByLabel('Category', { exact: true });
    this.text = page.getByLabel('Text', { exact: true });
    this.uploads = page.getByRole('list', { name: 'Uploads' });
  }

  async open(): Promise<void> {
    await this.page.goto('/knowledge');
    await this.heading('Knowledge base').waitFor();
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  async choose(...files: ChosenFile[]): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: 'Choose files' }).click(),
    ]);
    await chooser.setFiles(files);
  }

  upload(fileName: string): Locator {
    return this.uploads.getByRole('listitem').filter({ hasText: fileName });
  }

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  async openDocument(title: string): Promise<void> {
    await this.row(title).getByRole('link', { name: title, exact: true }).click();
    await this.heading(title).waitFor();
  }

  /** Writes a document and waits on its page until it has come so far. */
  async write({ title, category, text }: WrittenDocument, until: 'Ready' | 'Failed' = 'Ready'): Promise<void> {
    await this.page.goto('/knowledge/new');
    await this.title.fill(title);
    await this.category.fill(category);
    await this.text.fill(text);
    await this.page.getByRole('button', { name: 'Add document' }).click();
    await this.heading(title).waitFor();
    await this.becomes(until);
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  /** What the page of a document says of its state. */
  async becomes(state: 'Ready' | 'Failed'): Promise<void> {
    await this.page.locator('header').getByText(state, { exact: true }).waitFor({ timeout: 30_000 });
  }

  /** What the bot would say of a question: the verdict, and the passages as they are shown. */
  async ask(question: string): Promise<{ verdict: string; passages: string[] }> {
    await this.page.getByRole('link', { name: 'Try a question' }).click();
    await this.page.getByLabel('Question, as a customer would put it').fill(question);
    const [response] = await Promise.all([
      this.page.waitForResponse('**/api/knowledge/search'),
      this.page.getByRole('button', { name: 'Ask' }).click(),
    ]);
    await response.finished();
    const found = this.page.locator('details', { has: this.page.getByText('The passages that were found') });
    // It is drawn anew as the answers come.
    await expect
      .poll(async () => {
        if ((await found.getAttribute('open')) === null) await found.locator('summary').first().click();
        return found.getAttribute('open');
      })
      .not.toBeNull();
    const verdict = this.page.getByRole('status').getByText('The bot would');
    await verdict.waitFor();
    const passages = await this.page.getByRole('list', { name: 'Passages' }).getByRole('article').allInnerTexts();
    return { verdict: await verdict.innerText(), passages };
  }
}
