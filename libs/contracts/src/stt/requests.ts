import type { MessageReply } from '../auth/requests';
import { request, streamRequest } from '../contract';
import { EndAvatarRequest, StartAvatarRequest, type AvatarSession } from './avatar';
import { SpeakRequest, type SpeechFrame } from './speech';
import { TranscribeRequest, type Transcription } from './transcription';
import { VoiceOverviewRequest, type VoiceOverview } from './voice';

export const getVoiceOverview = request({
  subject: 'stt.v1.get-voice-overview',
  request: VoiceOverviewRequest,
  deadlineMs: 2_000,
})<VoiceOverview>();

/** A recording in, its words out. */
export const transcribe = request({
  subject: 'stt.v1.transcribe',
  request: TranscribeRequest,
  errors: [
    'voice.not_audio',
    'voice.unsupported_format',
    'voice.damaged',
    'voice.too_long',
    'voice.silence',
    'voice.no_words',
    'voice.not_available',
  ],
  deadlineMs: 25_000,
})<Transcription>();

/** An answer of a bot in, its sound out, a piece at a time. */
export const speak = streamRequest({
  subject: 'stt.v1.speak',
  request: SpeakRequest,
  errors: ['voice.nothing_to_say', 'voice.not_available'],
  deadlineMs: 28_000,
})<SpeechFrame>();

/** A session with the avatar, which costs money from here on. */
export const startAvatar = request({
  subject: 'stt.v1.start-avatar',
  request: StartAvatarRequest,
  errors: ['avatar.not_available', 'avatar.busy'],
  deadlineMs: 15_000,
})<AvatarSession>();

/** Ended, or known to nobody. */
export const endAvatar = request({
  subject: 'stt.v1.end-avatar',
  request: EndAvatarRequest,
  deadlineMs: 10_000,
})<MessageReply>();

export const sttRequests = [getVoiceOverview, transcribe, speak, startAvatar, endAvatar];
