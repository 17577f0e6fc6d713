import type { ModelUsage } from '@abbotsford/llm';
import type { ConversationState } from './conversation-state';
import type { Passage, Plan } from './plan';
import type { Understanding, UnderstandingInput } from './understanding';

/** How long a provider may take and when it must stop; and what its calls are logged under. */
export interface ProviderCall {
  readonly signal: AbortSignal;
  readonly deadlineMs: number;
  readonly request_id: string;
  readonly conversation_id: string;
  /** Told what each request to a language model has used. */
  readonly onUsage?: (usage: ModelUsage) => void;
}

/** What is needed to put a plan into words. */
export interface WordingInput {
  readonly plan: Plan;
  /** The state after the decision. */
  readonly state: ConversationState;
  readonly message: string;
  readonly summary?: UnderstandingInput['summary'];
  readonly history: UnderstandingInput['history'];
}

/** The words of a reply, and which written phrasings they came from, so that none is repeated. */
export interface Wording {
  readonly text: string;
  readonly used_wordings: readonly string[];
  /** The passages that the reply draws on, for its citations. */
  readonly cited: readonly Passage[];
}

/** Understands and words; it never decides. One implementation needs no key (local), one is OpenAI's. */
export abstract class LanguageProvider {
  abstract understand(input: UnderstandingInput, call: ProviderCall): Promise<Understanding>;
  /** Gives the reply piece by piece through `onText`; the pieces together are the returned text. */
  abstract word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording>;
}
