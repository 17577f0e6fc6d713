import type { ConversationState } from '../../src/domain/conversation-state';
import type { Understanding, UnderstandingInput } from '../../src/domain/understanding';
import { initialState } from '../../src/policy/state-manager';
import { understandLocally } from '../../src/understanding/local-understanding';

/** What the local understanding hears in a message, sent on a Sunday in November 2026. */
export function hear(
  message: string,
  state: Partial<ConversationState> = {},
  rest: Partial<Omit<UnderstandingInput, 'message' | 'state'>> = {},
): Understanding {
  return understandLocally({
    message,
    state: { ...initialState(), ...state },
    country_code: 'AU',
    now: new Date('2026-11-22T10:00:00Z'),
    history: [],
    ...rest,
  });
}
