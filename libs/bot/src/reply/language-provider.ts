import type { Passage } from '@abbotsford/knowledge';
import type { ModelUsage } from '@abbotsford/llm';

/** How long a provider may take and when it must stop; and what its calls are logged under. */
export interface ProviderCall {
  readonly signal: AbortSignal;
  readonly deadlineMs: number;
  readonly request_id: string;
  readonly conversation_id: string;
  /** Told what each request to a language model has used. */
  readonly onUsage?: (usage: ModelUsage) => void;
}

/** The words of a reply, and which written phrasings they came from, so that none is repeated. */
export interface Wording {
  readonly text: string;
  readonly used_wordings: readonly string[];
  /** The passages that the reply draws on, for its citations. */
  readonly cited: readonly Passage[];
}

/** Which of a provider's two tasks. */
export type ProviderTask = 'understand' | 'word';

/**
 * Understands and words; it never decides.
 * @template Said what it is told of a message, `Heard` what it makes of it, and `Planned` what it is to put into words
 */
export abstract class LanguageProvider<Said, Heard, Planned> {
  abstract understand(said: Said, call: ProviderCall): Promise<Heard>;
  /** Gives the reply piece by piece through `onText`; the pieces together are the returned text. */
  abstract word(planned: Planned, call: ProviderCall, onText: (piece: string) => void): Promise<Wording>;
}
