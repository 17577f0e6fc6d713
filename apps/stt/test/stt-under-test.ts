import type { TranscribeRequest, Transcription } from '@abbotsford/contracts';
import { transcribe } from '@abbotsford/contracts';
import {
  ServiceUnderTest,
  startDeepgramStandIn,
  startSurroundings,
  type DeepgramStandIn,
  type Surroundings,
} from '@abbotsford/testing';
import { sttService } from '../src/stt.service-definition';

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
}
