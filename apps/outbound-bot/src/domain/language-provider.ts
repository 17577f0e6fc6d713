import { LanguageProvider as AnyLanguageProvider } from '@abbotsford/bot/reply';
import type { ConversationState } from './conversation-state';
import type { Plan } from './plan';
import type { Understanding, UnderstandingInput } from './understanding';

export type { ProviderCall, Wording } from '@abbotsford/bot/reply';

/** What is needed to put a plan into words. */
export interface WordingInput {
  readonly plan: Plan;
  /** The state after the decision. */
  readonly state: ConversationState;
  readonly message: string;
  readonly country_code: UnderstandingInput['country_code'];
  readonly summary?: UnderstandingInput['summary'];
  readonly history: UnderstandingInput['history'];
}

/** Understands and words; it never decides. One implementation needs no key (local), one is OpenAI's. */
export abstract class LanguageProvider extends AnyLanguageProvider<UnderstandingInput, Understanding, WordingInput> {}
