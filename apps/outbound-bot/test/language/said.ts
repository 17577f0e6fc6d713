import { fieldNames } from '../../src/domain/conversation-state';
import type { ConversationState, FieldName } from '../../src/domain/conversation-state';
import type { UnderstandingInput } from '../../src/domain/understanding';
import { initialState } from '../../src/policy/state-manager';
import type { SaidUnderstanding } from '../../src/openai/understanding-schema';

type SaidChanges = Partial<Omit<SaidUnderstanding, 'fields'>> & {
  readonly fields?: Partial<SaidUnderstanding['fields']>;
};

const nothing = Object.fromEntries(fieldNames.map((name) => [name, null])) as Record<FieldName, null>;

/** What a model says that has heard nothing, but for the changes. */
export function said({ fields, ...changes }: SaidChanges = {}): SaidUnderstanding {
  return {
    customer_type: null,
    flow: null,
    fields: {
      ...nothing,
      ...fields,
    },
    matters: [],
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
