import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dataOf } from '@abbotsford/api-client';
import { Admin } from '../support/admin';
import { ChatWidget } from './chat-widget.page';
import { expectNoBarriers } from './expect-no-barriers';
import { useSite } from './use-site';

const site = useSite();

const openChat = async () => {
  const page = await (await site.visitor()).newPage();
  const chat = new ChatWidget(page);
  await chat.open();
  return { page, chat, reload: () => chat.reload() };
};

const hello = "Hi, I'm Imogen and I'm opening a café in Ballarat.";
const endNote = 'This conversation has ended. Write again at any time to start a new one.';

describe('the conversation', () => {
  it('is there again after a reload', async () => {
    const { chat, reload } = await openChat();
    const answer = await chat.say(hello);
    const before = await chat.transcript();
    await reload();
    expect(await chat.transcript()).toEqual(before);
    expect(before.slice(1)).toEqual([`You: ${hello}`, answer]);
  });

  it('is of nobody else', async () => {
    const { chat } = await openChat();
    await chat.say(hello);
    const { chat: another } = await openChat();
    expect(await another.transcript()).toEqual([expect.stringContaining('Welcome to Abbotsford Road')]);
  });

  it('says that it has ended, and the next message starts another', async () => {
    const { chat, reload } = await openChat();
    await chat.say(hello);
    await chat.say("That's all, goodbye!");
    await expect.poll(() => chat.transcript().then((lines) => lines.at(-1))).toBe(endNote);
    await reload();
    expect((await chat.transcript()).at(-1)).toBe(endNote);

    const again = 'Hello again, I forgot to ask about grinders.';
    const answer = await chat.say(again);
    await reload();
    expect((await chat.transcript()).slice(1)).toEqual([`You: ${again}`, answer]);
  });
});

describe('the end of a conversation', () => {
  /** What the sales team reads of the conversation that this page shows. */
  const feedbackOf = async (page: Page) => {
    const sessionId = await page.evaluate<string>("localStorage.getItem('abbotsford.chat-session')");
    const admin = await Admin.signIn(site.stack);
    const listed = await dataOf(admin.api.GET('/api/crm/conversations'));
    const ids = (Array.isArray(listed) ? listed : listed.items).map(({ conversation_id }) => conversation_id);
    const conversations = await Promise.all(ids.map((id) => admin.conversation(id)));
    return conversations.find(({ session_id }) => session_id === sessionId)?.feedback;
  };

  it('is where the visitor rates it, and may say why', async () => {
    const { page, chat } = await openChat();
    const rating = page.getByRole('region', { name: 'How was this chat?' });
    await chat.say(hello);
    expect(await rating.count()).toBe(0);
    await chat.say("That's all, goodbye!");
    await rating.getByRole('button', { name: '4 of 5' }).click();
    await rating.getByText('Is there anything to add?').waitFor();
    expect(await feedbackOf(page)).toMatchObject({ rating: 4, comment: null });
    await expectNoBarriers(page);

    await rating.getByLabel('Your comment').fill('Quick, but I would have liked prices.');
    await rating.getByRole('button', { name: 'Send comment' }).click();
    await rating.getByText('Thank you for your feedback.').waitFor();
    expect(await feedbackOf(page)).toMatchObject({ rating: 4, comment: 'Quick, but I would have liked prices.' });
    await chat.say('One more thing: do you sell grinders?');
    expect(await rating.count()).toBe(0);
  });

  it('says so when the rating could not be sent, and takes it again', async () => {
    const { page, chat } = await openChat();
    await chat.say(hello);
    await chat.say("That's all, goodbye!");
    await page.route('**/api/chat/outbound/feedback', (route) => route.abort(), { times: 1 });
    const five = page.getByRole('button', { name: '5 of 5' });
    await five.click();
    await page.getByText('We can’t reach our server.').waitFor();
    expect(await five.getAttribute('aria-pressed')).toBe('false');
    await five.click();
    await page.getByText('Is there anything to add?').waitFor();
    expect(await feedbackOf(page)).toMatchObject({ rating: 5 });
  });
});

describe('the way of the messages', () => {
  it('is one WebSocket for all of them', async () => {
    const { page, chat } = await openChat();
    let opened = 0;
    page.on('websocket', () => (opened += 1));
    await chat.say(hello);
    await chat.say('About 90 cups a day.');
    expect(opened).toBe(1);
  });

  it('is another where no WebSocket gets through, and the visitor notices nothing', async () => {
    const { page, chat, reload } = await openChat();
    await page.routeWebSocket('**/api/chat/ws', (socket) => socket.close());
    const answer = await chat.say(hello);
    await reload();
    expect((await chat.transcript()).slice(1)).toEqual([`You: ${hello}`, answer]);
  });

  it('is mended when it breaks in the middle of an answer', async () => {
    const { page, chat, reload } = await openChat();
    let breaks = 0;
    await page.routeWebSocket('**/api/chat/ws', (socket) => {
      const server = socket.connectToServer();
      server.onMessage((text) => {
        socket.send(text);
        // Only the first connection breaks, with the answer begun.
        if (breaks === 0 && String(text).includes('"delta"')) {
          breaks += 1;
          void server.close({ code: 4_000 });
          void socket.close({ code: 4_000 });
        }
      });
    });
    const answer = await chat.say(hello);
    expect(breaks).toBe(1);
    await reload();
    expect((await chat.transcript()).slice(1)).toEqual([`You: ${hello}`, answer]);
  });
});

describe('a message that was not answered', () => {
  const second = 'We open in March, with about 90 cups a day.';

  it('because the answer was lost on its way, is answered once when it is sent again', async () => {
    const { page, chat, reload } = await openChat();
    await page.routeWebSocket('**/api/chat/ws', (socket) => socket.close());
    const first = await chat.say(hello);
    let taken = 0;
    await page.route('**/api/chat/outbound/{message,stream}', async (route) => {
      const response = await route.fetch();
      if (response.ok() && route.request().method() === 'POST') taken += 1;
      await route.abort('connectionreset');
    });
    await chat.send(second);
    await chat.tryAgain.waitFor();
    expect(taken, 'times the server answered').toBeGreaterThan(0);

    await page.unroute('**/api/chat/outbound/{message,stream}');
    await chat.tryAgain.click();
    const answer = await chat.answerTo(second);
    await reload();
    expect((await chat.transcript()).slice(1)).toEqual([`You: ${hello}`, first, `You: ${second}`, answer]);
  });
});
