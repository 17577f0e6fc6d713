import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HEARD } from '../support/shared-platform';
import { ChatWidget } from './chat-widget.page';
import { expectNoBarriers } from './expect-no-barriers';
import { fakeMicrophone } from './fake-microphone';
import { useSite } from './use-site';
import { VoiceControls } from './voice.page';

const site = useSite(fakeMicrophone());

async function chatOf({ mayListen = true, before = '' } = {}) {
  const person = await site.visitor(mayListen ? { permissions: ['microphone'] } : {});
  const chat = new ChatWidget(await person.newPage());
  const voice = new VoiceControls(chat);
  await voice.noteWhatIsHeard();
  if (before) await chat.page.addInitScript(before);
  const requested: string[] = [];
  chat.page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await chat.open();
  return { chat, voice, requested };
}

/** Has the voice's provider be away, for this page. */
const fails = (page: Page, path: string) =>
  page.route(`**${path}`, (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      headers: { 'Access-Control-Allow-Origin': site.stack.webUrl, 'Access-Control-Allow-Credentials': 'true' },
      body: JSON.stringify({ type: 'urn:abbotsford:problem:voice.not_available', title: 'Away', status: 503 }),
    }),
  );

describe('a visitor who speaks', () => {
  it('is understood when they fall silent, and hears the answer', async () => {
    const { chat, voice, requested } = await chatOf();
    expect(requested.filter((path) => /voice|transcribe/.test(path))).toEqual([]);
    await voice.open.click();
    await chat.answerTo(HEARD);
    await voice.interrupt.waitFor();
    await voice.talk.waitFor();
    expect(await voice.heard()).toMatchObject({ said: [], cut: 0 });
    expect((await voice.heard()).seconds).toBeGreaterThanOrEqual(1.5);
  });

  it('may interrupt the answer, which stops, and is listened to', async () => {
    const { chat, voice } = await chatOf();
    await voice.open.click();
    await chat.answerTo(HEARD);
    await voice.interrupt.click();
    await voice.done.waitFor();
    expect((await voice.heard()).cut).toBeGreaterThan(0);
  });

  it("hears the answer from the browser, sentence by sentence, while the platform's voice is away", async () => {
    const { chat, voice } = await chatOf();
    await fails(chat.page, '/api/chat/speech');
    await voice.open.click();
    const answer = await chat.answerTo(HEARD);
    await expect
      .poll(async () => `Assistant: ${(await voice.heard()).said.join(' ')}`)
      .toBe(answer.replaceAll(/\s+/g, ' '));
    expect((await voice.heard()).said.length).toBeGreaterThan(1);
  });
});

describe('a visitor is told kindly, and may write, when', () => {
  const cases = [
    { why: 'the microphone may not be used', options: { mayListen: false }, told: 'We may not use your microphone.' },
    {
      why: 'there is no microphone',
      // Asked for one that is not there, the browser finds none.
      options: {
        before: `{
          const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
          navigator.mediaDevices.getUserMedia = () => ask({ audio: { deviceId: { exact: 'none' } } });
        }`,
      },
      told: 'We found no microphone.',
    },
  ];
  it.each(cases)('$why', async ({ options, told }) => {
    const { chat, voice } = await chatOf(options);
    await voice.open.click();
    await expect.poll(() => voice.problem.textContent()).toContain(told);
    await expectNoBarriers(chat.page);
    await chat.say('Do you sell decaf?');
  });

  it('what was said cannot be understood at the moment', async () => {
    const { chat, voice } = await chatOf();
    await fails(chat.page, '/api/chat/transcribe');
    await voice.open.click();
    await expect.poll(() => voice.problem.textContent()).toContain('That did not work.');
    await chat.say('Do you sell decaf?');
  });
});
