import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  getVoiceOverview,
  inboundChat,
  outboundChat,
  RECORDING_MAX_BYTES,
  ServiceError,
  speak,
  transcribe,
  type AnswerRequest,
  type ChatReply,
  type SpeakRequest,
  type SpeechFrame,
  type TranscribeRequest,
  type Transcription,
} from '@abbotsford/contracts';
import type { RequestContext, RunningService } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { reply, session_id } from './chat-platform';
import { Platform } from './platform';

const words: Transcription = { transcription: 'Two bags, please.', confidence: 0.9, language: 'en', duration: 2 };

let platform: Platform;
let gateway: RunningGateway;
let stt: RunningService;
let answer: () => Transcription;
let spoken: (request: SpeakRequest, context: RequestContext) => AsyncIterable<SpeechFrame>;

const stored = ({ message_id }: AnswerRequest): ChatReply => {
  if (message_id === 'message-of-a-visitor') return reply;
  throw new ServiceError('chat.message_not_found', 'There is no such message.');
};

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth();
  stt = await platform.service('stt', [
    [transcribe, () => answer()],
    [speak, (request: SpeakRequest, context) => spoken(request, context)],
    [getVoiceOverview, () => ({ stt: { available: true, fallback: 'browser' } })],
  ]);
  await platform.service('outbound-bot', [[outboundChat.getAnswer, stored]]);
  await platform.service('inbound-bot', [[inboundChat.getAnswer, stored]]);
  gateway = await platform.gateway();
});
beforeEach(() => {
  answer = () => words;
  spoken = async function* () {
    yield { audio: Buffer.from('sound').toString('base64') };
    await Promise.resolve();
  };
});
afterAll(() => platform.stop());

async function send(body: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${gateway.url}/api/chat/transcribe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const recording = (bytes: number): TranscribeRequest => ({
  mime_type: 'audio/webm;codecs=opus',
  audio: randomBytes(bytes).toString('base64'),
});

describe('a recording', () => {
  it('may be as large as the bus carries, and comes to the service unchanged', async () => {
    const largest = recording(RECORDING_MAX_BYTES);
    expect(await send(largest)).toEqual({ status: 200, body: words });
    expect(platform.receivedBy(transcribe).at(-1)?.request).toEqual(largest);
  });

  it('that is larger is refused by the name of its field', async () => {
    const { status, body } = await send(recording(RECORDING_MAX_BYTES + 3));
    expect(status).toBe(400);
    expect(body['errors']).toMatchObject([{ field: 'audio' }]);
  });

  it.each([
    ['no base64', { mime_type: 'audio/wav', audio: 'not base64!' }, 'audio'],
    ['an address in place of base64', { mime_type: 'audio/wav', audio: 'data:audio/wav;base64,AAAA' }, 'audio'],
    ['no media type', { mime_type: 'wav', audio: 'AAAA' }, 'mime_type'],
    ['nothing in it', { mime_type: 'audio/wav', audio: '' }, 'audio'],
  ])('with %s is refused by the name of its field', async (_, request, field) => {
    const { status, body } = await send(request);
    expect(status).toBe(400);
    expect(body['errors']).toMatchObject([{ field }]);
  });

  it('that nobody listens to is answered with what stands in', async () => {
    answer = () => {
      throw new ServiceError('voice.not_available', 'Not now.', { data: { fallback: 'browser' } });
    };
    expect(await send(recording(10))).toMatchObject({ status: 503, body: { fallback: 'browser', detail: 'Not now.' } });
  });
});

describe('an answer that is spoken', () => {
  const message_id = 'message-of-a-visitor';
  const said = (text: string) => [{ audio: Buffer.from(text).toString('base64') }];

  const ask = (body: object, path = 'speech', headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${gateway.url}/api/chat/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ session_id, message_id, ...body }),
    });

  it('is the one that the bot gave in that session, as sound', async () => {
    spoken = async function* () {
      yield* said('Love');
      yield* said('ly!');
    };
    const response = await ask({});
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('audio/mpeg');
    expect(await response.text()).toBe('Lovely!');
    expect(platform.receivedBy(outboundChat.getAnswer).at(-1)?.request).toEqual({ session_id, message_id });
    expect(platform.receivedBy(speak).at(-1)?.request).toEqual({
      text: reply.response,
      conversation_id: reply.conversation_id,
      format: 'mp3',
    });
  });

  it('may be asked for as samples', async () => {
    const response = await ask({ format: 'linear16' });
    expect(response.headers.get('content-type')).toBe('audio/l16;rate=24000;channels=1');
    await response.body?.cancel();
  });

  it.each([
    ['a text of its own', { text: 'Say this' }, 'text'],
    ['a format that is none', { format: 'wav' }, 'format'],
    ['a session that can be guessed', { session_id: '1234567890123456' }, 'session_id'],
  ])('by a page with %s is refused by the name of the field', async (_, body, field) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: object[] }).errors).toMatchObject([{ field }]);
  });

  it('that the bot never gave is not spoken', async () => {
    const before = platform.receivedBy(speak).length;
    const response = await ask({ message_id: 'a-message-of-nobody' });
    expect(response.status).toBe(404);
    expect(platform.receivedBy(speak)).toHaveLength(before);
  });

  it('of the support bot is for whoever is signed in', async () => {
    expect((await ask({}, 'inbound/speech')).status).toBe(401);
    const { token, userId } = platform.signIn('user');
    const response = await ask({}, 'inbound/speech', { authorization: `Bearer ${token}` });
    expect(response.status).toBe(200);
    await response.body?.cancel();
    expect(platform.receivedBy(inboundChat.getAnswer).at(-1)?.context.principal?.id).toBe(userId);
  });

  it('that nobody can speak is a problem that names what stands in; one that breaks off is not complete', async () => {
    spoken = async function* () {
      throw new ServiceError('voice.not_available', 'Not now.', { data: { fallback: 'browser' } });
    };
    const refused = await ask({});
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ fallback: 'browser' });

    spoken = async function* () {
      yield* said('Love');
      throw new ServiceError('voice.not_available', 'Not now.');
    };
    await expect((await ask({})).text()).rejects.toThrow();
  });

  it('is not made any more when the client has gone', async () => {
    let ended: (value: boolean) => void = () => undefined;
    const over = new Promise<boolean>((resolve) => (ended = resolve));
    spoken = async function* (_, { signal }) {
      yield* said('Love');
      await once(signal, 'abort');
      ended(true);
    };
    const gone = new AbortController();
    const response = await fetch(`${gateway.url}/api/chat/speech`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ session_id, message_id }),
      signal: gone.signal,
    });
    await response.body?.getReader().read();
    gone.abort();
    expect(await over).toBe(true);
  });
});

describe('what there is of the voice', () => {
  const overview = async (): Promise<unknown> => (await fetch(`${gateway.url}/api/chat/voice`)).json();

  it('is what the service says, and the browser alone while that is away', async () => {
    expect(await overview()).toMatchObject({ stt: { available: true } });
    await stt.close();
    expect(await overview()).toMatchObject({
      stt: { available: false, fallback: 'browser' },
      tts: { available: false, fallback: 'browser' },
    });
  });
});
