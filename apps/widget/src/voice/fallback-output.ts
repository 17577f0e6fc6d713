import type { MakeOutput, SpeakingHandlers, SpeechOutput } from './speech-output';

/** A voice that takes the place of another from its first failure on, with the answer that the other could not say. */
export class FallbackOutput implements SpeechOutput {
  private current: SpeechOutput;
  private answer: { messageId: string; sentences: string[]; isComplete: boolean } | null = null;

  constructor(makeFirst: MakeOutput, makeSecond: MakeOutput, handlers: SpeakingHandlers) {
    const second = makeSecond(handlers);
    this.current = makeFirst({ ...handlers, onFailure: () => this.change(second) });
  }

  get isMuted(): boolean {
    return this.current.isMuted;
  }

  set isMuted(isMuted: boolean) {
    this.current.isMuted = isMuted;
  }

  begin(): void {
    this.answer = null;
    this.current.begin();
  }

  add(messageId: string, sentences: readonly string[]): void {
    this.answer ??= { messageId, sentences: [], isComplete: false };
    this.answer.sentences.push(...sentences);
    this.current.add(messageId, sentences);
  }

  complete(): void {
    if (this.answer) this.answer.isComplete = true;
    this.current.complete();
  }

  hush(): void {
    this.current.hush();
  }

  hold(): void {
    this.current.hold();
  }

  goOn(): void {
    this.current.goOn();
  }

  repeat(): void {
    this.current.repeat();
  }

  private change(second: SpeechOutput): void {
    second.isMuted = this.current.isMuted;
    this.current = second;
    second.begin();
    if (!this.answer) return;
    second.add(this.answer.messageId, this.answer.sentences);
    if (this.answer.isComplete) second.complete();
  }
}
