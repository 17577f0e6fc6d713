import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The chat: in the corner of a page, or in the customers' portal. */
export class ChatWidget {
  readonly log: Locator;
  readonly tryAgain: Locator;
  readonly launcher: Locator;
  readonly message: Locator;
  readonly quickReplies: Locator;
  readonly face: Locator;

  constructor(readonly page: Page) {
    this.log = page.getByRole('log', { name: 'Conversation' });
    this.tryAgain = this.log.getByRole('button', { name: 'Try again' });
    this.launcher = page.getByRole('button', { name: 'Chat with us' });
    this.message = page.getByLabel('Your message');
    this.face = page.locator('svg.face');
    this.quickReplies = page.getByRole('list', { name: 'Quick replies' }).getByRole('button');
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.reopen();
  }

  /** Opens it on the page that is there. */
  async reopen(): Promise<void> {
    await this.launcher.click();
    await this.isReady();
  }

  /** An open chat is open again. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.isReady();
  }

  /** One may write, and what was said before is there. */
  async isReady(): Promise<void> {
    await this.message.waitFor();
    await this.log.and(this.page.locator('[aria-busy=false]')).waitFor();
  }

  async chooseFromMenu(label: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More', exact: true }).click();
    await this.page.getByRole('button', { name: label }).click();
  }

  faceThat(state: 'waits' | 'listens' | 'thinks' | 'speaks'): Locator {
    return this.face.and(this.page.locator(`[data-state=${state}]`));
  }

  /** Sends a message and waits for the answer to it. */
  async say(text: string): Promise<string> {
    await this.send(text);
    return this.answerTo(text);
  }

  async send(text: string): Promise<void> {
    await this.message.fill(text);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  async answerTo(text: string): Promise<string> {
    const answer = async (): Promise<string | undefined> => {
      const lines = await this.transcript();
      return lines.slice(lines.lastIndexOf(`You: ${text}`)).find((line) => line.startsWith('Assistant: '));
    };
    await expect.poll(() => this.transcript()).toContain(`You: ${text}`);
    await expect.poll(answer, { message: `an answer to "${text}"`, timeout: 20_000 }).toBeDefined();
    return (await answer()) ?? '';
  }

  /** Everything in the conversation as a screen reader has it: "You: ..." and "Assistant: ...", and remarks without. */
  async transcript(): Promise<string[]> {
    const lines = await this.log.locator('[data-entry]').allTextContents();
    return lines.map((line) => line.trim());
  }
}
