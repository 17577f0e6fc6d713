import type { Page } from 'playwright-core';

const atRest = `(async () => {
  // What a change of the window sets going, it sets going with the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const running = () => document.getAnimations().filter(({ playState }) => playState === 'running');
  while (running().length > 0) await Promise.allSettled(running().map(({ finished }) => finished));
})()`;

/** Resolves when nothing moves or fades: a colour on its way to another has the contrast of neither. */
export async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(atRest);
}
