import { Controller, Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { getVoiceOverview, RECORDING_MAX_BYTES, type VoiceOverview } from '@abbotsford/contracts';
import { CONFIG, Handles, HealthRegistry } from '@abbotsford/service-kit';
import { AVATAR, type ConnectedAvatar } from '../avatar/connected-avatar';
import type { SttConfig } from '../config';
import { SPEECH, type ConnectedSpeech } from '../deepgram/connected-speech';

@Controller()
export class VoiceController implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(SPEECH) private readonly speech: ConnectedSpeech,
    @Inject(AVATAR) private readonly avatar: ConnectedAvatar,
    private readonly health: HealthRegistry,
  ) {}

  onApplicationBootstrap(): void {
    const drawn = this.avatar
      ? undefined
      : 'there is no LIVEAVATAR_API_KEY and no HEYGEN_API_KEY: the avatar is a drawn one';
    this.health.add('avatar', () => ({ status: 'up', ...(drawn && { detail: drawn }) }));
  }

  @Handles(getVoiceOverview)
  async overview(): Promise<VoiceOverview> {
    return {
      stt: { available: this.speech !== undefined, fallback: 'browser' },
      live: { available: false, fallback: 'browser' },
      tts: { available: this.speech !== undefined, fallback: 'browser' },
      avatar: { available: this.avatar !== undefined, fallback: 'drawn' },
      max_seconds: this.config.VOICE_MAX_SECONDS,
      max_bytes: RECORDING_MAX_BYTES,
    };
  }
}
