import { Inject, Injectable } from '@nestjs/common';
import type { TranscribeRequest, Transcription } from '@abbotsford/contracts';
import { CONFIG, type RequestContext } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { SPEECH, type ConnectedSpeech } from '../deepgram/connected-speech';
import { SpeechRefusals } from '../deepgram/speech-refusals';
import { examineRecording } from '../recordings/examine-recording';
import { noWords } from '../recordings/recording-problems';

/** Below it the words are a guess at what was noise. */
const GUESSED_BELOW = 0.3;

/** The words of a recording. Nothing of it is kept, or logged. */
@Injectable()
export class Transcribe {
  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(SPEECH) private readonly speech: ConnectedSpeech,
    private readonly refusals: SpeechRefusals,
  ) {}

  async run({ audio }: TranscribeRequest, { signal, requestId }: RequestContext): Promise<Transcription> {
    if (!this.speech) throw this.refusals.withoutKey('listen');
    const recording = await examineRecording(Buffer.from(audio, 'base64'), this.config.VOICE_MAX_SECONDS);
    const heard = await this.speech.transcribe(recording, { signal, request_id: requestId }).catch((error: unknown) => {
      throw this.refusals.of('listen', error);
    });
    const { text, confidence, language, seconds } = heard;
    if (text === '' || confidence < GUESSED_BELOW) throw noWords();
    return { transcription: text, confidence, language, duration: seconds };
  }
}
