import { readFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { dataOf } from '@abbotsford/api-client';
import { Admin } from '../support/admin';
import { Visitor } from '../support/visitor';
import { AnalyticsPage } from './analytics.page';
import { expectNoBarriers } from './expect-no-barriers';
import { useSite } from './use-site';

const site = useSite();

/** `2026-11-30`, where this test runs. */
const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('a talk with the bot is in the figures soon, as a chart, as a table and as a file', async () => {
  const admin = await Admin.signIn(site.stack);
  const days = { from: dayFromNow(-1), to: dayFromNow(1) };
  const conversations = async (): Promise<number> =>
    (await dataOf(admin.api.GET('/api/crm/analytics', { params: { query: days } }))).current.outbound_conversations;
  const before = await conversations();
  await new Visitor(site.stack).say("Hello, I'm opening a café in Footscray.");
  await vi.waitFor(async () => expect(await conversations()).toBeGreaterThan(before), {
    timeout: 30_000,
    interval: 500,
  });

  const analytics = new AnalyticsPage(await (await site.admin()).newPage());
  await analytics.open(`/analytics?from=${days.from}&to=${days.to}`);
  await analytics.tile('Conversations').getByText('with the sales bot,').waitFor();
  const funnel = analytics.panel('How far visitors come');
  await funnel.locator('svg').first().waitFor();
  // Who does not see the chart has the table beside it.
  expect(await funnel.getByRole('row', { name: /^Exploring/ }).count()).toBe(1);
  await expectNoBarriers(analytics.page);
  await funnel.getByRole('button', { name: 'Show as a table: How far visitors come' }).press('Enter');
  await funnel.locator('svg').waitFor({ state: 'detached' });
  await funnel.getByRole('button', { name: 'Show as a chart: How far visitors come' }).waitFor();
  await expectNoBarriers(analytics.page);

  const file = await analytics.download('Download as CSV: How far visitors come');
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^\uFEFFStage,Conversations,Share\r\nExploring,[1-9]/);

  await analytics.range('7 days').click();
  await analytics.page.waitForURL(/\?range=7$/);
  await analytics.showDays(days.to, days.from);
  await analytics.page.getByText('Please choose a day that is not before the first.').waitFor();
  await analytics.showDays('2020-01-01', '2020-01-31');
  await analytics.page.waitForURL(/from=2020-01-01&to=2020-01-31$/);
  await analytics.page.getByRole('heading', { name: 'Nothing happened on these days' }).waitFor();
});
