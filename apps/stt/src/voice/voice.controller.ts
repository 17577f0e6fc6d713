import { Controller, Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { getVoiceOverview, RECORDING_MAX_BYTES, type VoiceOverview } from '@abbotsford/contracts';
import { AVATAR, type ConnectedAvatar } from '../avatar/connected-avatar';
import { CONFIG, Handles, HealthRegistry } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { DEEPGRAM, type ConnectedDeepgram } from '../deepgram/connected-deepgram';

@Controller()
export class VoiceController implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(DEEPGRAM) private readonly deepgram: ConnectedDeepgram,
    @Inject(AVATAR) private readonly avatar: ConnectedAvatar,
    private readonly health: HealthRegistry,
  ) {}

  onApplicationBootstrap(): void {
    const detail = this.deepgram ? undefined : 'there is no DEEPGRAM_API_KEY: the browser listens and speaks by itself';
    this.health.add('speech', () => ({ status: 'up', ...(detail && { detail }) }));
    const drawn = this.avatar
      ? undefined
      : 'there is no LIVEAVATAR_API_KEY and no HEYGEN_API_KEY: the avatar is a drawn one';
    this.health.add('avatar', () => ({ status: 'up', ...(drawn && { detail: drawn }) }));
  }

  @Handles(getVoiceOverview)
  async overview(): Promise<VoiceOverview> {
    return {
      stt: { available: this.deepgram !== undefined, fallback: 'browser' },
      live: { available: false, fallback: 'browser' },
      tts: { available: this.deepgram !== undefined, fallback: 'browser' },
      avatar: { available: this.avatar !== undefined, fallback: 'drawn' },
      max_seconds: this.config.VOICE_MAX_SECONDS,
      max_bytes: RECORDING_MAX_BYTES,
    };
  }
}
