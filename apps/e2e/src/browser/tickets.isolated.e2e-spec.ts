import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createApiClient, dataOf, type Schemas } from '@abbotsford/api-client';
import { tellOfIssue } from '../support/tells-of-issue';
import { ChatWidget } from './chat-widget.page';
import { expectNoBarriers } from './expect-no-barriers';
import { useOwnSite } from './use-site';

const site = useOwnSite('inbound-bot');
const password = 'a flat white, no sugar';

async function aCustomer(name: string, email: string): Promise<Schemas['TokenReply']> {
  const api = createApiClient({ baseUrl: site.stack.gatewayUrl });
  return dataOf(api.POST('/api/auth/register', { body: { name, email, password } }));
}

const messages = (page: Page) => page.getByRole('list', { name: 'Messages' }).getByRole('listitem');

/** What the other side does is seen within two seconds. */
const soon = { timeout: 2_000 };

describe('a support ticket', () => {
  it('is on the desk at once, is answered there, and the customer reads the answer and replies', async () => {
    const email = 'priya@customers.example.com.au';
    const { user } = await aCustomer('Priya Nair', email);
    const desk = await (await site.admin()).newPage();
    await desk.goto('/board');
    await desk.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tickets' }).click();
    await desk.getByText('No tickets yet').waitFor();
    await desk.getByText('Live', { exact: true }).waitFor();
    await expectNoBarriers(desk);

    const summary = 'The delivery of Tuesday has not come, and we are nearly out of beans.';
    await tellOfIssue(site.stack, { user_id: user.id, customer_name: user.name, summary, order_number: '88213' });
    await tellOfIssue(site.stack, { user_id: user.id, summary: 'Milk splits.', category: 'milk', urgency: 'low' });
    const row = desk.getByRole('list', { name: 'Tickets' }).getByRole('listitem').filter({ hasText: summary });
    await row.waitFor(soon);
    await row.getByText('Urgent').waitFor();
    await expectNoBarriers(desk);

    const rows = desk.getByRole('list', { name: 'Tickets' }).getByRole('link');
    await rows.first().focus();
    await desk.keyboard.press('ArrowDown');
    expect(await desk.locator(':focus').innerText()).toContain(summary);
    await desk.keyboard.press('Home');
    expect(await desk.locator(':focus').innerText()).toContain('Milk splits.');

    await desk.getByRole('search').getByLabel('Urgency').selectOption('Low');
    await row.waitFor({ state: 'detached' });
    expect(desk.url()).toMatch(/\/tickets\?urgency=low$/);
    await desk.goBack();
    await desk.getByLabel('Number or words').fill('nearly out of');
    await desk.keyboard.press('Enter');
    await desk.getByRole('listitem').filter({ hasText: 'Milk splits.' }).waitFor({ state: 'detached' });
    await row.getByRole('link').press('Enter');

    await desk.getByRole('heading', { level: 1, name: summary }).waitFor();
    await desk.getByRole('link', { name: email }).waitFor();
    await desk.getByRole('button', { name: 'Take it' }).click();
    await desk.getByLabel('Who reads it').selectOption('Only us: a note');
    await desk.getByRole('textbox', { name: 'Note' }).fill('The courier has lost it before.');
    await desk.getByRole('button', { name: 'Keep the note' }).click();
    await messages(desk).filter({ hasText: 'lost it before' }).waitFor();
    await desk.getByLabel('Who reads it').selectOption('The customer');
    await desk.getByLabel('Begin with a prepared reply').selectOption('The order is being traced');
    expect(await desk.getByRole('textbox', { name: 'Answer' }).inputValue()).toContain('Hi Priya,');
    await desk.getByRole('textbox', { name: 'Answer' }).press('Control+Enter');
    await messages(desk).filter({ hasText: 'where order 88213 is' }).waitFor();
    await desk.getByText('Waiting for the customer').and(desk.locator('header *')).waitFor();
    await expectNoBarriers(desk);

    const portal = await (await site.signedIn({ email, password })).newPage();
    await portal.goto('/account');
    await portal.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Your tickets' }).click();
    await portal.getByRole('link', { name: summary }).waitFor();
    await expectNoBarriers(portal);
    await portal.getByRole('link', { name: summary }).click();
    await messages(portal).filter({ hasText: 'where order 88213 is' }).waitFor();
    await portal.getByText('Waiting for you').waitFor();
    expect(await portal.getByText('lost it before').count()).toBe(0);
    await portal.getByLabel('Write to us').fill('It has still not come.');
    await portal.getByRole('button', { name: 'Send' }).press('Enter');
    await messages(portal).filter({ hasText: 'still not come' }).waitFor();
    await portal.getByText('We are on it').waitFor();
    await expectNoBarriers(portal);

    await messages(desk).filter({ hasText: 'still not come' }).waitFor(soon);
    await desk.getByLabel('Status').selectOption('Solved');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Solved').and(desk.locator('header *')).waitFor();
  });

  it('comes of a talk with the support bot, and the answer of our team is told there and in the portal', async () => {
    const email = 'mei@customers.example.com.au';
    await aCustomer('Mei Tan', email);
    const portal = await (await site.signedIn({ email, password })).newPage();
    await portal.goto('/support');
    const talk = new ChatWidget(portal);
    const socket = portal.waitForEvent('websocket');
    expect(await talk.say('Our milk splits when we steam it.')).toContain('Mei');
    expect((await socket).url(), 'no token stands in the address').toMatch(/\/api\/chat\/inbound\/ws$/);
    expect(await talk.say('What should we check first?')).toMatch(/1\. /);
    const made = await talk.say('Still the same. Please open a support ticket.');
    const number = /T-\d+/.exec(made)?.[0] ?? 'no number';

    const desk = await (await site.admin()).newPage();
    await desk.goto(`/tickets?search=${number}`);
    await desk.getByRole('link', { name: /milk splits/i }).click();
    await desk.getByRole('textbox', { name: 'Answer' }).fill('Please keep the jug in the fridge.');
    await desk.getByRole('textbox', { name: 'Answer' }).press('Control+Enter');
    await messages(desk).filter({ hasText: 'in the fridge' }).waitFor();

    expect(await talk.say('Any news on my ticket?')).toContain('Please keep the jug in the fridge.');
    await portal.goto('/support/tickets');
    await portal.getByRole('link', { name: /milk splits/i }).click();
    await messages(portal).filter({ hasText: 'in the fridge' }).waitFor();
  });

  it('that is the same matter as another is merged into it', async () => {
    const { user } = await aCustomer('Tomas Reyes', 'tomas@customers.example.com.au');
    await tellOfIssue(site.stack, { user_id: user.id, summary: 'The grinder is loud.' });
    await tellOfIssue(site.stack, { user_id: user.id, summary: 'The grinder jams.' });
    const desk = await (await site.admin()).newPage();
    await desk.goto('/tickets?search=grinder+jams');
    await desk.getByRole('link', { name: 'The grinder jams.' }).click();
    await desk.getByRole('button', { name: /^Merge T-\d+ into this$/ }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Merge them' }).click();
    await desk.getByText('There are no others.').waitFor();
    await desk.goto('/tickets?search=grinder');
    const rows = desk.getByRole('list', { name: 'Tickets' }).getByRole('listitem');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('The grinder jams.')]);
  });

  it('is nothing for another customer, nor for who is not signed in', async () => {
    const { user } = await aCustomer('Ada Lum', 'ada@customers.example.com.au');
    await tellOfIssue(site.stack, { user_id: user.id, summary: 'The invoice is wrong.', category: 'other' });
    const desk = await (await site.admin()).newPage();
    await desk.goto('/tickets?search=invoice');
    const address = await desk.getByRole('link', { name: 'The invoice is wrong.' }).getAttribute('href');

    const email = 'bo@customers.example.com.au';
    await aCustomer('Bo', email);
    const other = await (await site.signedIn({ email, password })).newPage();
    await other.goto(`/support${address ?? ''}`);
    await other.getByText('There is no such ticket').waitFor();
    await other.goto('/support/tickets');
    await other.getByText('No tickets').waitFor();
    await other.goto('/tickets');
    await other.getByText('This page is for our team').waitFor();

    const nobody = await (await site.visitor()).newPage();
    await nobody.goto('/support/tickets');
    await nobody.waitForURL(/\/sign-in\?next=%2Fsupport%2Ftickets/);
  });
});
