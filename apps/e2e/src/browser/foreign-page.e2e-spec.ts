import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ForeignSite, type Attributes } from '../support/foreign-site';
import { fakeMicrophone } from './fake-microphone';
import { ForeignPage } from './foreign.page';
import { useSite } from './use-site';
import { VoiceControls } from './voice.page';

const site = useSite(fakeMicrophone());
let foreign: ForeignSite;
beforeAll(async () => {
  foreign = new ForeignSite(inject('foreignOrigin'), site.stack);
  await foreign.open();
});
afterAll(() => foreign.close());

const visit = async (attributes: Attributes = {}): Promise<ForeignPage> =>
  ForeignPage.visit(await site.visitor({ permissions: ['microphone'] }), foreign.pageWith(attributes));

describe("the chat on somebody else's page with a strict policy", () => {
  it('opens and talks, against no rule of the page and with one name of its own', async () => {
    const page = await visit();
    const { chat } = page;
    await chat.reopen();
    expect(await chat.say("Hi, I'm Isolde and I'm opening a café in Castlemaine.")).toContain('Isolde');
    expect(await page.violations()).toEqual([]);
    expect(await page.newNames()).toEqual(['abbotsfordChat']);
    const before = await chat.transcript();
    await chat.reload();
    await expect.poll(() => chat.transcript()).toEqual(before);
  });

  it('stands in its corner, although the page allows no styles', async () => {
    const { launcher, page } = (await visit()).chat;
    await launcher.waitFor();
    const [box, window] = [await launcher.boundingBox(), page.viewportSize()];
    expect((window?.width ?? 0) - (box?.x ?? 0) - (box?.width ?? 0)).toBeLessThan(40);
    expect((window?.height ?? 0) - (box?.y ?? 0) - (box?.height ?? 0)).toBeLessThan(40);
  });

  it('stores nothing before there is consent, and then what was said and written', async () => {
    const page = await visit({ 'data-consent': 'required' });
    await page.chat.reopen();
    await page.chat.say('Do you sell decaf?');
    await page.chat.message.fill('And in what siz');
    expect(await page.stored()).toEqual([]);
    await page.command('consent', true);
    expect(await page.stored()).toEqual(expect.arrayContaining(['abbotsford.chat-session', 'abbotsford.chat-draft']));
  });

  it('listens to who speaks', async () => {
    const page = await visit();
    await page.chat.reopen();
    await new VoiceControls(page.chat).open.click();
    await page.chat.answerTo('Hello there.');
    expect(await page.violations()).toEqual([]);
  });

  it('does not ask for what the page knows of its visitor', async () => {
    const page = await visit();
    await page.command('identify', { name: 'Isaura Reyes', email: 'isaura@harbour-cafe.com.au' });
    await page.chat.reopen();
    const answer = await page.chat.say(
      "I'm opening a café in Fitzroy in March, 120 cups a day, a bold roast, and we have our machine.",
    );
    expect(answer).toMatch(/phone|number/i);
    expect(answer).not.toMatch(/email|your name/i);
  });
});
