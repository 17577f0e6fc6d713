import { request } from '../contract';
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

export const sttRequests = [getVoiceOverview, transcribe];
