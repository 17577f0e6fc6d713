import path from 'node:path';
import type { Stack } from '@abbotsford/local-stack';
import type { Browser, Page } from 'playwright-core';
import { comeToRest } from '../../apps/e2e/src/browser/come-to-rest';
import { signedInState } from '../../apps/e2e/src/browser/signed-in-state';
import { Api } from '../demo-data/api';
import { signIn, type SignIn } from '../demo-data/sign-in';
import { themes, views, widths, type View, type Viewer } from './views.data';

const LOADED_MS = 10_000;
const HEIGHT = 900;

export interface Shoot {
  readonly browser: Browser;
  readonly stack: Stack;
  readonly accounts: Readonly<Record<Viewer, SignIn | null>>;
  readonly folder: string;
  /** The names of the pages to take; all when there is none. */
  readonly only: ReadonlySet<string>;
  readonly say: (line: string) => void;
}

/** Every page at every width in both themes, as whoever sees it. Pages that have nothing to show are left out, and named. Gives how many pictures were taken. */
export async function takePictures(shoot: Shoot): Promise<number> {
  let taken = 0;
  for (const viewer of ['visitor', 'customer', 'admin'] as const) {
    const wanted = views[viewer].filter(({ name }) => shoot.only.size === 0 || shoot.only.has(name));
    if (wanted.length > 0) taken += await asViewer(shoot, viewer, wanted);
  }
  return taken;
}

async function asViewer(shoot: Shoot, viewer: Viewer, wanted: readonly View[]): Promise<number> {
  const { browser, stack, accounts, say } = shoot;
  const account = accounts[viewer];
  const context = await browser.newContext({
    baseURL: stack.webUrl,
    locale: 'en-AU',
    timezoneId: 'Australia/Melbourne',
    reducedMotion: 'reduce',
    ...(account && { storageState: await signedInState(stack, account) }),
  });
  try {
    const page = await context.newPage();
    const api = account && (await signIn(new Api(stack.gatewayUrl), account));
    let taken = 0;
    for (const view of wanted) {
      const address = await addressOf(view, api ?? null);
      if (address === null) say(`${view.name}: nothing to show`);
      else taken += await ofPage(page, { ...view, path: address }, shoot.folder);
    }
    return taken;
  } finally {
    await context.close();
  }
}

/** Null where the list has no entry with a page. */
async function addressOf({ path: template, newest }: View, api: Api | null): Promise<string | null> {
  if (!newest || !api) return template;
  type Entry = Readonly<Record<string, unknown>>;
  const answer = await api.call<readonly Entry[] | { readonly items: readonly Entry[] }>('GET', newest.from);
  const entries = 'items' in answer ? answer.items : answer;
  const id = entries.map((entry) => entry[newest.key]).find((value) => typeof value === 'string');
  return id === undefined ? null : template.replace('{id}', id);
}

async function ofPage(page: Page, view: View, folder: string): Promise<number> {
  // As on a phone from the start: what a page brings into view, it does when it opens.
  await page.setViewportSize({ width: widths[0], height: HEIGHT });
  await page.goto(view.path);
  // A page without either shows what it has.
  const wait = { timeout: LOADED_MS };
  await page
    .getByRole('heading', { level: 1 })
    .first()
    .waitFor(wait)
    .catch(() => undefined);
  await page
    .locator('[aria-busy="true"]')
    .first()
    .waitFor({ ...wait, state: 'detached' })
    .catch(() => undefined);
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await comeToRest(page);
      await page.screenshot({ path: path.join(folder, `${view.name}-${width}-${theme}.png`), fullPage: true });
    }
  }
  return widths.length * themes.length;
}
