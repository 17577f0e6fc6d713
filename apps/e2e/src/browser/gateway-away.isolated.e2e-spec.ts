import { expect, it } from 'vitest';
import { ChatWidget } from './chat-widget.page';
import { useOwnSite } from './use-site';

const site = useOwnSite();

it('a message that was not answered because the gateway is gone can be sent again when it is back', async () => {
  const [hello, second] = ["Hi, I'm Imogen and I'm opening a café in Ballarat.", 'We open in March.'];
  const chat = new ChatWidget(await (await site.visitor()).newPage());
  await chat.open();
  const first = await chat.say(hello);
  const gateway = site.stack.service('gateway');
  gateway.kill('SIGKILL');
  await gateway.exited;
  await chat.send(second);
  await chat.tryAgain.waitFor();

  await gateway.start();
  await chat.tryAgain.click();
  const answer = await chat.answerTo(second);
  expect(await chat.tryAgain.count()).toBe(0);
  await chat.reload();
  expect((await chat.transcript()).slice(1)).toEqual([`You: ${hello}`, first, `You: ${second}`, answer]);
});
