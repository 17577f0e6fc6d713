import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LocalStackError, provideBrowser, startStack, workspaceRoot } from '@abbotsford/local-stack';
import { chromium } from 'playwright-core';
import { buildApps } from '../shared/build-apps';
import { readFlags } from '../shared/read-flags';
import { loadExampleData } from './example-data';
import { indexPage, pictureOf } from './index-page';
import { takePictures } from './take-pictures';
import { views } from './views.data';

const help = `Takes a picture of every page at 390, 768 and 1440 pixels, in light and dark, on a platform of its own with example data.

  npm run screenshots                         into reports/screens, with an index.html that shows them all
  npm run screenshots -- --only board,leads   these pages only; what was taken of others stays
  npm run screenshots -- --no-build           of what was built before

The picture in README.md, docs/board.png, is board-1440-light.png.
`;

const folder = path.join(workspaceRoot, 'reports/screens');
const say = (line: string): void => console.log(line);
const names = Object.values(views).flatMap((of) => of.map(({ name }) => name));

async function main(): Promise<void> {
  const flags = readFlags({
    options: { help: { type: 'boolean' }, only: { type: 'string' }, 'no-build': { type: 'boolean' } },
  });
  if (flags.help) return say(help);
  const only = new Set(flags.only?.split(','));
  const unknown = [...only].filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new LocalStackError(`No page is called ${unknown.join(', ')}: ${names.join(', ')}.`);

  if (!flags['no-build']) await buildApps(say);
  say('Starting');
  const stack = await startStack({
    ports: 'free',
    dataDir: null,
    dbName: `screens_${Date.now()}`,
    // Nobody types here.
    env: {
      LOG_LEVEL: 'error',
      RATE_LIMIT_GLOBAL: '100000/minute',
      RATE_LIMIT_CHAT: '100000/minute',
      RATE_LIMIT_LOGIN: '100000/minute',
    },
  });
  try {
    const customer = await loadExampleData(stack, say);
    const browser = await chromium.launch({ executablePath: await provideBrowser(), args: ['--no-sandbox'] });
    if (only.size === 0) await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const admin = { email: stack.adminEmail, password: stack.adminPassword };
    const accounts = { visitor: null, customer, admin };
    let taken: number;
    try {
      taken = await takePictures({ browser, stack, accounts, folder, only, say });
    } finally {
      await browser.close();
    }
    // With what was taken before of other pages.
    const all = (await readdir(folder)).map(pictureOf).filter((picture) => picture !== null);
    await writeFile(path.join(folder, 'index.html'), indexPage(all));
    say(`${taken} pictures: ${path.join(folder, 'index.html')}`);
  } finally {
    await stack.stop();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof LocalStackError ? error.message : error);
    process.exit(1);
  },
);
