import { expect, it } from 'vitest';
import { dataOf } from '@abbotsford/api-client';
import { Admin } from '../support/admin';
import { BoardPage } from './board.page';
import { ChatWidget } from './chat-widget.page';
import { Keyboard, isFocused } from './keyboard';
import { useSite } from './use-site';

const site = useSite();

const said = [
  "Hello! I'm Ottoline, I'm opening a café in Preston in about ten weeks.",
  "Around 140 cups a day, something bold, and we'd need a machine from you.",
  'Reach me on ottoline@prestonperks.com.au or 0491 570 158.',
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

  const company = "Ottoline's café";
  await keys.write(team.getByRole('searchbox'), 'Ottoline');
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
  const leads = await dataOf(admin.api.GET('/api/crm/leads', { params: { query: { search: 'ottoline' } } }));
  expect(leads).toMatchObject([{ email: 'ottoline@prestonperks.com.au' }]);
});
