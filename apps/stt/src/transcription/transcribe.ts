import { Inject, Injectable } from '@nestjs/common';
import type { ServiceError, TranscribeRequest, Transcription } from '@abbotsford/contracts';
import { CONFIG, LOGGER, type Logger } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { DEEPGRAM, type ConnectedDeepgram } from '../deepgram/connected-deepgram';
import type { Heard } from '../deepgram/deepgram';
import { SpeechError } from '../deepgram/speech-error';
import { examineRecording, type Recording } from '../recordings/examine-recording';
import { damaged, noWords } from '../recordings/recording-problems';
import { notAvailable } from '../voice/voice-problems';

/** Below it the words are a guess at what was noise. */
const GUESSED_BELOW = 0.3;

/** The words of a recording. Nothing of it is kept, or logged. */
@Injectable()
export class Transcribe {
  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(DEEPGRAM) private readonly deepgram: ConnectedDeepgram,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ audio }: TranscribeRequest, signal: AbortSignal): Promise<Transcription> {
    const { deepgram } = this;
    if (!deepgram) throw notAvailable("We can't listen to recordings here. Your browser may listen itself.", 'browser');
    const recording = await examineRecording(Buffer.from(audio, 'base64'), this.config.VOICE_MAX_SECONDS);
    const { text, confidence, language, seconds } = await this.listen(deepgram, recording, signal);
    if (text === '' || confidence < GUESSED_BELOW) throw noWords();
    return { transcription: text, confidence, language, duration: seconds };
  }

  private async listen(
    deepgram: NonNullable<ConnectedDeepgram>,
    recording: Recording,
    signal: AbortSignal,
  ): Promise<Heard> {
    try {
      return await deepgram.transcribe(recording, signal);
    } catch (error) {
      throw error instanceof SpeechError ? this.refusal(error) : error;
    }
  }

  private refusal(error: SpeechError): ServiceError {
    if (error.code === 'bad_audio') return damaged();
    if (error.code !== 'aborted') this.logger.warn({ err: error }, 'a recording was not transcribed');
    return notAvailable("We can't listen to recordings at the moment. Please write to us instead.", 'browser');
  }
}
