import { FallbackInput } from './fallback-input';
import { hasRecognition, RecognitionInput } from './recognition-input';
import { RecordedInput } from './recorded-input';
import type { SpeechInput } from './speech-input';
import type { SpeechOutput } from './speech-output';
import { SynthesisOutput } from './synthesis-output';
import type { VoiceApi } from './voice-api';

export interface VoiceMakers {
  readonly input: SpeechInput;
  readonly output: SpeechOutput;
}

/** Who hears and who speaks: the server where it can, else the browser. */
export async function voiceMakers(api: VoiceApi, spoken: string): Promise<VoiceMakers> {
  const { stt, max_seconds: seconds } = await api.overview();
  const recognition = new RecognitionInput(spoken);
  const recorded = new RecordedInput((recording, signal) => api.transcribe(recording, signal), { seconds });
  const heard = hasRecognition() ? new FallbackInput(recorded, recognition) : recorded;
  return { input: stt.available ? heard : recognition, output: new SynthesisOutput(spoken) };
}
