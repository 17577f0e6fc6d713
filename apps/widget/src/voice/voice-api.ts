import { ApiProblem, dataOf, type Schemas } from '@abbotsford/api-client';
import type { Authorise } from '../events';
import type { WidgetOptions } from '../options';
import { createClient } from '../panel/api';
import { VoiceError, type VoiceProblem } from './voice-problem';

export type VoiceOverview = Schemas['VoiceOverview'];

/** What the voice asks of the gateway. Failures are VoiceErrors. */
export interface VoiceApi {
  overview(): Promise<VoiceOverview>;
  /** The words of a recording. */
  transcribe(recording: Blob, signal: AbortSignal): Promise<string>;
  /** The answer to a message as samples of 16 bits, SPEECH_RATE of them a second, while it is made. */
  speech(sessionId: string, messageId: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
}

export const SPEECH_RATE = 24_000;

const problems: Readonly<Record<string, VoiceProblem>> = {
  'voice.silence': 'not_heard',
  'voice.no_words': 'not_heard',
};

export function createVoiceApi(
  { api, bot }: Pick<WidgetOptions, 'api' | 'bot'>,
  authorise: Authorise | null,
): VoiceApi {
  const { client } = createClient({ api }, authorise);
  const speechPath = bot === 'inbound' ? '/api/chat/inbound/speech' : '/api/chat/speech';
  return {
    overview: () => dataOf(client.GET('/api/chat/voice')).catch(asVoiceError),
    transcribe: async (recording, signal) => {
      const body = { mime_type: recording.type, audio: await base64Of(recording) };
      const { transcription } = await dataOf(client.POST('/api/chat/transcribe', { body, signal })).catch(asVoiceError);
      return transcription;
    },
    speech: async (session_id, message_id, signal) => {
      const body = { session_id, message_id, format: 'linear16' } as const;
      const { data } = await client.POST(speechPath, { body, signal, parseAs: 'stream' }).catch(asVoiceError);
      if (!data) throw new VoiceError('unreachable');
      return data;
    },
  };
}

function asVoiceError(failure: unknown): never {
  if (!(failure instanceof ApiProblem)) throw failure;
  if (failure.status === 0) throw new VoiceError('unreachable');
  if (failure.status === 429) throw new VoiceError('too_many');
  throw new VoiceError(problems[failure.code] ?? 'failed');
}

async function base64Of(blob: Blob): Promise<string> {
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('loadend', resolve, { once: true }));
  reader.readAsDataURL(blob);
  await read;
  const url = String(reader.result);
  return url.slice(url.indexOf(',') + 1);
}
