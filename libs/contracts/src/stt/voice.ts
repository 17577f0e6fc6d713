import { Choice, Flag, Nested, Whole } from '../fields';

/** What stands in when a part of the voice is not there, or fails: the browser's own. */
export const voiceFallbacks = ['browser', 'drawn'] as const;
export type VoiceFallback = (typeof voiceFallbacks)[number];

export class VoicePart {
  @Flag({ about: 'Whether the platform does it itself' })
  available!: boolean;

  @Choice(voiceFallbacks, {
    nullable: true,
    about: 'What to take while it is not available, or fails: `browser` is its own speech, null is nothing',
  })
  fallback!: VoiceFallback | null;
}

/** Which parts of the voice are there. */
export class VoiceOverview {
  @Nested(() => VoicePart, { about: 'Recordings become text: POST /api/chat/transcribe' })
  stt!: VoicePart;

  @Nested(() => VoicePart, { about: 'Words while they are spoken, over the WebSocket of the chat' })
  live!: VoicePart;

  @Nested(() => VoicePart, { about: "The bot's answers are spoken: POST /api/chat/speech" })
  tts!: VoicePart;

  @Nested(() => VoicePart)
  avatar!: VoicePart;

  @Whole({ min: 1, max: 3_600, about: 'The longest recording, in seconds' })
  max_seconds!: number;

  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, about: 'The largest recording, in bytes, before it is put in base64' })
  max_bytes!: number;
}

export class VoiceOverviewRequest {}
