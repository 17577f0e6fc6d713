import { describe, expect, it } from 'vitest';
import { createApiClient, dataOf } from '@abbotsford/api-client';
import { cafeOwners } from '../support/cafe-owners';
import { Visitor } from '../support/visitor';
import { KnowledgePage } from './knowledge.page';
import { useSite } from './use-site';

const site = useSite();
const widths = [320, 800, 1_024, 1_440];
/** As wide as a name can be that has no place to break. */
const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(2);

describe('every list of staff', () => {
  it('fits into every window, whatever somebody is called', { timeout: 120_000 }, async () => {
    const api = createApiClient({ baseUrl: site.stack.gatewayUrl });
    const email = `${long.slice(0, 60)}@customers.example.com.au`.toLowerCase();
    await dataOf(api.POST('/api/auth/register', { body: { name: long, email, password: 'a flat white, no sugar' } }));
    const [owner] = cafeOwners(1);
    if (!owner) throw new Error('one was asked for');
    await new Visitor(site.stack).tell(owner.words[0], owner.words[1].replace(owner.email, email));
    const page = await (await site.admin()).newPage();
    const knowledge = new KnowledgePage(page);
    await knowledge.write({ title: long, category: 'c'.repeat(100), text: 'Of no consequence.\n' });

    for (const [path, words] of [
      ['/knowledge', long],
      ['/leads', email],
      ['/users', email],
    ] as const) {
      await page.goto(path);
      const row = page.getByRole('row').filter({ hasText: words }).first();
      await row.waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const content = () => page.evaluate<number>('document.documentElement.scrollWidth');
        await expect.poll(content, { message: `${path} at ${width} px` }).toBeLessThanOrEqual(width);
        // The window changes its size at once, the page a moment later.
        const widthOfName = async () => (await row.getByRole('rowheader').boundingBox())?.width;
        await expect.poll(widthOfName, { message: `of the name, ${path} at ${width} px` }).toBeGreaterThan(200);
      }
    }
  });
});
