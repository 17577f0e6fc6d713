import { expect, it } from 'vitest';
import { dataOf } from '@abbotsford/api-client';
import { Admin } from '../support/admin';
import { BoardPage } from './board.page';
import { ChatWidget } from './chat-widget.page';
import { Keyboard, isFocused } from './keyboard';
import { useSite } from './use-site';

const site = useSite();

const said = [
  "Hello! I'm Rosalind, I'm opening a café in Preston in about ten weeks.",
  "Around 140 cups a day, something bold, and we'd need a machine from you.",
  'Reach me on rosalind@prestonperks.com.au or 0491 570 158.',
];

it('the main job is done without a mouse, from the first word in the chat to the card that is moved on', async () => {
  const visitor = await (await site.visitor()).newPage();
  await visitor.goto('/');
  const [hands, chat] = [new Keyboard(visitor), new ChatWidget(visitor)];
  await hands.activate(chat.launcher);
  await chat.isReady();
  for (const message of said) {
    await hands.write(chat.message, message);
    await visitor.keyboard.press('Enter');
    await chat.answerTo(message);
  }
  await visitor.keyboard.press('Escape');
  await expect.poll(() => isFocused(chat.launcher)).toBe(true);

  const team = await (await site.visitor()).newPage();
  await team.goto('/sign-in');
  const keys = new Keyboard(team);
  await keys.write(team.getByLabel('Email'), site.stack.adminEmail);
  await keys.write(team.getByLabel('Password'), site.stack.adminPassword);
  await team.keyboard.press('Enter');
  await team.waitForURL('**/board');
  const board = new BoardPage(team);
  await board.live.waitFor();

  const company = "Rosalind's café";
  await keys.write(team.getByRole('searchbox'), 'Rosalind');
  await board.card(company, 'New lead').waitFor();
  await keys.activate(board.handle(company), 'Space');
  await board.announcement(`Picked up ${company}`).waitFor();
  await team.keyboard.press('ArrowRight');
  await board.card(company, 'Contacted').waitFor();
  await team.keyboard.press('Space');
  await board.announcement(`${company} was dropped in Contacted`).waitFor();

  await keys.activate(team.getByRole('button', { name: company, exact: true }));
  await board.sheet(company).waitFor();
  await team.keyboard.press('Escape');
  await board.sheet(company).waitFor({ state: 'detached' });

  const admin = await Admin.signIn(site.stack);
  const leads = await dataOf(admin.api.GET('/api/crm/leads', { params: { query: { search: 'rosalind' } } }));
  expect(leads).toMatchObject([{ email: 'rosalind@prestonperks.com.au' }]);
});

it('tabs, menus and switches are gone through by the keys that screen readers announce', async () => {
  const page = await (await site.admin()).newPage();
  await page.goto('/design');
  const light = page.getByRole('region', { name: 'Light' });
  const keys = page.keyboard;

  const tab = (name: string) => light.getByRole('tab', { name });
  await tab('Side 1').focus();
  await keys.press('ArrowLeft');
  expect(await isFocused(tab('Side 3'))).toBe(true);
  await light.getByRole('tabpanel', { name: 'Side 3' }).getByText('What stands on side 3').waitFor();
  await keys.press('Home');
  await light.getByRole('tab', { name: 'Side 1', selected: true }).waitFor();
  await keys.press('Tab');
  expect(await isFocused(light.getByRole('tabpanel'))).toBe(true);

  const opener = light.getByRole('button', { name: 'With the beans' });
  const item = (name: string) => light.getByRole('menu').getByRole('menuitem', { name });
  await opener.focus();
  await keys.press('ArrowDown');
  await expect.poll(() => isFocused(item('Roast them'))).toBe(true);
  await keys.press('ArrowUp');
  expect(await isFocused(item('Throw them away'))).toBe(true);
  await keys.press('Escape');
  await light.getByRole('menu').waitFor({ state: 'detached' });
  expect(await isFocused(opener)).toBe(true);
  await keys.press('Enter');
  await expect.poll(() => isFocused(item('Roast them'))).toBe(true);
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await page.getByRole('status').getByText('Pack them').waitFor();
  expect(await isFocused(opener)).toBe(true);
  await keys.press('Enter');
  await item('Roast them').waitFor();
  await keys.press('Shift+Tab');
  await light.getByRole('menu').waitFor({ state: 'detached' });

  const lever = light.getByRole('switch', { description: 'For a filter machine' });
  await lever.focus();
  await keys.press('Space');
  await light.getByRole('switch', { checked: false, description: 'For a filter machine' }).waitFor();
});
