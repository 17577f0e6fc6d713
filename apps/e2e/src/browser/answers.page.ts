import type { Locator, Page } from 'playwright-core';

export interface WrittenQuestion {
  readonly wordings: readonly string[];
  readonly answer: string;
  readonly category: string;
}

/** The pages of questions with written answers. */
export class AnswersPage {
  readonly wordings: Locator;
  readonly answer: Locator;

  constructor(readonly page: Page) {
    this.wordings = page.getByLabel('Question', { exact: true });
    this.answer = page.getByLabel('Answer', { exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto('/knowledge/answers');
    await this.page.getByRole('heading', { name: 'Questions and answers', level: 1 }).waitFor();
  }

  item(question: string): Locator {
    return this.page
      .getByRole('list', { name: 'Questions and answers' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name: question, exact: true }) });
  }

  /** Writes a question, from the list. */
  async write({ wordings, answer, category }: WrittenQuestion): Promise<void> {
    await this.page.getByRole('link', { name: 'New question' }).click();
    await this.wordings.fill(wordings.join('\n'));
    await this.answer.fill(answer);
    await this.page.getByLabel('Category', { exact: true }).fill(category);
    await this.page.getByRole('button', { name: 'Add question' }).click();
  }

  /** Saves a change, and waits until it is stored. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await this.page.getByText('Saved.').waitFor();
  }

  /** The list has it, and says no more that it is being indexed. */
  async isReady(question: string): Promise<void> {
    await this.item(question).waitFor();
    await this.item(question).getByText('Being indexed').waitFor({ state: 'detached', timeout: 60_000 });
  }

  async find(words: string): Promise<void> {
    await this.page.getByLabel('Words in the question or answer').fill(words);
    await this.page.getByRole('button', { name: 'Find' }).click();
  }
}
