import type { VoiceProblem } from './voice-problem';

export interface HearingHandlers {
  /** What was heard so far; where that is only known at the end, never. */
  readonly onWords: (text: string) => void;
  /** The visitor has said all of it, or nothing for long. */
  readonly onSilence: () => void;
  readonly onFailure: (problem: VoiceProblem) => void;
}

/** Makes words of what is said, one utterance after another. Failures are VoiceErrors. */
export interface SpeechInput {
  /** Whether it hears through a microphone that is open already. */
  readonly needsStream: boolean;
  begin(stream: MediaStream | null, handlers: HearingHandlers): Promise<void>;
  /** All the words of the utterance; empty when there were none. */
  finish(): Promise<string>;
  /** The utterance counts for nothing. */
  drop(): void;
}
