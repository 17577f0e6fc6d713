import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type SpeakRequest, type SpeechFormat, type SpeechFrame } from '@abbotsford/contracts';
import { CONFIG, LOGGER, type Logger } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { DEEPGRAM, type ConnectedDeepgram } from '../deepgram/connected-deepgram';
import { SpeechError } from '../deepgram/speech-error';
import { notAvailable } from '../voice/voice-problems';
import { spokenSentences } from './sentences';
import { SpeechCache } from './speech-cache';

/** Larger pieces, of sentences that are known, are told in several frames. */
const FRAME_BYTES = 48 * 1_024;

/** An answer of a bot as sound, sentence by sentence, as it is made. */
@Injectable()
export class Speak {
  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(DEEPGRAM) private readonly deepgram: ConnectedDeepgram,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly cache: SpeechCache,
  ) {}

  async *run({ text, format }: SpeakRequest, signal: AbortSignal): AsyncGenerator<SpeechFrame> {
    const { deepgram } = this;
    if (!deepgram) throw notAvailable("We can't read answers out here. Your browser may read them itself.", 'browser');
    const sentences = spokenSentences(text, this.config.SPEECH_MAX_CHARACTERS);
    if (sentences.length === 0)
      throw new ServiceError('voice.nothing_to_say', 'There is nothing to read out in this answer.');
    try {
      for (const sentence of sentences) yield* this.sentence(deepgram, sentence, format, signal);
    } catch (error) {
      throw error instanceof SpeechError ? this.refusal(error) : error;
    }
  }

  private async *sentence(
    deepgram: NonNullable<ConnectedDeepgram>,
    sentence: string,
    format: SpeechFormat,
    signal: AbortSignal,
  ): AsyncGenerator<SpeechFrame> {
    const words = [sentence, format, this.config.DEEPGRAM_VOICE];
    for await (const piece of this.cache.get(words, () => deepgram.speak(sentence, format, signal))) {
      for (let at = 0; at < piece.length; at += FRAME_BYTES) {
        yield { audio: Buffer.from(piece.subarray(at, at + FRAME_BYTES)).toString('base64') };
      }
    }
  }

  private refusal(error: SpeechError): ServiceError {
    if (error.code !== 'aborted') this.logger.warn({ err: error }, 'an answer was not read out');
    return notAvailable("We can't read answers out at the moment.", 'browser');
  }
}
