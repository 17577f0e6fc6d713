import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ChatWidget } from './chat-widget.page';
import { expectNoBarriers } from './expect-no-barriers';
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

describe('a visitor who wants to see a face', () => {
  it('sees it think and speak, has it again after a reload, and may do without it', async () => {
    const page = await (await site.visitor()).newPage();
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    const readForFace = () => scripts.filter((path) => path.includes('avatar-part'));
    const chat = new ChatWidget(page);
    await chat.open();
    expect(readForFace(), 'what is read of it before it is wanted').toEqual([]);
    await chat.chooseFromMenu('Show a face');
    await chat.face.waitFor();
    expect(readForFace()).toHaveLength(1);

    const question = 'Do you deliver to Ballarat?';
    await chat.send(question);
    await chat.faceThat('speaks').waitFor();
    await chat.answerTo(question);
    await chat.faceThat('waits').waitFor();

    await chat.reload();
    await chat.face.waitFor();
    await expectNoBarriers(page);
    await chat.chooseFromMenu('Hide the face');
    await chat.face.waitFor({ state: 'detached' });
  });

  it('and less motion sees a still one', async () => {
    const page = await (await site.visitor()).newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const chat = new ChatWidget(page);
    await chat.open();
    await chat.chooseFromMenu('Show a face');
    await chat.send('Do you deliver to Bendigo?');
    await chat.faceThat('speaks').waitFor();
    const shapes = new Set<string | null>();
    for (let look = 0; look < 8; look++) {
      shapes.add(await chat.face.locator('.mouth').getAttribute('ry', { timeout: 1_000 }));
    }
    expect(shapes.size).toBe(1);
  });
});
