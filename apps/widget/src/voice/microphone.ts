import { VoiceError, type VoiceProblem } from './voice-problem';

/** How often the meter moves, and a voice is looked for. */
const LEVEL_MS = 50;

const problems: Readonly<Record<string, VoiceProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'no_microphone',
  OverconstrainedError: 'no_microphone',
  NotReadableError: 'microphone_busy',
  AbortError: 'microphone_busy',
};

export interface MicrophoneHandlers {
  /** From 0 to 1, as the root mean square of the samples. */
  readonly onLevel: (level: number) => void;
  /** It was taken out, or its permission withdrawn. */
  readonly onLost: () => void;
}

/** The visitor's microphone, with how loud it is. Open only while somebody is listened to. */
export class Microphone {
  private stream: MediaStream | null = null;
  private meter: {
    readonly source: MediaStreamAudioSourceNode;
    readonly timer: ReturnType<typeof setInterval>;
  } | null = null;

  constructor(
    private readonly sound: AudioContext,
    private readonly handlers: MicrophoneHandlers,
  ) {}

  /** Asks for it, unless it is open. Rejects with a VoiceError. */
  async open(): Promise<MediaStream> {
    if (this.stream?.active) return this.stream;
    this.close();
    const { mediaDevices } = navigator;
    // Browsers have none on pages without a secure connection.
    if (!mediaDevices?.getUserMedia) throw new VoiceError('not_supported');
    const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };
    const stream = await mediaDevices.getUserMedia({ audio }).catch((failure: unknown) => {
      throw new VoiceError((failure instanceof Error && problems[failure.name]) || 'failed');
    });
    this.stream = stream;
    for (const track of stream.getAudioTracks()) track.addEventListener('ended', () => this.lost(stream));
    this.measure(stream);
    return stream;
  }

  close(): void {
    clearInterval(this.meter?.timer);
    this.meter?.source.disconnect();
    this.meter = null;
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
  }

  private lost(stream: MediaStream): void {
    if (this.stream !== stream) return;
    this.close();
    this.handlers.onLost();
  }

  private measure(stream: MediaStream): void {
    const source = this.sound.createMediaStreamSource(stream);
    const analyser = this.sound.createAnalyser();
    source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      this.handlers.onLevel(Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length));
    }, LEVEL_MS);
    this.meter = { source, timer };
  }
}
