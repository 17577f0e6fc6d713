import { LanguageProvider as AnyLanguageProvider } from '@abbotsford/bot/reply';
import type { ConversationState } from './conversation-state';
import type { Plan } from './plan';
import type { Understanding, UnderstandingInput } from './understanding';

export type { ProviderCall, Wording } from '@abbotsford/bot/reply';

/** What a call of a tool gives a language model. */
export interface ToolResult {
  readonly result: object;
  /** What the reply may say of it. */
  readonly told: readonly string[];
}

/** What is needed to put a plan into words. */
export interface WordingInput {
  readonly plan: Plan;
  /** The state after the decision, with the tickets that were made. */
  readonly state: ConversationState;
  readonly message: string;
  readonly history: UnderstandingInput['history'];
  readonly summary?: UnderstandingInput['summary'];
  /** Answers the calls of a language model. */
  readonly callTool: (name: string, given: unknown) => Promise<ToolResult>;
}

/** Understands and words; it never decides. */
export abstract class LanguageProvider extends AnyLanguageProvider<UnderstandingInput, Understanding, WordingInput> {}
