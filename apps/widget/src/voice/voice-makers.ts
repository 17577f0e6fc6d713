import { FallbackInput } from './fallback-input';
import { FallbackOutput } from './fallback-output';
import { hasRecognition, RecognitionInput } from './recognition-input';
import { RecordedInput } from './recorded-input';
import { SentenceOutput } from './sentence-output';
import type { SpeechInput } from './speech-input';
import type { MakeOutput } from './speech-output';
import { StreamedOutput } from './streamed-output';
import { SynthesisVoice } from './synthesis-voice';
import type { VoiceApi } from './voice-api';

export interface VoiceMakers {
  readonly input: SpeechInput;
  readonly makeOutput: MakeOutput;
}

export interface VoiceSources {
  readonly api: VoiceApi;
  readonly sound: AudioContext;
  readonly session: () => string;
  /** BCP 47. */
  readonly spoken: string;
}

/** Who hears and who speaks: the server where it can and for as long as it can, else the browser. */
export async function voiceMakers({ api, sound, session, spoken }: VoiceSources): Promise<VoiceMakers> {
  const { stt, tts, max_seconds: seconds } = await api.overview();
  const recognition = new RecognitionInput(spoken);
  const recorded = new RecordedInput((recording, signal) => api.transcribe(recording, signal), { seconds });
  const heard = hasRecognition() ? new FallbackInput(recorded, recognition) : recorded;
  const ownVoice: MakeOutput = (handlers) => new SentenceOutput(new SynthesisVoice(spoken), handlers);
  const speech = (messageId: string, signal: AbortSignal) => api.speech(session(), messageId, signal);
  const server: MakeOutput = (handlers) => new StreamedOutput(sound, speech, handlers);
  return {
    input: stt.available ? heard : recognition,
    makeOutput: tts.available ? (handlers) => new FallbackOutput(server, ownVoice, handlers) : ownVoice,
  };
}
