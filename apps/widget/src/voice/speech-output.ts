import type { VoiceProblem } from './voice-problem';

export interface SpeakingHandlers {
  readonly onBegun: () => void;
  /** All of an answer has come, and was heard unless it is to be silent. */
  readonly onOver: () => void;
  readonly onFailure: (problem: VoiceProblem) => void;
}

/** Says answers, each while it comes or when it is there. */
export interface SpeechOutput {
  /** Answers are kept, to be repeated, but not said. */
  isMuted: boolean;
  /** A new answer; whatever is said of an earlier one ends. */
  begin(): void;
  add(messageId: string, sentences: readonly string[]): void;
  /** Nothing more comes of the answer. */
  complete(): void;
  /** The rest of the answer is not said. */
  hush(): void;
  hold(): void;
  /** From where it was held. */
  goOn(): void;
  /** The answer from its beginning, also where it is not to be heard by itself. */
  repeat(): void;
}

/** Makes one that tells these handlers what happens. */
export type MakeOutput = (handlers: SpeakingHandlers) => SpeechOutput;
