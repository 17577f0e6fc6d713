import type { ConversationState, CustomerType } from '../domain/conversation-state';
import { isBusinessType, isPlanningType, isPrivateType, isTradingType } from '../domain/customer-type';
import { hasReached } from './state-manager';
import { withChange } from './turn';
import type { Turn } from './turn';

/** How sure we are of what only follows from something else. */
const inferred = 0.7;

/** Below this, a message does not turn someone with a business, or plans for one, into a casual browser. */
const sureOfCasual = 0.7;

/**
 * Takes in who the visitor turns out to be. Someone who owns a café stays an existing café when they speak of opening
 * another.
 */
export function takeCustomerType(turn: Turn): Turn {
  const { heard, state } = turn;
  if (!heard.customer_type) return turn;
  const { value, confidence, corrects = false } = heard.customer_type;
  const isPlanned = corrects && isOnlyCafe(state);
  if (!isPlanned && !mayBecome(state, value, confidence)) return turn;
  const next: ConversationState = {
    ...state,
    customer_type: value,
    customer_type_confidence: confidence,
    // A café that turns out to be planned was no open one to count.
    cafe_count: isPlanned ? null : state.cafe_count,
  };
  return withChange(turn, next, value === state.customer_type ? {} : { customer_type: value });
}

/** Several cafés are not taken back by one that is not open yet. */
const isOnlyCafe = ({ cafe_count }: ConversationState): boolean => (cafe_count ?? 1) === 1;

function mayBecome(state: ConversationState, heard: CustomerType, confidence: number): boolean {
  const known = state.customer_type;
  if (isTradingType(known) && isPlanningType(heard)) return false;
  if (isBusinessType(heard) || known === null || known === heard) return true;
  // Someone who told us everything about their business does not lose it by a remark on their kitchen at home.
  return confidence >= sureOfCasual && !state.is_qualified;
}

/** Someone who counts their open cafés has one, although they did not say so. */
export function inferCustomerType(turn: Turn): Turn {
  const { customer_type, cafe_count } = turn.state;
  if (customer_type !== null || cafe_count === null) return turn;
  const next: ConversationState = { ...turn.state, customer_type: 'existing_cafe', customer_type_confidence: inferred };
  return withChange(turn, next, { customer_type: 'existing_cafe' });
}

/** Whether sales should hear of the visitor without their asking for it. */
export const isProspect = (state: ConversationState): boolean =>
  !isPrivate(state) && hasReached(state, 'intent_confirmed');

/** Whether the visitor has a café or is going to. */
export const isBusiness = (state: ConversationState): boolean => isBusinessType(state.customer_type);

/** Whether the visitor has said that there is no business. */
export const isPrivate = (state: ConversationState): boolean => isPrivateType(state.customer_type);
