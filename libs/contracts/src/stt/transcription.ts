import { Amount, Base64, Text } from '../fields';

/** So that a recording in base64 stays below what the bus carries (8 MB). */
export const RECORDING_MAX_BYTES = 5 * 1_024 * 1_024;

export class TranscribeRequest {
  @Text({
    max: 100,
    pattern: /^[\w.+-]+\/[\w.+-]+(?:\s*;.*)?$/,
    patternMeans: 'a media type like audio/webm',
    about: 'What the recorder says it is; the bytes decide',
    example: 'audio/webm;codecs=opus',
  })
  mime_type!: string;

  @Base64({
    maxBytes: RECORDING_MAX_BYTES,
    means: 'audio in base64, without a data: address around it',
    about: 'The recording in base64: WAV, WebM, Ogg, MP4, MP3 or FLAC. Nothing of it is kept',
  })
  audio!: string;
}

export class Transcription {
  @Text({ max: 100_000 })
  transcription!: string;

  @Amount({ min: 0, max: 1, about: 'How sure the listener is of the words' })
  confidence!: number;

  @Text({ max: 35, nullable: true, about: 'The language that was heard', example: 'en' })
  language!: string | null;

  @Amount({ min: 0, max: 3_600, about: 'Seconds' })
  duration!: number;
}
