import { ApiProblem, type StreamEvent } from '@abbotsford/api-client';
import { describe, expect, it } from 'vitest';
import type { ChatReply } from './api';
import { sendMessage, type ChatTransport } from './send-message';

const body = { session_id: 's'.repeat(24), message: 'Hi', message_id: 'm'.repeat(24) };
const answer: ChatReply = { response: 'Hello!', conversation_id: 'c-1', ended: false, citations: [], suggestions: [] };
const frame = (event: string, data: unknown): StreamEvent => ({ event, data });

async function* play(frames: (StreamEvent | Error)[]): AsyncGenerator<StreamEvent> {
  for (const each of frames) {
    await Promise.resolve();
    if (each instanceof Error) throw each;
    yield each;
  }
}

function transport(...streams: ((StreamEvent | Error)[] | Error)[]): ChatTransport & { sent: unknown[] } {
  const sent: unknown[] = [];
  return {
    sent,
    streams: streams.map((stream) => () => play(stream instanceof Error ? [stream] : stream)),
    send: (message) => {
      sent.push(message);
      return Promise.resolve({ ...answer, response: 'Sent plainly' });
    },
  };
}

function send(by: ChatTransport, onToken: (text: string) => void = () => undefined) {
  return sendMessage(by, body, onToken, new AbortController().signal);
}

describe('sendMessage', () => {
  it('tells the answer as it comes and gives the whole one at the end', async () => {
    const tokens: string[] = [];
    const by = transport([
      frame('accepted', {}),
      frame('token', { text: 'Hel' }),
      frame('token', { text: 'lo!' }),
      frame('done', answer),
    ]);
    expect(await send(by, (text) => tokens.push(text))).toEqual(answer);
    expect(tokens).toEqual(['Hel', 'lo!']);
    expect(by.sent).toEqual([]);
  });

  it.each([
    ['cannot be opened', ApiProblem.unreachable()],
    ['breaks before the message was accepted', [ApiProblem.unreachable()]],
    ['ends without a word', []],
  ])('sends plainly, with the same message id, when the stream %s', async (_case, stream) => {
    const by = transport(stream);
    expect(await send(by)).toMatchObject({ response: 'Sent plainly' });
    expect(by.sent).toEqual([body]);
  });

  it('takes the next stream when the first cannot be opened', async () => {
    const tokens: string[] = [];
    const by = transport(ApiProblem.unreachable(), [frame('token', { text: 'Hello!' }), frame('done', answer)]);
    expect(await send(by, (text) => tokens.push(text))).toEqual(answer);
    expect(tokens).toEqual(['Hello!']);
    expect(by.sent).toEqual([]);
  });

  it.each([
    ['breaks', [frame('accepted', {}), ApiProblem.unreachable()]],
    ['ends', [frame('accepted', {}), frame('token', { text: 'Hel' })]],
  ])('fails, so that the visitor may try again, when an accepted stream %s', async (_case, stream) => {
    const by = transport(stream, [frame('done', answer)]);
    await expect(send(by)).rejects.toMatchObject({ status: 0 });
    expect(by.sent).toEqual([]);
  });

  it('takes the next way when nothing is heard on the first', async () => {
    const deaf: ChatTransport['streams'][number] = async function* (_body, signal) {
      yield* [];
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    };
    const by = { ...transport(), streams: [deaf] };
    const { signal } = new AbortController();
    expect(await sendMessage(by, body, () => undefined, signal, 5)).toMatchObject({ response: 'Sent plainly' });
  });

  it('does not repeat what the server refused', async () => {
    const by = transport(new ApiProblem(429, 'rate_limited', 'Slow down', {}, 9));
    await expect(send(by)).rejects.toMatchObject({ status: 429, retryAfter: 9 });
    expect(by.sent).toEqual([]);
  });

  it('passes on the problem that the server reports on the way', async () => {
    const by = transport([frame('accepted', {}), new ApiProblem(504, 'service.deadline', 'The answer took too long.')]);
    await expect(send(by)).rejects.toMatchObject({ status: 504, message: 'The answer took too long.' });
  });
});
