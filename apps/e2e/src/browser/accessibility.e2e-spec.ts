import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createApiClient, dataOf } from '@abbotsford/api-client';
import { Admin } from '../support/admin';
import { Visitor } from '../support/visitor';
import { BoardPage } from './board.page';
import type { Person } from './browser';
import { ChatWidget } from './chat-widget.page';
import { expectNoBarriers } from './expect-no-barriers';
import { LeadsPage } from './leads.page';
import { useSite } from './use-site';

const site = useSite();
const customer = { email: 'odette@customers.example.com.au', password: 'a flat white, no sugar' };
const company = 'Harbour & Pier Espresso, the one with the very long name by the water';

/** So that every page has something to show. */
beforeAll(async () => {
  const { gatewayUrl } = site.stack;
  await dataOf(
    createApiClient({ baseUrl: gatewayUrl }).POST('/api/auth/register', {
      body: { name: 'Odette Marsh', ...customer },
    }),
  );
  const { conversation_id } = await new Visitor(site.stack).say(
    "I'm Ottoline, opening a cafe in Carlton in six weeks, about 120 cups a day. I want a bold roast and we have our " +
      'espresso machine already. Email ottoline@outlook.com, phone 0499 870 655.',
  );
  const admin = await Admin.signIn(site.stack);
  await vi.waitFor(async () => expect(await admin.cardsOf(conversation_id)).toHaveLength(1), { timeout: 10_000 });
  for (const priority of ['Low', 'Medium', 'High'] as const) {
    const deal = {
      company_name: `${company} (${priority})`,
      priority,
      status: 'contacted',
      deal_value: 48_000,
    } as const;
    await dataOf(admin.api.POST('/api/crm/deals', { body: deal }));
  }
});

interface View {
  readonly name: string;
  readonly as: 'visitor' | 'customer' | 'admin';
  /** Brings the page to where there is something to look at. */
  readonly show: (page: Page) => Promise<void>;
}

const withHeading = (path: string, name: string) => async (page: Page) => {
  await page.goto(path);
  await page.getByRole('heading', { name, level: 1 }).waitFor();
};

const views: readonly View[] = [
  { name: 'the landing page', as: 'visitor', show: withHeading('/', 'The coffee side of your café, looked after.') },
  {
    name: 'the landing page with the chat',
    as: 'visitor',
    show: async (page) => {
      const chat = new ChatWidget(page);
      await chat.open();
      await chat.say("I'm opening a café");
    },
  },
  { name: 'the sign-in', as: 'visitor', show: withHeading('/sign-in', 'Sign in') },
  {
    name: 'the registration, with a field that was refused',
    as: 'visitor',
    show: async (page) => {
      await withHeading('/register', 'Create your customer account')(page);
      await page.getByLabel('Name', { exact: true }).fill('Somebody Else');
      await page.getByLabel('Email').fill(customer.email);
      await page.getByLabel('Password').fill(customer.password);
      await page.getByRole('button', { name: 'Create account' }).click();
      await page.getByRole('alert').and(page.locator('main *')).waitFor();
    },
  },
  { name: 'the account', as: 'customer', show: withHeading('/account', 'Your account') },
  { name: 'the board, to a customer', as: 'customer', show: (page) => sayTheyMayNot(page) },
  {
    name: 'the board',
    as: 'admin',
    show: async (page) => {
      const board = new BoardPage(page);
      await board.open();
      await board.card("Ottoline's café", 'New lead').waitFor();
    },
  },
  {
    name: 'a deal',
    as: 'admin',
    show: async (page) => {
      const board = new BoardPage(page);
      await board.open();
      await board.openCard(`${company} (High)`);
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  { name: 'the leads', as: 'admin', show: withHeading('/leads', 'Leads') },
  {
    name: 'a lead',
    as: 'admin',
    show: async (page) => {
      await withHeading('/leads', 'Leads')(page);
      await new LeadsPage(page).openLead('Ottoline');
    },
  },
];

/** Those that no other test looks at; one after the other in one window. */
const others = [
  {
    as: 'admin',
    pages: [
      ['/knowledge/new', 'New document'],
      ['/knowledge/answers/new', 'New question'],
      ['/knowledge/search', 'Try a question'],
      ['/knowledge/tests', 'Test questions'],
      ['/audit', 'Audit log'],
      ['/api-log', 'API log'],
      ['/settings', 'Settings'],
      ['/embed', 'Embed the chat'],
      ['/design', 'Design system'],
      ['/conversations/no-such-conversation', 'This conversation is no longer here'],
    ],
  },
  {
    as: 'customer',
    pages: [
      ['/account/second-factor', 'Second factor'],
      ['/support/tickets', 'Your tickets'],
    ],
  },
] as const;

async function sayTheyMayNot(page: Page): Promise<void> {
  await page.goto('/board');
  await page.getByText('This page is for our team').waitFor();
}

async function show({ as, show }: View): Promise<Page> {
  const people: Record<View['as'], () => Promise<Person>> = {
    visitor: () => site.visitor(),
    customer: () => site.signedIn(customer),
    admin: () => site.admin(),
  };
  const page = await (await people[as]()).newPage();
  await show(page);
  return page;
}

describe('without a barrier, in light and dark colours and on a phone, is', () => {
  for (const view of views) {
    it(view.name, async () => {
      await expectNoBarriers(await show(view));
    });
  }

  it.each(others)('each other page of $as', async ({ as, pages }) => {
    const page = await show({ name: as, as, show: () => Promise.resolve() });
    for (const [path, heading] of pages) {
      await withHeading(path, heading)(page);
      await expectNoBarriers(page);
    }
  });
});

it('the list of languages closes with Escape and gives the focus back', async () => {
  const page = await (await site.visitor()).newPage();
  await page.goto('/');
  const button = page.locator('summary', { hasText: 'English' });
  const languages = page.getByRole('navigation', { name: 'Languages' });
  await button.press('Enter');
  await languages.getByRole('link').last().focus();
  await page.keyboard.press('Escape');
  await languages.waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true);
});
