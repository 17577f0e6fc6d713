import { describe, expect, it } from 'vitest';
import { ChatWidget } from './chat-widget.page';
import { fakeMicrophone } from './fake-microphone';
import { useSite } from './use-site';
import { VoiceControls } from './voice.page';

const site = useSite(fakeMicrophone());
/** What the stand-in for Deepgram hears in any recording. */
const heard = 'Hello there.';

async function chatOf({ mayListen = true, endless = false, before = '' } = {}) {
  const person = await site.visitor(mayListen ? { permissions: ['microphone'] } : {});
  const chat = new ChatWidget(await person.newPage());
  const voice = new VoiceControls(chat);
  await voice.noteWhatIsSaid({ endless });
  if (before) await chat.page.addInitScript(before);
  const requested: string[] = [];
  chat.page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await chat.open();
  return { chat, voice, requested };
}

describe('a visitor who speaks', () => {
  it('is understood when they fall silent, and hears the answer sentence by sentence', async () => {
    const { chat, voice, requested } = await chatOf();
    expect(requested.filter((path) => /voice|transcribe/.test(path))).toEqual([]);
    await voice.open.click();
    const answer = await chat.answerTo(heard);
    await voice.talk.waitFor();
    const said = await voice.said();
    expect(said.length).toBeGreaterThan(1);
    expect(`Assistant: ${said.join(' ')}`).toBe(answer.replaceAll(/\s+/g, ' '));
    expect(requested).toContain('/api/chat/transcribe');
  });

  it('may interrupt the answer, which stops, and is listened to', async () => {
    const { chat, voice } = await chatOf({ endless: true });
    await voice.open.click();
    await chat.answerTo(heard);
    await voice.interrupt.click();
    await voice.done.waitFor();
    const said = await voice.said();
    expect(said.at(-1)).toBe('(cut off)');
    expect(said).toHaveLength(2);
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
    await chat.say('Do you sell decaf?');
  });

  it('what was said cannot be understood at the moment', async () => {
    const { chat, voice } = await chatOf();
    const problem = { type: 'urn:abbotsford:problem:voice.not_available', title: 'x', status: 503, detail: 'x' };
    await chat.page.route('**/api/chat/transcribe', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        headers: { 'Access-Control-Allow-Origin': site.stack.webUrl, 'Access-Control-Allow-Credentials': 'true' },
        body: JSON.stringify(problem),
      }),
    );
    await voice.open.click();
    await expect.poll(() => voice.problem.textContent()).toContain('That did not work.');
    await chat.say('Do you sell decaf?');
  });
});
