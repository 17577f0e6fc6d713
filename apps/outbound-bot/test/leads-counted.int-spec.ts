import { randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { outboundChat } from '@abbotsford/contracts';
import { Outbox } from '@abbotsford/service-kit';
import { IdleClosing } from '@abbotsford/bot';
import { newSession, OutboundBotUnderTest } from './outbound-bot-under-test';

const MINUTE = 60_000;

let bot: OutboundBotUnderTest;
beforeAll(async () => {
  bot = await OutboundBotUnderTest.start();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => bot.stop());

/** What ends a conversation, and with that passes a partial lead on. Each may be called again when it failed. */
const ends: Readonly<Record<string, () => (session_id: string) => Promise<unknown>>> = {
  'the goodbye of the visitor': () => {
    const message_id = randomUUID();
    return (session_id) => bot.say(session_id, 'Goodbye!', message_id);
  },
  'the end that the visitor asks for': () => (session_id) => bot.ask(outboundChat.endChat, { session_id }),
  'half an hour without a message': () => {
    let idle = 0;
    return async () => {
      idle += 31 * MINUTE;
      const closed = await bot.replica.app.get(IdleClosing).run(() => new Date(Date.now() + idle));
      if (closed === 0) throw new Error('nothing was closed');
    };
  },
};

/** The transaction breaks once, when the first event is in it already. */
function breakOnce(error: Error): void {
  const outbox = bot.replica.app.get(Outbox);
  const add = outbox.add.bind(outbox);
  vi.spyOn(outbox, 'add').mockImplementationOnce(async (...event) => {
    await add(...event);
    throw error;
  });
}

function aConflict(): Error {
  const error = new mongo.MongoError('two wrote the same');
  error.addErrorLabel('TransientTransactionError');
  return error;
}

describe.each(Object.entries(ends))('the lead that is passed on by %s', (_, newEnd) => {
  const counted = () => bot.metric('outbound_leads_total', { completeness: 'partial' });

  const aConversation = async (): Promise<string> => {
    const session_id = newSession();
    await bot.say(session_id, "I'm Priya, I'm opening a café, my email is priya@northcotebakes.com.au.");
    return session_id;
  };

  it('is counted once when the transaction is tried again', async () => {
    const [session_id, before] = [await aConversation(), await counted()];
    breakOnce(aConflict());
    await newEnd()(session_id);
    expect(await counted()).toBe(before + 1);
  });

  it('is not counted when the transaction fails', async () => {
    const [session_id, before, end] = [await aConversation(), await counted(), newEnd()];
    breakOnce(new Error('the disk is full'));
    await expect(end(session_id)).rejects.toThrow();
    expect(await counted()).toBe(before);
    await end(session_id);
    expect(await counted()).toBe(before + 1);
  });
});
