import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, provideBrowser, startStack, type Stack } from '@abbotsford/local-stack';
import lighthouse from 'lighthouse';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { benchEmbed } from './embed';

const IDLE_MS = 10_000;
/** What is judged as on a phone of the middle class, with its network; of each the lowest score that is good enough. */
const wanted = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof wanted;

/** Search engines do not see what is behind the sign-in. */
const site: readonly Category[] = ['performance', 'accessibility', 'best-practices', 'seo'];
const behindSignIn: readonly Category[] = ['performance', 'accessibility', 'best-practices'];

const sitePaths = ['/', '/coffee', '/machines', '/training', '/contact', '/privacy', '/es'];
const customer = { name: 'Priya Nair', email: 'priya@bench.example', password: 'long-enough-for-a-bench' };

/**
 * Lighthouse's scores of the site's pages, a page of the portal and one of the dashboard, what an open page takes of a
 * processor while nobody does anything, and what the chat's script costs a page of others. What is worse than wanted is
 * marked, scores with what cost them.
 */
export async function benchWebPages(): Promise<readonly string[]> {
  const stack = await startStack({
    services: ['auth', 'crm', 'gateway', 'web'],
    ports: 'free',
    dataDir: null,
    dbName: `bench_${Date.now()}`,
    env: { LOG_LEVEL: 'error' },
  });
  const profile = await mkdtemp(path.join(tmpdir(), 'bench-web-'));
  try {
    const port = await freePort();
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: await provideBrowser(),
      args: ['--no-sandbox', `--remote-debugging-port=${port}`],
    });
    try {
      return await measure(browser, port, stack);
    } finally {
      await browser.close();
    }
  } finally {
    await stack.stop();
    await rm(profile, { recursive: true, force: true });
  }
}

async function measure(browser: BrowserContext, port: number, stack: Stack): Promise<readonly string[]> {
  const { webUrl } = stack;
  const page = await browser.newPage();
  const lines = ['Web pages (Lighthouse, as on a phone): performance, accessibility, best practices, SEO'];
  for (const pathname of sitePaths) lines.push(...(await scores(port, webUrl, pathname, site)));
  lines.push(await idle(page, `${webUrl}/`));
  lines.push(await benchEmbed(browser, webUrl));

  await register(page, webUrl);
  lines.push(...(await scores(port, webUrl, '/support/tickets', behindSignIn)));
  await signIn(page, webUrl, stack.adminEmail, stack.adminPassword);
  lines.push(...(await scores(port, webUrl, '/board', behindSignIn)), await idle(page, `${webUrl}/board`));
  return lines;
}

async function scores(
  port: number,
  webUrl: string,
  pathname: string,
  categories: readonly Category[],
): Promise<readonly string[]> {
  const run = await lighthouse(`${webUrl}${pathname}`, {
    port,
    logLevel: 'error',
    onlyCategories: [...categories],
    // Who is signed in stays signed in.
    disableStorageReset: true,
  });
  if (!run) return [`  ${pathname} was not measured`];
  const { lhr } = run;
  const figures = categories.map((category) => {
    const score = Math.round((lhr.categories[category]?.score ?? 0) * 100);
    return `${String(score).padStart(4)}${score < wanted[category] ? '!' : ' '}`;
  });
  const lost = categories.flatMap((category) =>
    category === 'performance' ? [] : (lhr.categories[category]?.auditRefs ?? []),
  );
  const faults = lost
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id]?.score != null && (lhr.audits[id].score ?? 1) < 1)
    .map(({ id }) => `    ${id}: ${lhr.audits[id]?.title ?? ''}`);
  const times = (
    ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const
  )
    .map((id) => lhr.audits[id]?.displayValue ?? '')
    .join(' / ');
  return [`  ${pathname.padEnd(18)}${figures.join(' ')}   ${times}`, ...faults];
}

/** What an open page takes while nobody does anything, in percent of a processor. */
async function idle(page: Page, url: string): Promise<string> {
  await page.goto(url);
  // What a page does once, it has done by then: the shot on the home page is poured.
  await pause(5_000);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await busySeconds();
  await pause(IDLE_MS);
  const percent = ((await busySeconds()) - before) * (100_000 / IDLE_MS);
  return `  ${new URL(url).pathname.padEnd(18)}open and idle: ${percent.toFixed(2)} % of a processor`;
}

async function register(page: Page, webUrl: string): Promise<void> {
  await page.goto(`${webUrl}/register`);
  await page.getByLabel('Name', { exact: true }).fill(customer.name);
  await page.getByLabel('Email').fill(customer.email);
  await page.getByLabel('Password').fill(customer.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

async function signIn(page: Page, webUrl: string, email: string, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.pathname === '/' || url.pathname === '/sign-in');
  await page.goto(`${webUrl}/sign-in`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}
