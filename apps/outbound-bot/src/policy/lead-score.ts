import { fieldNames } from '../domain/conversation-state';
import type { ConversationState, FieldName } from '../domain/conversation-state';
import { fields } from '../domain/fields/fields';
import { isBusiness } from './customer-type';
import { requiredFields } from './flow';
import { hasReached } from './state-manager';

/** A score from 0 to 100, with what it is made of. */
export interface LeadScore {
  readonly score: number;
  readonly reasons: readonly { readonly reason: string; readonly points: number }[];
}

interface ScoreRule {
  readonly reason: string;
  readonly points: number;
  readonly when: (state: ConversationState) => boolean;
}

/**
 * Our own weights, not a measured model: being reachable counts most, then what the business is worth, then how far the
 * conversation got. The rules of a café come to 100 together, new or open.
 */
const rules: readonly ScoreRule[] = [
  ...fieldNames.flatMap(rulesOf),
  { reason: 'Showed interest', points: 5, when: (state) => hasReached(state, 'interest_detected') },
  {
    reason: 'Confirmed the interest',
    points: 5,
    when: (state) => isBusiness(state) && hasReached(state, 'intent_confirmed'),
  },
  { reason: 'Is fully qualified', points: 10, when: ({ is_qualified }) => is_qualified },
  { reason: 'Asked for a person', points: 10, when: ({ wants_human }) => wants_human },
];

/** How promising a lead is, for the order in which sales get in touch. */
export function leadScore(state: ConversationState): LeadScore {
  const reasons = rules.filter(({ when }) => when(state)).map(({ reason, points }) => ({ reason, points }));
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

/** What is known of the person always counts, anything else for the customer types that need it to be qualified. */
function rulesOf(name: FieldName): ScoreRule[] {
  const { kind, sales } = fields[name];
  const isPersonal = kind === 'contact' || kind === 'name';
  return sales.score.map(({ reason, points, when = () => true }) => ({
    reason,
    points,
    when: (state) => {
      const value = state[name];
      const counts = isPersonal || requiredFields(state.customer_type).includes(name);
      return value !== null && counts && when(value);
    },
  }));
}
