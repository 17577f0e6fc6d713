import { describe, expect, it } from 'vitest';
import { dataOf } from '@abbotsford/api-client';
import { Admin } from '../support/admin';
import { BoardPage } from './board.page';
import { ChatWidget } from './chat-widget.page';
import { LeadsPage } from './leads.page';
import { SignInPage } from './sign-in.page';
import { useOwnSite } from './use-site';

const site = useOwnSite();

/** So soon after the answer that qualified the visitor, or after a move, every open window shows it. */
const atOnce = { timeout: 2_000 };

describe('a café owner who opens the chat', () => {
  const card = "Marguerite's café";

  it('is told of a call, and becomes a lead and a card that the sales team moves on', async () => {
    const { adminEmail, adminPassword } = site.stack;
    const team = await site.visitor();
    const firstWindow = await team.newPage();
    const signIn = new SignInPage(firstWindow);
    await signIn.open();
    await signIn.signIn({ email: adminEmail, password: adminPassword });
    await firstWindow.waitForURL('**/board');
    const secondWindow = await team.newPage();
    const [first, second] = [new BoardPage(firstWindow), new BoardPage(secondWindow)];
    await Promise.all([first.live.waitFor(), second.open()]);
    let reloads = 0;
    for (const page of [firstWindow, secondWindow]) page.on('load', () => (reloads += 1));

    const chat = new ChatWidget(await (await site.visitor()).newPage());
    await chat.open();
    await chat.say("G'day! My sister and I are starting a little café in Brunswick, we sign the lease this week.");
    await chat.say("We'd love to have the doors open in roughly ten weeks. I'm Marguerite, by the way.");
    await chat.say('Hard to say, but maybe 150 cups on a normal day. Something bold, like a proper Italian bar.');
    await chat.say("No machine yet, we'd need one from you.");
    const farewell = await chat.say('You can write to marguerite@brunswickbrew.com.au or ring me on 0423 987 161.');
    await Promise.all([first.card(card, 'New lead').waitFor(atOnce), second.card(card, 'New lead').waitFor(atOnce)]);
    expect(farewell).toMatch(/\bcall\b/i);
    expect(reloads, 'reloads of a board').toBe(0);

    const leads = new LeadsPage(secondWindow);
    await leads.openFromNavigation();
    await expect
      .poll(() => leads.row('Marguerite').innerText())
      .toMatch(/marguerite@brunswickbrew\.com\.au[^]*Qualified/);
    await leads.openLead('Marguerite');
    expect(await leads.conversation().innerText()).toContain('we sign the lease this week');
    // It changes nothing of the lead, and is seen all the same.
    const aside = 'What is your favourite colour?';
    await chat.say(aside);
    await expect.poll(() => leads.conversation().innerText(), { timeout: 10_000 }).toContain(aside);
    expect(reloads, 'reloads of a page').toBe(0);
    await second.open();

    await first.dragWithMouse(card, 'New lead', 'Contacted');
    await second.card(card, 'Contacted').waitFor(atOnce);
    expect(await second.columnsOf(card)).toEqual(['Contacted']);
    await firstWindow.reload();
    await first.live.waitFor();
    expect(await first.columnsOf(card)).toEqual(['Contacted']);
  });
});

describe('a card on the board', () => {
  it('is moved by keyboard alone, and a screen reader says so', async () => {
    const company = 'Moonlight Espresso';
    const admin = await Admin.signIn(site.stack);
    await dataOf(admin.api.POST('/api/crm/deals', { body: { company_name: company, status: 'new-lead' } }));
    const team = await site.admin();
    const page = await team.newPage();
    const board = new BoardPage(page);
    await board.open();

    await board.moveWithKeyboard(company, 2);
    await board.announcement(`${company} was dropped in Proposal sent, place 1.`).waitFor();
    const columnOnServer = async () => (await admin.cards()).find(({ deal }) => deal.company_name === company)?.column;
    await expect.poll(columnOnServer).toBe('proposal-sent');
    await page.reload();
    await board.live.waitFor();
    expect(await board.columnsOf(company)).toEqual(['Proposal sent']);
  });
});
