import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createApiClient, dataOf } from '@abbotsford/api-client';
import { ChatWidget } from './chat-widget.page';
import { expectNoBarriers } from './expect-no-barriers';
import { useSite } from './use-site';

const site = useSite();

/** What the other side does is seen within two seconds. */
const soon = { timeout: 2_000 };

const password = 'a flat white, no sugar';

/** The page of a conversation as staff see it, found in the list by what was said last. */
async function openFromList(said: string | RegExp): Promise<Page> {
  const desk = await (await site.admin()).newPage();
  await desk.goto('/board');
  await desk.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Chats' }).click();
  await desk
    .getByRole('status')
    .filter({ hasText: /^Live$/ })
    .waitFor();
  await expectNoBarriers(desk);
  await desk.getByRole('list', { name: 'Conversations' }).getByRole('link', { name: said }).click();
  await desk.getByRole('button', { name: 'Join the conversation' }).waitFor();
  await desk
    .getByRole('status')
    .filter({ hasText: /^Live$/ })
    .waitFor();
  return desk;
}

const write = async (desk: Page, text: string): Promise<void> => {
  await desk.getByLabel('Your message').fill(text);
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
};

describe('a person who takes over a conversation', () => {
  it('writes to a visitor who has written nothing, the bot is silent meanwhile and answers afterwards', async () => {
    const page = await (await site.visitor()).newPage();
    const chat = new ChatWidget(page);
    await chat.open();
    const answer = await chat.say("Hi, I'm Leopoldine and I'm opening a café in Geelong.");
    const desk = await openFromList(answer.replace('Assistant: ', '').slice(0, 60));

    await desk.getByRole('button', { name: 'Join the conversation' }).click();
    await page.getByText('Administrator has joined the chat.').waitFor(soon);
    await page.getByText('You are talking with Administrator of our team').waitFor();
    await desk.getByLabel('Your message').pressSequentially('Hel');
    await page.getByText('Administrator is writing').waitFor(soon);
    await write(desk, 'Hello Leopoldine, this is a person.');
    await page.getByText('Hello Leopoldine, this is a person.').waitFor(soon);
    await expectNoBarriers(page);

    await page.getByLabel('Your message').pressSequentially('Good');
    await desk.getByText('Visitor is writing').waitFor(soon);
    await chat.send('Good to hear! Do you sell grinders?');
    await desk.getByRole('log').getByText('Do you sell grinders?').waitFor(soon);
    await desk.getByText('They wait for you.').waitFor();
    await expectNoBarriers(desk);
    await write(desk, 'We do, and we lend them, too.');
    await page.getByText('We do, and we lend them, too.').waitFor(soon);
    await chat.send('My email is leopoldine@example.com.au');
    await desk.getByRole('log').getByText('leopoldine@example.com.au').waitFor(soon);
    const before = await chat.transcript();
    expect(before.filter((line) => line.startsWith('Assistant: '))).toHaveLength(2);

    await desk.getByRole('button', { name: 'Leave it to the assistant' }).click();
    await page.getByText('Administrator has left the chat.').first().waitFor();
    await page
      .getByText(/automated assistant/)
      .last()
      .waitFor(soon);
    await page.getByText('You are talking with our automated assistant').waitFor();
    const after = await chat.transcript();
    expect(after.filter((line) => line.startsWith('Assistant: '))).toHaveLength(3);
    expect(await chat.say('We open in about three months.')).not.toBe('');
    await desk.getByRole('button', { name: 'Join the conversation' }).waitFor();

    const told = (await chat.transcript()).slice(1);
    await page.reload();
    // On a phone it does not cover the page again by itself.
    await chat.reopen();
    expect((await chat.transcript()).filter((line) => told.includes(line))).toEqual(told);
  });

  it('is a colleague to another one, who may only read along', async () => {
    const page = await (await site.visitor()).newPage();
    const chat = new ChatWidget(page);
    await chat.open();
    const answer = await chat.say("I'm Isambard and I run a café in Bendigo.");
    const desk = await openFromList(answer.replace('Assistant: ', '').slice(0, 60));
    await desk.getByRole('button', { name: 'Join the conversation' }).click();
    await desk.getByText('You have this conversation.').waitFor();

    const { gatewayUrl, adminEmail, adminPassword } = site.stack;
    const email = 'second@staff.example.com.au';
    const open = createApiClient({ baseUrl: gatewayUrl });
    const { user } = await dataOf(
      open.POST('/api/auth/register', { body: { name: 'Second Person', email, password } }),
    );
    const { access_token } = await dataOf(
      open.POST('/api/auth/login', { body: { email: adminEmail, password: adminPassword } }),
    );
    const first = createApiClient({ baseUrl: gatewayUrl, getToken: () => access_token });
    await first.PATCH('/api/auth/users/{id}', { params: { path: { id: user.id } }, body: { role: 'admin' } });
    const other = await (await site.signedIn({ email, password })).newPage();
    await other.goto(new URL(desk.url()).pathname);
    await other.getByText('Administrator has this conversation. You may read along.').waitFor();

    await desk.getByRole('button', { name: 'Leave it to the assistant' }).click();
    await other.getByRole('button', { name: 'Join the conversation' }).click();
    await page.getByText('Second Person has joined the chat.').waitFor(soon);
    await desk.getByText('Second Person has this conversation.').waitFor(soon);
  });

  it('helps a customer in the portal in the same way', async () => {
    const email = 'thisbe@customers.example.com.au';
    const open = createApiClient({ baseUrl: site.stack.gatewayUrl });
    await dataOf(open.POST('/api/auth/register', { body: { name: 'Thisbe Ng', email, password } }));
    const portal = await (await site.signedIn({ email, password })).newPage();
    await portal.goto('/support');
    const chat = new ChatWidget(portal);
    const answer = await chat.say('The steam wand of our machine is weak since Monday.');
    const desk = await openFromList(answer.replace('Assistant: ', '').slice(0, 40));
    await desk.getByRole('button', { name: 'Join the conversation' }).click();
    await write(desk, 'Hello Thisbe, I look at it with you.');
    await portal.getByText('I look at it with you.').waitFor(soon);
    await expectNoBarriers(portal);
    await chat.send('Thank you!');
    await desk.getByRole('log').getByText('Thank you!').waitFor(soon);
    await desk.getByRole('button', { name: 'Leave it to the assistant' }).click();
    await expect.poll(async () => (await chat.transcript()).at(-1), soon).toMatch(/^Assistant: .*automated assistant/);
  });
});
