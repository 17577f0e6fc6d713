import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { Admin } from '../support/admin';
import { Visitor } from '../support/visitor';
import { expectNoBarriers } from './expect-no-barriers';
import { PeoplePage } from './people.page';
import { useSite } from './use-site';

const site = useSite();

const email = 'theodora@longwharf.example.com.au';

async function aLead(): Promise<void> {
  const { conversation_id } = await new Visitor(site.stack).tell(
    "Hello, I'm Theodora and I'm opening a café in Northcote in about three months. We expect 100 cups a day.",
    `We like a bold roast and the espresso machine is here already. Email ${email}, mobile 0491 570 158.`,
  );
  const admin = await Admin.signIn(site.stack);
  await expect.poll(() => admin.cardsOf(conversation_id), { timeout: 10_000 }).toHaveLength(1);
}

it('an administrator sees what is held of a person, downloads it, and erases it after typing it once more', async () => {
  await aLead();
  const people = new PeoplePage(await (await site.admin()).newPage());
  const { page } = people;
  await people.open();

  await people.look('nobody@longwharf.example.com.au');
  await page.getByText('Nothing is held').waitFor();

  await people.look(email);
  await people.held().first().waitFor();
  const held = await people.held().allInnerTexts();
  expect(held.join('\n')).toMatch(/1 conversation[^]*1 lead[^]*1 card on the board/);
  expect(held.join('\n')).not.toMatch(/theodora|570 ?158/i);
  // Addresses of pages end up in histories and logs.
  expect(page.url()).toMatch(/\/people$/);
  await expectNoBarriers(page);

  const download = await people.download();
  expect(download.suggestedFilename()).toBe('person.json');
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { leads: object[] };
  expect(file.leads).toMatchObject([{ email, user_name: 'Theodora' }]);

  await people.openErasing();
  await people.confirm('somebody@else.example');
  await page.getByText('This is not the same address or number.').waitFor();
  await expectNoBarriers(page);
  await page.keyboard.press('Escape');
  await people.dialog().waitFor({ state: 'detached' });
  await people.openErasing();
  await people.confirm(email.toUpperCase());

  await page.getByRole('heading', { name: 't***@longwharf.example.com.au is erased' }).waitFor({ timeout: 30_000 });
  await page.getByText('Nothing is left, in no part of the platform.').waitFor();
  await expect.poll(() => people.audit().first().innerText()).toContain('Nothing is left of t***@longwharf');
  expect((await people.audit().allInnerTexts()).join('\n')).toMatch(/Had t\*\*\*@longwharf[^]*You, [^]*Took a copy/);
  await expectNoBarriers(page);

  await people.look(email);
  await page.getByText('Nothing is held').waitFor();
});

it('who is no administrator sees nothing of it', async () => {
  const page = await (await site.visitor()).newPage();
  await page.goto('/people');
  await page.waitForURL(/\/sign-in\?next=%2Fpeople/);
});
