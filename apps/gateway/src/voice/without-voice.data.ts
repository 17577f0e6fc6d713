import { RECORDING_MAX_BYTES, type VoiceOverview } from '@abbotsford/contracts';

/** What there is of the voice while its service is away. */
export const withoutVoice: VoiceOverview = {
  stt: { available: false, fallback: 'browser' },
  live: { available: false, fallback: 'browser' },
  tts: { available: false, fallback: 'browser' },
  avatar: { available: false, fallback: 'drawn' },
  max_seconds: 120,
  max_bytes: RECORDING_MAX_BYTES,
};
