import type { ConversationState } from '../../src/domain/conversation-state';
import type { UnderstandingInput } from '../../src/domain/understanding';
import { initialState } from '../../src/policy/state-manager';
import type { SaidUnderstanding } from '../../src/openai/understanding-schema';

type SaidChanges = Partial<Omit<SaidUnderstanding, 'fields'>> & {
  readonly fields?: Partial<SaidUnderstanding['fields']>;
};

/** What a model says that has heard nothing, but for the changes. */
export function said({ fields, ...changes }: SaidChanges = {}): SaidUnderstanding {
  return {
    customer_type: null,
    flow: null,
    fields: {
      name: null,
      email: null,
      phone: null,
      timeline: null,
      coffee_style: null,
      equipment: null,
      volume: null,
      current_pain_points: null,
      cafe_count: null,
      support_needs: null,
      coffee_preference: null,
      ...fields,
    },
    withdrawn: [],
    declined: [],
    unknown: [],
    confirmation: null,
    questions: [],
    wants_promise: false,
    small_talk: null,
    needs_days_a_week: false,
    language: 'en',
    ...changes,
  };
}

export const known = (changes: Partial<ConversationState> = {}): ConversationState => ({
  ...initialState(),
  ...changes,
});

export function input(message: string, changes: Partial<ConversationState> = {}): UnderstandingInput {
  return { message, state: known(changes), country_code: 'AU', now: new Date('2026-11-23T09:00:00Z'), history: [] };
}
