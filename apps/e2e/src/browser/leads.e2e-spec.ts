import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { dataOf, type Schemas } from '@abbotsford/api-client';
import { Admin } from '../support/admin';
import { Visitor } from '../support/visitor';
import { expectNoBarriers } from './expect-no-barriers';
import { LeadsPage } from './leads.page';
import { useSite } from './use-site';

const site = useSite();

type Told = Schemas['AddLeadRequest'];

/** Leads of one campaign, which no other test has. */
async function givenLeads(campaign: string, people: readonly (Told & { user_name: string })[]) {
  const { api } = await Admin.signIn(site.stack);
  for (const [index, told] of people.entries()) {
    const email = `${campaign}${index}@leads.example.com.au`;
    await dataOf(api.POST('/api/crm/leads', { body: { email, utm_campaign: campaign, ...told } }));
  }
  return api;
}

async function openLeads(query?: string) {
  const page = await (await site.admin()).newPage();
  const leads = new LeadsPage(page);
  await leads.open(query);
  return { page, leads };
}

const ofCampaign = (campaign: string) => `?came_from=campaign%3A${campaign}`;

describe('the list of leads', () => {
  it('is filtered and sorted by its address, which stays for the way back', async () => {
    await givenLeads('harvest', [
      { user_name: 'Mona Harvest', owner: 'Robin', status: 'contacted' },
      { user_name: 'Abel Harvest' },
      { user_name: 'Zelda Harvest', owner: 'Robin' },
    ]);
    const { page, leads } = await openLeads(ofCampaign('harvest'));
    await page.getByText('3 leads', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Owner' }).selectOption('Robin');
    await leads.row('Abel Harvest').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await expect.poll(() => page.getByRole('rowheader').allInnerTexts()).toEqual(['Mona Harvest', 'Zelda Harvest']);
    expect(new URL(page.url()).search).toBe('?owner=Robin&came_from=campaign%3Aharvest&sort=user_name');
    await expectNoBarriers(page);

    await page.getByRole('button', { name: 'Save this list' }).click();
    await leads.dialog.getByLabel('Name of the list').fill('Robin’s harvest');
    await leads.dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The list Robin’s harvest is saved.').waitFor();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByRole('button', { name: 'Robin’s harvest', exact: true }).click();
    await expect.poll(() => page.getByRole('rowheader').allInnerTexts()).toEqual(['Mona Harvest', 'Zelda Harvest']);
    await page.getByRole('button', { name: 'Delete the list Robin’s harvest' }).click();

    await page.setViewportSize({ width: 1440, height: 900 });
    await leads.openLead('Mona Harvest');
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await leads.row('Zelda Harvest').waitFor();
    expect(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('goes out as a file of what is shown', async () => {
    await givenLeads('outgoing', [{ user_name: 'Odile Outgoing' }]);
    const { page } = await openLeads(ofCampaign('outgoing'));
    await page.getByText('1 lead', { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    const [headings, ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(headings).toContain('name,email');
    expect(lines).toEqual([expect.stringContaining('Odile Outgoing')]);
  });
});

describe('several leads', () => {
  it('are changed at once, deleted, and brought back', async () => {
    await givenLeads('bulk', [{ user_name: 'Ivo Bulk' }, { user_name: 'Una Bulk' }]);
    const { page, leads } = await openLeads(ofCampaign('bulk'));
    await leads.select('Ivo Bulk', 'Una Bulk');
    await leads.bulk.getByLabel('Status').selectOption('Contacted');
    await leads.bulk.getByRole('button', { name: 'Change all 2' }).click();
    await page.getByText('2 leads were changed.').waitFor();
    await leads.row('Una Bulk').getByText('Contacted').waitFor();

    await leads.select('Ivo Bulk', 'Una Bulk');
    await leads.bulk.getByRole('button', { name: 'Delete' }).click();
    await leads.dialog.getByText('You can bring them back for a day.').waitFor();
    await leads.dialog.getByRole('button', { name: 'Delete 2 leads' }).click();
    await page.getByText('No lead is like that').waitFor();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await leads.row('Ivo Bulk').waitFor();
    await leads.row('Una Bulk').getByText('Contacted').waitFor();
  });

  it('that are one person are joined, with the notes and the history of both', async () => {
    await givenLeads('twice', [
      { user_name: 'Pia Twice', note: 'Met at the fair' },
      { user_name: 'Pia T.', note: 'Rang twice' },
    ]);
    const { page, leads } = await openLeads(ofCampaign('twice'));
    await leads.select('Pia Twice', 'Pia T.');
    await leads.bulk.getByRole('button', { name: 'Join the two' }).click();
    await leads.dialog.getByRole('radio', { name: /^Pia T\.,/ }).check();
    await leads.dialog.getByRole('button', { name: 'Join the two leads' }).click();
    await page.getByText('1 lead', { exact: true }).waitFor();
    await page.getByRole('rowheader').getByRole('link').click();
    for (const told of ['Met at the fair', 'Rang twice', 'Joined with another lead of the same person.']) {
      await page.getByText(told).waitFor();
    }
  });
});

it('a table is tried first, its wrong line is named, and the others come in', async () => {
  const { page, leads } = await openLeads('?search=Ingrid');
  const csv = 'Name,Email\nIngrid Import,ingrid@leads.example.com.au\nWrong,nowhere\n';
  await page.getByRole('button', { name: 'Import' }).click();
  await leads.dialog
    .getByLabel('File')
    .setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await leads.dialog.getByText('Nothing has been imported yet.').waitFor();
  await leads.dialog.getByText('Line 3, Wrong: email must be an email address').waitFor();
  await leads.dialog.getByRole('button', { name: 'Import 1 line' }).click();
  await leads.dialog.getByText('1 lead was added').waitFor();
  await leads.dialog.getByRole('button', { name: 'Done' }).click();
  await leads.row('Ingrid Import').waitFor();
});

describe('a lead', () => {
  it('is in the inbox until somebody opens it', async () => {
    const { page, leads } = await openLeads('?inbox=yes&search=solveig');
    await page.getByText('No lead is like that').waitFor();
    const visitor = new Visitor(site.stack);
    await visitor.tell(
      "Hi, I'm Solveig, I'm opening a café in Coburg. You can reach me on solveig@leads.example.com.au.",
    );
    await visitor.end();
    await leads.row('Solveig').waitFor();
    await page.getByRole('link', { name: /^Leads \d+ new$/ }).waitFor();
    await leads.openLead('Solveig');
    await page.getByText('Looked at by you').waitFor();
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.getByText('No lead is like that').waitFor();
  });

  it('is followed up: its owner, what is done next, a note, and a deal with a click', async () => {
    await givenLeads('follow', [{ user_name: 'Fenna Follow' }]);
    const { page, leads } = await openLeads('?search=Fenna');
    await leads.openLead('Fenna Follow');
    const form = page.getByRole('form', { name: 'Follow-up of this lead' });
    await form.getByRole('button', { name: 'Take it' }).click();
    await form.getByLabel('Next action').fill('Send beans');
    await form.getByLabel('Due on').fill('2030-05-04');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Next action: from nothing to “Send beans”.').waitFor();
    await page.getByLabel('New note').fill('Likes it dark');
    await page.getByRole('button', { name: 'Add the note' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Likes it dark' }).getByText(', you').waitFor();
    await page.getByRole('button', { name: 'Make a deal' }).click();
    await page.getByRole('link', { name: 'See the deal' }).click();
    await page.getByRole('dialog', { name: 'Fenna Follow' }).getByRole('link', { name: 'See the lead' }).click();
    await page.getByRole('heading', { name: 'Fenna Follow', level: 1 }).waitFor();
  });
});

describe('the bell', () => {
  it('tells of a new lead as it comes, leads to it, and then it is read', async () => {
    const page = await (await site.admin()).newPage();
    await page.goto('/tickets');
    const bell = page.getByRole('button', { name: /^Notifications/ });
    await bell.waitFor();
    await new Visitor(site.stack).say(
      "I'm Wanda, opening a cafe in Carlton in six weeks, about 120 cups a day. I want a bold roast and we have our " +
        'espresso machine already. Email wanda@bellpost.example.com.au, phone 0499 870 671.',
    );
    await expect.poll(() => bell.getAttribute('aria-label'), { timeout: 10_000 }).not.toContain('none');
    await expect.poll(() => page.title()).toMatch(/^\(\d+\+?\) Tickets/);

    await bell.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Notifications' });
    const told = panel.getByRole('link').filter({ hasText: 'New lead' }).filter({ hasText: 'Wanda' });
    await told.filter({ hasText: '(Unread)' }).waitFor();
    await expectNoBarriers(page);
    await told.click();
    await page.getByRole('heading', { name: 'Wanda', level: 1 }).waitFor();
    await bell.click();
    await told.waitFor();
    await expect.poll(() => told.innerText()).not.toContain('Unread');
  });

  it('has a page with all, where one chooses how one is told', async () => {
    const page = await (await site.admin()).newPage();
    await page.goto('/notifications');
    const overdue = page.getByRole('group', { name: 'Overdue tickets' });
    await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok()),
      overdue.getByRole('switch', { name: 'In the dashboard' }).uncheck(),
    ]);
    await expectNoBarriers(page);
    await page.reload();
    await expect.poll(() => overdue.getByRole('switch', { name: 'In the dashboard' }).isChecked()).toBe(false);
  });
});
