import type { Locator, Page } from 'playwright-core';

/** More than any page of ours has to reach by Tab before what one came for. */
const mostTabs = 80;

/** A person without a mouse: goes to what they want by Tab, one thing after the other, and sees where they are. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** From where the focus is, forwards. */
  async goTo(target: Locator): Promise<void> {
    for (let pressed = 0; pressed < mostTabs; pressed++) {
      if (await isFocused(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Not reached by ${mostTabs} times Tab: ${target.toString()}`);
  }

  async activate(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press(key);
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.insertText(text);
  }
}

/** Also inside a shadow root, where the document only knows the element around it. */
export async function isFocused(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) === 1;
}
