import type { HearingHandlers, SpeechInput } from './speech-input';
import { VoiceError, type VoiceProblem } from './voice-problem';

/** What the Web Speech API has of use here; TypeScript does not know it. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}
interface ResultEvent extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}
type RecognitionClass = new () => Recognition;

const problems: Readonly<Record<string, VoiceProblem>> = {
  'not-allowed': 'denied',
  'audio-capture': 'no_microphone',
  'no-speech': 'not_heard',
  network: 'unreachable',
  'service-not-allowed': 'not_supported',
  'language-not-supported': 'not_supported',
};
/** After the last word. */
const SILENCE_MS = 1_500;

const recognitionClass = (): RecognitionClass | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as {
    SpeechRecognition?: RecognitionClass;
    webkitSpeechRecognition?: RecognitionClass;
  };
  return SpeechRecognition ?? webkitSpeechRecognition;
};

export const hasRecognition = (): boolean => recognitionClass() !== undefined;

/** The browser's own hearing, with words while they are spoken. */
export class RecognitionInput implements SpeechInput {
  /** Elsewhere the stream is for the meter; Android gives the microphone to one at a time. */
  readonly needsStream = hasRecognition() && !/Android/.test(navigator.userAgent);
  private current: Utterance | null = null;

  constructor(private readonly locale: string) {}

  async begin(_stream: MediaStream | null, handlers: HearingHandlers): Promise<void> {
    const Class = recognitionClass();
    if (!Class) throw new VoiceError('not_supported');
    this.drop();
    this.current = new Utterance(new Class(), this.locale, handlers);
    await this.current.begun;
  }

  async finish(): Promise<string> {
    return (await this.current?.finish()) ?? '';
  }

  drop(): void {
    this.current?.drop();
    this.current = null;
  }
}

class Utterance {
  readonly begun: Promise<void>;
  private readonly ended: Promise<void>;
  private words = '';
  private isWanted = true;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly recognition: Recognition,
    lang: string,
    handlers: HearingHandlers,
  ) {
    Object.assign(recognition, { lang, continuous: true, interimResults: true });
    const happens = (name: string) =>
      new Promise<Event>((resolve) => recognition.addEventListener(name, resolve, { once: true }));
    this.ended = happens('end').then(() => clearTimeout(this.silence));
    const failed = happens('error').then((event) => {
      const problem = problems[(event as Event & { error: string }).error] ?? 'failed';
      if (this.isWanted) handlers.onFailure(problem);
      throw new VoiceError(problem);
    });
    this.begun = Promise.race([happens('start').then(() => undefined), failed]);
    failed.catch(() => undefined);
    this.begun.catch(() => undefined);
    recognition.addEventListener('result', (event) => {
      this.words = Array.from((event as ResultEvent).results, (result) => result[0]?.transcript ?? '')
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
      if (this.isWanted) handlers.onWords(this.words);
      clearTimeout(this.silence);
      this.silence = setTimeout(() => this.isWanted && handlers.onSilence(), SILENCE_MS);
    });
    // It ends by itself when nobody speaks.
    void this.ended.then(() => this.isWanted && handlers.onSilence());
    recognition.start();
  }

  async finish(): Promise<string> {
    this.isWanted = false;
    this.recognition.stop();
    await this.ended;
    return this.words;
  }

  drop(): void {
    this.isWanted = false;
    clearTimeout(this.silence);
    this.recognition.abort();
  }
}
