import {
  ServiceError,
  speak,
  transcribe,
  type ErrorBody,
  type SpeechFormat,
  type TranscribeRequest,
  type Transcription,
} from '@abbotsford/contracts';
import { backgroundContext } from '@abbotsford/service-kit';
import {
  ServiceUnderTest,
  startDeepgramStandIn,
  startSurroundings,
  type DeepgramStandIn,
  type Surroundings,
} from '@abbotsford/testing';
import { sttService } from '../src/stt.service-definition';

/** Why something was refused. */
export async function refusalOf(work: Promise<unknown>): Promise<ErrorBody> {
  const error = await work.then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  if (error instanceof ServiceError) return error.body;
  throw new Error(`it was not refused, but ${String(error)}`);
}

/** The voice service, with a stand-in for its provider. */
export class SttUnderTest extends ServiceUnderTest {
  // Visitors are not signed in.
  protected override readonly askingAs = null;

  private constructor(
    surroundings: Surroundings,
    readonly deepgram: DeepgramStandIn,
  ) {
    super(sttService, surroundings, {
      SHUTDOWN_GRACE_MS: '0',
      DEEPGRAM_API_KEY: deepgram.apiKey,
      DEEPGRAM_BASE_URL: deepgram.url,
      DEEPGRAM_TIMEOUT_MS: '1000',
    });
  }

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<SttUnderTest> {
    const stt = new SttUnderTest(await startSurroundings(), await startDeepgramStandIn());
    await stt.boot(settings);
    return stt;
  }

  /** One more replica, which answers in place of those before. */
  async restart(settings: Readonly<Record<string, string>>): Promise<void> {
    await this.stopReplicas();
    await this.boot(settings);
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.deepgram.stop();
  }

  transcribe(audio: Uint8Array, mime_type = 'audio/wav'): Promise<Transcription> {
    const request: TranscribeRequest = { audio: Buffer.from(audio).toString('base64'), mime_type };
    return this.ask(transcribe, request);
  }

  /** The sound of an answer, in the pieces that it comes in. */
  async *speak(text: string, format: SpeechFormat = 'mp3', signal?: AbortSignal): AsyncGenerator<Buffer> {
    const context = { ...backgroundContext(20_000), ...(signal && { signal }) };
    const request = { text, format, conversation_id: 'conversation-1' };
    for await (const { audio } of this.client.stream(speak, request, context)) yield Buffer.from(audio, 'base64');
  }

  /** All of it, as text: the stand-in says each sentence in brackets. */
  async spoken(text: string, format: SpeechFormat = 'mp3'): Promise<string> {
    const pieces = [];
    for await (const piece of this.speak(text, format)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  }
}
