import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  getVoiceOverview,
  RECORDING_MAX_BYTES,
  ServiceError,
  transcribe,
  type TranscribeRequest,
  type Transcription,
} from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { Platform } from './platform';

const words: Transcription = { transcription: 'Two bags, please.', confidence: 0.9, language: 'en', duration: 2 };

let platform: Platform;
let gateway: RunningGateway;
let stt: RunningService;
let answer: () => Transcription;

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth();
  stt = await platform.service('stt', [
    [transcribe, () => answer()],
    [getVoiceOverview, () => ({ stt: { available: true, fallback: 'browser' } })],
  ]);
  gateway = await platform.gateway();
});
beforeEach(() => {
  answer = () => words;
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
