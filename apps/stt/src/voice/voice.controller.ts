import { Controller, Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { getVoiceOverview, RECORDING_MAX_BYTES, type VoiceOverview } from '@abbotsford/contracts';
import { CONFIG, Handles, HealthRegistry } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { DEEPGRAM, type ConnectedDeepgram } from '../deepgram/connected-deepgram';

@Controller()
export class VoiceController implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(DEEPGRAM) private readonly deepgram: ConnectedDeepgram,
    private readonly health: HealthRegistry,
  ) {}

  onApplicationBootstrap(): void {
    const detail = this.deepgram ? undefined : 'there is no DEEPGRAM_API_KEY: the browser listens and speaks by itself';
    this.health.add('speech', () => ({ status: 'up', ...(detail && { detail }) }));
  }

  @Handles(getVoiceOverview)
  async overview(): Promise<VoiceOverview> {
    return {
      stt: { available: this.deepgram !== undefined, fallback: 'browser' },
      live: { available: false, fallback: 'browser' },
      tts: { available: this.deepgram !== undefined, fallback: 'browser' },
      avatar: { available: false, fallback: null },
      max_seconds: this.config.VOICE_MAX_SECONDS,
      max_bytes: RECORDING_MAX_BYTES,
    };
  }
}
