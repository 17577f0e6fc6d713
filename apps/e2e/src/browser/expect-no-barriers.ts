import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBarriers } from './find-barriers';

/** The ways in which each page is looked at. The narrowest phones are 360 px wide. */
const looks = [
  { look: 'in light colours', colorScheme: 'light', width: 1440 },
  { look: 'in dark colours', colorScheme: 'dark', width: 1440 },
  { look: 'on a phone', colorScheme: 'light', width: 360 },
] as const;

/** The page, as it is shown now, keeps nobody out and never scrolls sideways. */
export async function expectNoBarriers(page: Page): Promise<void> {
  for (const { look, colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    expect(await findBarriers(page), look).toEqual([]);
    expect(await contentWidth(page), `width of the content ${look}`).toBeLessThanOrEqual(width);
  }
}

/** In CSS pixels; more than the window has means that the page scrolls sideways. */
const contentWidth = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');
