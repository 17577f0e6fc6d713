import type { ConversationState, FieldName } from '../domain/conversation-state';
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

/** From here on a café counts as a busy one: about fifteen cups an hour over a ten-hour day. */
const busyVolume = 150;

/**
 * Our own weights, not a measured model: being reachable counts most, then what the business is worth, then how far the
 * conversation got. The rules of a café come to 100 together, new or open.
 */
const rules: readonly ScoreRule[] = [
  { reason: 'Left a phone number', points: 15, when: ({ phone }) => phone !== null },
  { reason: 'Left an email address', points: 10, when: ({ email }) => email !== null },
  { reason: 'Told their name', points: 5, when: ({ name }) => name !== null },
  { reason: 'Has an opening time', points: 10, when: needed('timeline') },
  { reason: 'Told the expected volume', points: 10, when: needed('volume') },
  {
    reason: `Expects ${busyVolume} cups a day or more`,
    points: 10,
    when: needed('volume', ({ volume }) => (volume ?? 0) >= busyVolume),
  },
  { reason: 'Knows the style of coffee', points: 5, when: needed('coffee_style') },
  { reason: 'Told about the equipment', points: 5, when: needed('equipment') },
  { reason: 'Told the number of cafés', points: 10, when: needed('cafe_count') },
  { reason: 'Runs several cafés', points: 10, when: needed('cafe_count', ({ cafe_count }) => (cafe_count ?? 0) > 1) },
  { reason: 'Has a problem that we can solve', points: 10, when: needed('current_pain_points') },
  { reason: 'Told the support needed', points: 5, when: needed('support_needs') },
  { reason: 'Knows the coffee they want', points: 5, when: needed('coffee_preference') },
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

/** A field counts for the customer types that need it to be qualified. */
function needed(field: FieldName, holds: ScoreRule['when'] = (state) => state[field] !== null): ScoreRule['when'] {
  return (state) => requiredFields(state.customer_type).includes(field) && holds(state);
}
