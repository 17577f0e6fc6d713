import { DeepgramClient, type Deepgram as Api } from '@deepgram/sdk';
import { z } from 'zod';
import type { SpeechFormat } from '@abbotsford/contracts';
import type { SttConfig } from '../config';
import type { Recording } from '../recordings/examine-recording';
import { audioOut } from './audio-out.data';
import { keyterms } from './keyterms.data';
import { SpeechError } from './speech-error';
import { toSpeechError } from './to-speech-error';

/** What was heard in a recording. */
export interface Heard {
  readonly text: string;
  readonly confidence: number;
  readonly language: string | null;
  readonly seconds: number;
}

/** As much of the provider's answer as is read. */
const answerSchema = z.object({
  metadata: z.object({ duration: z.number() }),
  results: z.object({
    channels: z
      .array(
        z.object({
          detected_language: z.string().optional(),
          alternatives: z.array(z.object({ transcript: z.string(), confidence: z.number() })),
        }),
      )
      .min(1),
  }),
});

type Settings = Pick<
  SttConfig,
  'DEEPGRAM_BASE_URL' | 'DEEPGRAM_MODEL' | 'DEEPGRAM_VOICE' | 'DEEPGRAM_TRAINING_OPT_OUT'
>;

/** Deepgram through its own package: one request a call, without retries or deadline. */
export class Deepgram {
  private readonly client: DeepgramClient;

  constructor(
    apiKey: string,
    private readonly settings: Settings,
  ) {
    this.client = new DeepgramClient({
      apiKey,
      ...(settings.DEEPGRAM_BASE_URL && { baseUrl: settings.DEEPGRAM_BASE_URL }),
      // The package waits up to a minute between its attempts, and knows no deadline of ours.
      maxRetries: 0,
      logging: { silent: true },
    });
  }

  /** @throws SpeechError */
  async transcribe({ bytes, mimeType }: Recording, signal: AbortSignal): Promise<Heard> {
    try {
      const answer = await this.client.listen.v1.media.transcribeFile(
        { data: bytes, contentType: mimeType },
        {
          model: this.settings.DEEPGRAM_MODEL,
          smart_format: true,
          punctuate: true,
          detect_language: true,
          keyterm: [...keyterms],
          mip_opt_out: this.settings.DEEPGRAM_TRAINING_OPT_OUT,
        },
        { abortSignal: signal },
      );
      return read(answer);
    } catch (error) {
      throw toSpeechError(error, signal);
    }
  }

  /** The sound of a text, as it is made. @throws SpeechError */
  async *speak(text: string, format: SpeechFormat, callerSignal: AbortSignal): AsyncGenerator<Uint8Array> {
    const left = new AbortController();
    const signal = AbortSignal.any([callerSignal, left.signal]);
    const { DEEPGRAM_VOICE: model, DEEPGRAM_TRAINING_OPT_OUT: mip_opt_out } = this.settings;
    try {
      const sound = await this.client.speak.v1.audio.generate(
        { text, model: model as Api.speak.v1.AudioGenerateRequestModel, mip_opt_out, ...audioOut[format] },
        { abortSignal: signal },
      );
      for await (const piece of sound.stream() ?? []) yield piece;
    } catch (error) {
      throw toSpeechError(error, signal);
    } finally {
      // Whoever stops listening stops the work, too.
      left.abort();
    }
  }
}

function read(answer: unknown): Heard {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw new SpeechError('invalid_answer', 'Deepgram sent an answer of an unknown form');
  const { metadata, results } = parsed.data;
  const channel = results.channels[0];
  const best = channel?.alternatives[0];
  return {
    text: best?.transcript.trim() ?? '',
    confidence: best?.confidence ?? 0,
    language: channel?.detected_language ?? null,
    seconds: metadata.duration,
  };
}
