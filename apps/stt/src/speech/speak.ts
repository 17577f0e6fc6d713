import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type SpeakRequest, type SpeechFormat, type SpeechFrame } from '@abbotsford/contracts';
import { CONFIG, type RequestContext } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { SPEECH, type ConnectedSpeech } from '../deepgram/connected-speech';
import { SpeechMetrics } from '../deepgram/speech-metrics';
import { SpeechRefusals } from '../deepgram/speech-refusals';
import { spokenSentences } from './sentences';
import { SpeechCache } from './speech-cache';

/** Larger pieces, of sentences that are known, are told in several frames. */
const FRAME_BYTES = 48 * 1_024;

/** An answer of a bot as sound, sentence by sentence, as it is made. */
@Injectable()
export class Speak {
  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(SPEECH) private readonly speech: ConnectedSpeech,
    private readonly refusals: SpeechRefusals,
    private readonly metrics: SpeechMetrics,
    private readonly cache: SpeechCache,
  ) {}

  async *run(request: SpeakRequest, { signal, requestId }: RequestContext): AsyncGenerator<SpeechFrame> {
    const { speech } = this;
    if (!speech) throw this.refusals.withoutKey('speak');
    const { text, format, conversation_id } = request;
    const sentences = spokenSentences(text, this.config.SPEECH_MAX_CHARACTERS);
    if (sentences.length === 0) {
      throw new ServiceError('voice.nothing_to_say', 'There is nothing to read out in this answer.');
    }
    const call = { signal, request_id: requestId, conversation_id };
    try {
      for (const sentence of sentences)
        yield* this.sentence(sentence, format, () => speech.speak(sentence, format, call));
    } catch (error) {
      throw this.refusals.of('speak', error);
    }
  }

  private async *sentence(
    sentence: string,
    format: SpeechFormat,
    make: () => AsyncIterable<Uint8Array>,
  ): AsyncGenerator<SpeechFrame> {
    let from: 'memory' | 'provider' = 'memory';
    const counted = (): AsyncIterable<Uint8Array> => {
      from = 'provider';
      return make();
    };
    yield* frames(this.cache.get([sentence, format, this.config.DEEPGRAM_VOICE], counted));
    this.metrics.sentence(from);
  }
}

async function* frames(sound: AsyncIterable<Uint8Array>): AsyncGenerator<SpeechFrame> {
  for await (const piece of sound) {
    for (let at = 0; at < piece.length; at += FRAME_BYTES) {
      yield { audio: Buffer.from(piece.subarray(at, at + FRAME_BYTES)).toString('base64') };
    }
  }
}
