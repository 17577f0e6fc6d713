import type { ConversationState } from '../domain/conversation-state';
import { isBusiness } from './customer-type';
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
 * conversation got. The rules of one customer type come to 100 together.
 */
const rules: readonly ScoreRule[] = [
  { reason: 'Left a phone number', points: 15, when: ({ phone }) => phone !== null },
  { reason: 'Left an email address', points: 10, when: ({ email }) => email !== null },
  { reason: 'Told their name', points: 5, when: ({ name }) => name !== null },
  { reason: 'Has an opening time', points: 10, when: forType('new_cafe', ({ timeline }) => timeline !== null) },
  { reason: 'Told the expected volume', points: 10, when: forType('new_cafe', ({ volume }) => volume !== null) },
  {
    reason: `Expects ${busyVolume} cups a day or more`,
    points: 10,
    when: forType('new_cafe', ({ volume }) => (volume ?? 0) >= busyVolume),
  },
  {
    reason: 'Knows the style of coffee',
    points: 5,
    when: forType('new_cafe', ({ coffee_style }) => coffee_style !== null),
  },
  { reason: 'Told about the equipment', points: 5, when: forType('new_cafe', ({ equipment }) => equipment !== null) },
  {
    reason: 'Told the number of cafés',
    points: 10,
    when: forType('existing_cafe', ({ cafe_count }) => cafe_count !== null),
  },
  {
    reason: 'Runs several cafés',
    points: 10,
    when: forType('existing_cafe', ({ cafe_count }) => (cafe_count ?? 0) > 1),
  },
  {
    reason: 'Has a problem that we can solve',
    points: 10,
    when: forType('existing_cafe', ({ current_pain_points }) => current_pain_points !== null),
  },
  {
    reason: 'Told the support needed',
    points: 5,
    when: forType('existing_cafe', ({ support_needs }) => support_needs !== null),
  },
  {
    reason: 'Knows the coffee they want',
    points: 5,
    when: forType('existing_cafe', ({ coffee_preference }) => coffee_preference !== null),
  },
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

function forType(
  type: ConversationState['customer_type'],
  holds: (state: ConversationState) => boolean,
): ScoreRule['when'] {
  return (state) => state.customer_type === type && holds(state);
}
