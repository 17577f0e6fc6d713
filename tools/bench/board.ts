import { chromium, type Page } from 'playwright-core';
import { neededServices } from '@abbotsford/contracts';
import { provideBrowser, startStack, type Stack } from '@abbotsford/local-stack';
import { measure, quantile, timesOf } from './figures';

const DEALS = 2_000;
const A_FILE = 1_000;
const stages = ['new-lead', 'contacted', 'proposal-sent', 'negotiation', 'won', 'lost'];
const unlimited = '1000000/minute';

/** The sales board with 2,000 deals: its answer at the gateway, and how it feels in Chromium. */
export async function benchBoard(): Promise<readonly string[]> {
  const stack = await startStack({
    services: [...neededServices, 'web'],
    ports: 'free',
    dataDir: null,
    dbName: `bench_board_${Date.now()}`,
    env: { RATE_LIMIT_GLOBAL: unlimited, LLM_MODE: 'local', LOG_LEVEL: 'error' },
  });
  try {
    const ask = await askAs(stack);
    for (let from = 0; from < DEALS; from += A_FILE) await ask('deals/import', { csv: fileOf(from) });
    const lines = [`The board with ${DEALS} deals`];
    for (const query of ['per_column=1000&without_notes=true', 'per_column=1000']) {
      const { p50, p95 } = timesOf(await measure(20, 3, () => ask(`deals?${query}`)));
      lines.push(`  GET /api/crm/deals?${query}   p50 ${p50.toFixed(0)} ms   p95 ${p95.toFixed(0)} ms`);
    }
    return [...lines, ...(await benchPage(stack))];
  } finally {
    await stack.stop();
  }
}

/** Deals as sales have them: a summary of some sentences, and notes. */
function fileOf(from: number): string {
  const rows = Array.from({ length: A_FILE }, (_, index) => {
    const number = from + index;
    const summary = `Café number ${number} opens in about four months and needs coffee for 140 cups a day. `.repeat(3);
    const notes = 'They want to taste the blend first and then talk about the machine. '.repeat(8);
    return [`Café ${number}`, stages[number % stages.length], 1_000 + number, `Owner ${number % 7}`, summary, notes];
  });
  return ['company_name,status,deal_value,owner,summary,meeting_notes', ...rows].join('\n');
}

async function askAs({ gatewayUrl, adminEmail, adminPassword }: Stack) {
  let token = '';
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${gatewayUrl}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const signedIn = await ask('auth/login', { email: adminEmail, password: adminPassword });
  token = (signedIn as { access_token: string }).access_token;
  return (path: string, body?: object) => ask(`crm/${path}`, body);
}

async function benchPage({ webUrl, adminEmail, adminPassword }: Stack): Promise<readonly string[]> {
  const browser = await chromium.launch({ executablePath: await provideBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1_440, height: 900 }, baseURL: webUrl });
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(adminEmail);
    await page.getByLabel('Password').fill(adminPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await firstCard(page);
    const paints = await measure(5, 1, async () => {
      await page.goto('/board');
      await firstCard(page);
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/board');
    await firstCard(page);
    const reads = asked.filter((url) => url.includes('/api/crm/deals?')).length;
    const scrolling = await framesDuring(page, () => scroll(page));
    const dragging = await framesDuring(page, () => drag(page));
    return [
      `  from the address to the first card   p50 ${quantile(paints, 0.5).toFixed(0)} ms   (${reads} read)`,
      `  scrolling a column                   ${fps(scrolling)}`,
      `  dragging a card over all columns     ${fps(dragging)}`,
    ];
  } finally {
    await browser.close();
  }
}

const firstCard = (page: Page) => page.locator('[data-card]').first().waitFor();

async function scroll(page: Page): Promise<void> {
  await page.locator('[data-stage="new-lead"] [data-card]').first().hover();
  for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 160);
}

async function drag(page: Page): Promise<void> {
  await page.locator('[data-stage="new-lead"] li').nth(2).hover();
  await page.mouse.down();
  for (const x of [400, 900, 1_400, 700, 200]) await page.mouse.move(x, 300 + (x % 300), { steps: 30 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

/** Milliseconds of each frame while something goes on. */
async function framesDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(`{
    const frames = (window.frames_ = []);
    let last = performance.now();
    const tick = (now) => { frames.push(now - last); last = now; window.frames_ === frames && requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  }`);
  await work();
  return page.evaluate<number[]>('(() => { const frames = window.frames_; window.frames_ = null; return frames; })()');
}

function fps(frames: readonly number[]): string {
  const mean = frames.reduce((sum, ms) => sum + ms, 0) / frames.length;
  return `${(1_000 / mean).toFixed(0)} fps   p95 of a frame ${quantile(frames, 0.95).toFixed(0)} ms`;
}
