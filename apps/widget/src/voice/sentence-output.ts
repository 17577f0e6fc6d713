import type { SpeakingHandlers, SpeechOutput } from './speech-output';
import { problemOf } from './voice-problem';

/** Says one sentence. */
export interface SentenceVoice {
  /** Resolves when it was heard to its end, or `signal` has stopped it. Rejects with a VoiceError. */
  say(sentence: string, signal: AbortSignal): Promise<void>;
}

/** Says the sentences of an answer in their order while they come. */
export class SentenceOutput implements SpeechOutput {
  isMuted = false;
  private sentences: string[] = [];
  private next = 0;
  private isComplete = true;
  private isHeld = false;
  private isHushed = false;
  private saying: AbortController | null = null;

  constructor(
    private readonly voice: SentenceVoice,
    private readonly handlers: SpeakingHandlers,
  ) {}

  begin(): void {
    this.stop();
    Object.assign(this, { sentences: [], next: 0, isComplete: false, isHeld: false, isHushed: false });
  }

  add(_messageId: string, sentences: readonly string[]): void {
    this.sentences.push(...sentences);
    void this.run();
  }

  complete(): void {
    this.isComplete = true;
    void this.run();
  }

  hush(): void {
    this.isHushed = true;
    this.stop();
  }

  hold(): void {
    this.isHeld = true;
    this.stop();
  }

  /** From the beginning of the sentence that was cut off. */
  goOn(): void {
    this.isHeld = false;
    void this.run();
  }

  repeat(): void {
    this.stop();
    Object.assign(this, { next: 0, isHeld: false, isHushed: false });
    void this.run(true);
  }

  private stop(): void {
    this.saying?.abort();
    this.saying = null;
  }

  private async run(isAsked = false): Promise<void> {
    if (this.saying || this.isHeld || this.isHushed) return;
    if (this.isMuted && !isAsked) {
      this.next = this.sentences.length;
    }
    const saying = new AbortController();
    this.saying = saying;
    try {
      for (let sentence = this.sentences[this.next]; sentence !== undefined; sentence = this.sentences[this.next]) {
        if (this.next === 0) this.handlers.onBegun();
        await this.voice.say(sentence, saying.signal);
        if (saying.signal.aborted) return;
        this.next += 1;
      }
    } catch (failure) {
      if (saying.signal.aborted) return;
      this.isHushed = true;
      this.handlers.onFailure(problemOf(failure));
      return;
    } finally {
      if (this.saying === saying) this.saying = null;
    }
    if (this.isComplete) this.handlers.onOver();
  }
}
