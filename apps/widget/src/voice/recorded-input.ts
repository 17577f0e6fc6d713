import { recordingFormat } from './recording-format';
import type { SpeechInput } from './speech-input';
import { VoiceError } from './voice-problem';

/** Nothing is said in less time, and the recording may be no more than its head. */
const SHORTEST_MS = 300;

interface Recording {
  readonly since: number;
  readonly recorder: MediaRecorder;
  readonly parts: Blob[];
}

/** The server's hearing: what is said is recorded, each utterance by a recorder of its own, and sent when it is over. */
export class RecordedInput implements SpeechInput {
  readonly needsStream = true;
  private current: Recording | null = null;
  private asking: AbortController | null = null;

  constructor(
    /** Rejects with a VoiceError. */
    private readonly transcribe: (recording: Blob, signal: AbortSignal) => Promise<string>,
    private readonly longest: { readonly seconds: number },
  ) {}

  begin(stream: MediaStream | null, { onSilence }: { readonly onSilence: () => void }): Promise<void> {
    this.drop();
    if (!stream || !('MediaRecorder' in globalThis)) throw new VoiceError('not_supported');
    const mimeType = recordingFormat(navigator.userAgent, (type) => MediaRecorder.isTypeSupported(type));
    const parts: Blob[] = [];
    const recorder = makeRecorder(stream, mimeType);
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.start();
    this.current = { recorder, parts, since: performance.now() };
    // A longer one would be refused: what is there is sent.
    const timer = setTimeout(onSilence, (this.longest.seconds - 1) * 1_000);
    recorder.addEventListener('stop', () => clearTimeout(timer), { once: true });
    return Promise.resolve();
  }

  async finish(): Promise<string> {
    const { current } = this;
    if (!current) return '';
    this.current = null;
    const { recorder, parts, since } = current;
    const isTooShort = performance.now() - since < SHORTEST_MS;
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
    if (recorder.state !== 'inactive') {
      recorder.stop();
      await stopped;
    }
    const recording = new Blob(parts, { type: recorder.mimeType });
    if (isTooShort || recording.size === 0) return '';
    this.asking = new AbortController();
    return this.transcribe(recording, this.asking.signal);
  }

  drop(): void {
    this.asking?.abort();
    const { current } = this;
    this.current = null;
    if (current && current.recorder.state !== 'inactive') current.recorder.stop();
  }
}

/** A type that the browser does not record after all throws at once; that is no denied permission. */
function makeRecorder(stream: MediaStream, mimeType: string | undefined): MediaRecorder {
  try {
    return new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
  } catch {
    throw new VoiceError('not_supported');
  }
}
