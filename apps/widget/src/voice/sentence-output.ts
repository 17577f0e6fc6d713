import type { Sentence, SpeechOutput } from './speech-output';
import { problemOf, type VoiceProblem } from './voice-problem';

export interface SpeakerHandlers {
  readonly onBegun: () => void;
  /** All of an answer has come, and was heard unless it is to be silent. */
  readonly onOver: () => void;
  readonly onFailure: (problem: VoiceProblem) => void;
}

/** Says the sentences of an answer in their order while they come. */
export class Speaker {
  /** Answers are kept, to be repeated, but not said. */
  isMuted = false;
  private sentences: Sentence[] = [];
  private next = 0;
  private isComplete = true;
  private isHeld = false;
  private isHushed = false;
  private saying: AbortController | null = null;

  constructor(
    private readonly output: SpeechOutput,
    private readonly handlers: SpeakerHandlers,
  ) {}

  /** A new answer; whatever is said of an earlier one ends. */
  begin(): void {
    this.stop();
    Object.assign(this, { sentences: [], next: 0, isComplete: false, isHeld: false, isHushed: false });
  }

  add(messageId: string, texts: readonly string[]): void {
    const first = this.sentences.length;
    this.sentences.push(...texts.map((text, i) => ({ messageId, text, index: first + i })));
    void this.run();
  }

  /** Nothing more comes of the answer. */
  complete(): void {
    this.isComplete = true;
    void this.run();
  }

  /** The rest of the answer is not said. */
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

  /** The answer from its beginning, also where it is not to be heard by itself. */
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
      for (let sentence = this.sentences[this.next]; sentence; sentence = this.sentences[this.next]) {
        if (this.next === 0) this.handlers.onBegun();
        await this.output.say(sentence, saying.signal);
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
