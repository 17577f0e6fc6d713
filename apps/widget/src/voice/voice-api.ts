import { ApiProblem, createApiClient, dataOf, type Schemas } from '@abbotsford/api-client';
import { VoiceError, type VoiceProblem } from './voice-problem';

export type VoiceOverview = Schemas['VoiceOverview'];

/** What the voice asks of the gateway. Failures are VoiceErrors. */
export interface VoiceApi {
  overview(): Promise<VoiceOverview>;
  /** The words of a recording. */
  transcribe(recording: Blob, signal: AbortSignal): Promise<string>;
}

const problems: Readonly<Record<string, VoiceProblem>> = {
  'voice.silence': 'not_heard',
  'voice.no_words': 'not_heard',
};

export function createVoiceApi(baseUrl: string): VoiceApi {
  const client = createApiClient({ baseUrl });
  return {
    overview: () => dataOf(client.GET('/api/chat/voice')).catch(asVoiceError),
    transcribe: async (recording, signal) => {
      const body = { mime_type: recording.type, audio: await base64Of(recording) };
      const { transcription } = await dataOf(client.POST('/api/chat/transcribe', { body, signal })).catch(asVoiceError);
      return transcription;
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
