import { AnswerRequest } from '../chat/message';
import { Choice, Text } from '../fields';

/** MP3 for players, or samples of 16 bits at 24 kHz, one channel, without a header. */
export const speechFormats = ['mp3', 'linear16'] as const;
export type SpeechFormat = (typeof speechFormats)[number];

/** What a page asks for: the bot's own answer to a message, never a text of the page. */
export class SpeechRequest extends AnswerRequest {
  @Choice(speechFormats, { optional: true, about: 'mp3 when absent; linear16 is raw, at 24 kHz with one channel' })
  format?: SpeechFormat;
}

/** What the gateway asks for, once the bot has said that this is an answer of its own. */
export class SpeakRequest {
  @Text({ max: 8_000 })
  text!: string;

  @Text({ max: 64 })
  conversation_id!: string;

  @Choice(speechFormats)
  format!: SpeechFormat;
}

/** A piece of the audio, in base64; the pieces follow each other without a gap. */
export interface SpeechFrame {
  readonly audio: string;
}
