import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ChatWidget } from './chat-widget.page';
import { useSite } from './use-site';

const site = useSite();

const hello = "Hi, I'm Ingeborg and I'm opening a café in Daylesford.";

const ownChat = async () => {
  const chat = new ChatWidget(await (await site.visitor()).newPage());
  await chat.open();
  return chat;
};

describe('a visitor who', () => {
  it('reloads finds the open chat, what they were writing, the quick replies and the sources again', async () => {
    const chat = await ownChat();
    await chat.say('Do you deliver on Saturdays?');
    const before = [await chat.log.textContent(), await chat.quickReplies.allTextContents()];
    await chat.message.fill('And on Sun');
    await chat.reload();
    expect(await chat.message.inputValue()).toBe('And on Sun');
    await expect
      .poll(async () => [await chat.log.textContent(), await chat.quickReplies.allTextContents()])
      .toEqual(before);
  });

  it('reloads in the middle of an answer gets it all the same, once', async () => {
    const chat = await ownChat();
    let isHeld = true;
    await chat.page.routeWebSocket('**/api/chat/ws', (socket) => {
      const server = socket.connectToServer();
      server.onMessage((text) => {
        // The first page hears that its message has come, and no word of the answer.
        if (!isHeld || String(text).includes('"accepted"')) socket.send(text);
      });
    });
    await chat.send(hello);
    await chat.page.getByText('The assistant is writing').waitFor();
    isHeld = false;
    await chat.reload();
    const answer = await chat.answerTo(hello);
    expect((await chat.transcript()).slice(1)).toEqual([`You: ${hello}`, answer]);
  });

  it('has two tabs sees in both what is said and written', async () => {
    const person = await site.visitor();
    const [one, two] = [new ChatWidget(await person.newPage()), new ChatWidget(await person.newPage())];
    await one.open();
    await two.page.goto('/');
    await two.isReady();
    const answer = await one.say(hello);
    await expect.poll(() => two.transcript().then((lines) => lines.slice(1))).toEqual([`You: ${hello}`, answer]);
    expect(await two.quickReplies.allTextContents()).toEqual(await one.quickReplies.allTextContents());
    await one.message.fill('About 90');
    await expect.poll(() => two.message.inputValue()).toBe('About 90');
    const second = await two.say('About 90 cups a day.');
    await expect.poll(() => one.transcript().then((lines) => lines.at(-1))).toBe(second);
  });

  it('loses the network is told at once, may go on writing, and all of it is sent in its order', async () => {
    const chat = await ownChat();
    await chat.say(hello);
    const context = chat.page.context() as BrowserContext;
    await context.setOffline(true);
    await chat.page.getByText('You are offline.').waitFor({ timeout: 1_000 });
    await chat.send('We open in March.');
    await chat.send('About 90 cups a day.');
    await expect.poll(() => chat.page.getByText('Will be sent as soon as you are online.').count()).toBe(2);
    await context.setOffline(false);
    const [first, second] = [await chat.answerTo('We open in March.'), await chat.answerTo('About 90 cups a day.')];
    expect((await chat.transcript()).slice(3)).toEqual([
      'You: We open in March.',
      first,
      'You: About 90 cups a day.',
      second,
    ]);
  });

  it('closes the chat sees on the launcher what came meanwhile', async () => {
    const chat = await ownChat();
    await chat.send(hello);
    await chat.page.getByRole('button', { name: 'Close the chat' }).click();
    await chat.page.getByRole('button', { name: 'new messages: 1' }).click();
    expect((await chat.transcript()).at(-1)).toMatch(/^Assistant: /);
  });
});
