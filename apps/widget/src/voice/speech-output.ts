/** A sentence of an answer. */
export interface Sentence {
  readonly text: string;
  /** Of the message that it answers, and the how manieth it is of that answer. */
  readonly messageId: string;
  readonly index: number;
}

/** Says sentences. */
export interface SpeechOutput {
  /** Resolves when the sentence was heard to its end, or `signal` has stopped it. Rejects with a VoiceError. */
  say(sentence: Sentence, signal: AbortSignal): Promise<void>;
}
