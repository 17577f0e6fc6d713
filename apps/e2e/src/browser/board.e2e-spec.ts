import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createApiClient, dataOf, type Schemas } from '@abbotsford/api-client';
import { Admin } from '../support/admin';
import { BoardPage } from './board.page';
import { SignInPage } from './sign-in.page';
import { useSite } from './use-site';

const site = useSite();

/** A card of this test alone. */
async function givenDeal(fields: Partial<Schemas['CreateDealRequest']> = {}) {
  const admin = await Admin.signIn(site.stack);
  const company_name = `Café ${randomUUID().slice(0, 8)}`;
  const { deal } = await dataOf(admin.api.POST('/api/crm/deals', { body: { company_name, ...fields } }));
  return { admin, deal, company: company_name };
}

/** Filtered to one card: others use the same board. */
const onlyFor = (company: string) => `/board?search=${encodeURIComponent(company)}`;

async function openBoard(company: string) {
  const page = await (await site.admin()).newPage();
  const board = new BoardPage(page);
  await page.goto(onlyFor(company));
  await board.live.waitFor();
  return { page, board };
}

describe('two people on the board', () => {
  it('who move one card: the later one is told who moved it, and the card stands where the first put it', async () => {
    const { admin, deal, company } = await givenDeal();
    const { page, board } = await openBoard(company);
    // The other's change is not heard of: a slow line.
    await page.route('**/api/crm/events', (route) => route.abort());
    await page.reload();
    await board.card(company, 'New lead').waitFor();
    await board.liftOver(company, 'New lead', 'Contacted');
    await admin.move(deal, 'negotiation');
    await page.mouse.up();
    await board.announcement(`Meanwhile you moved ${company} to Negotiation.`).waitFor();
    expect(await board.columnsOf(company)).toEqual(['Negotiation']);
  });

  it('see each other’s changes one card at a time, and what one types stays beside what the other saved', async () => {
    const { admin, deal, company } = await givenDeal({ comments: 'Loud' });
    const { page, board } = await openBoard(company);
    await board.openCard(company);
    const sheet = board.sheet(company);
    await sheet.getByLabel('Comments').fill('Quiet on Mondays');
    const reads: string[] = [];
    page.on('request', (request) => {
      if (/\/api\/crm\/deals(\?|$)/.test(request.url())) reads.push(request.url());
    });
    const params = { path: { id: deal.id } };
    await dataOf(admin.api.PUT('/api/crm/deals/{id}', { params, body: { owner: 'Kim', comments: 'Very loud' } }));
    await sheet.getByText('Now stored: Very loud').waitFor();
    expect(await sheet.getByLabel('Owner').inputValue()).toBe('Kim');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await board.announcement(`${company} is saved.`).waitFor();
    expect(await dataOf(admin.api.GET('/api/crm/deals/{id}', { params }))).toMatchObject({
      owner: 'Kim',
      comments: 'Quiet on Mondays',
    });
    expect(await sheet.getByText(/Meanwhile/).count()).toBe(0);
    expect(reads, 'whole boards read').toEqual([]);
  });
});

describe('a deal that is lost', () => {
  it('by keyboard, gets its reason before it moves', async () => {
    const { admin, deal, company } = await givenDeal({ status: 'won' });
    const { board } = await openBoard(company);
    await board.moveWithKeyboard(company, 1);
    await board.giveReason('Bad timing');
    const stored = () => dataOf(admin.api.GET('/api/crm/deals/{id}', { params: { path: { id: deal.id } } }));
    await expect.poll(stored).toMatchObject({ status: 'lost', won_lost_reason: 'Bad timing' });
  });
});

describe('a session that ends while somebody edits a deal', () => {
  it('takes nothing of what they typed', async () => {
    const { admin, deal, company } = await givenDeal();
    const somebody = { email: `${randomUUID()}@team.example.com.au`, password: 'a flat white, no sugar' };
    const open = createApiClient({ baseUrl: site.stack.gatewayUrl });
    const { user } = await dataOf(open.POST('/api/auth/register', { body: { ...somebody, name: 'Kim' } }));
    const role = { params: { path: { id: user.id } }, body: { role: 'admin' as const } };
    await dataOf(admin.api.PATCH('/api/auth/users/{id}', role));
    const page = await (await site.signedIn(somebody)).newPage();
    await page.goto(`/board?deal=${deal.id}`);
    const notes = new BoardPage(page).sheet(company).getByLabel('Meeting notes');
    await notes.fill('They want to taste on Thursday, and');

    const { access_token } = await dataOf(open.POST('/api/auth/login', { body: somebody }));
    const elsewhere = createApiClient({ baseUrl: site.stack.gatewayUrl, getToken: () => access_token });
    await dataOf(elsewhere.DELETE('/api/auth/sessions'));
    await new SignInPage(page).signInAgain(somebody.password);
    expect(new URL(page.url()).search).toBe(`?deal=${deal.id}`);
    expect(await notes.inputValue()).toBe('They want to taste on Thursday, and');
  });
});
