import type { PlanStep } from '../domain/plan';
import { isProspect } from './customer-type';
import { hasContact } from './state-manager';
import { isBareYes } from './human-handover';
import { withChange } from './turn';
import type { Turn } from './turn';

/** The answer to the offered call. Whichever it is, nothing is asked after it. */
export function settleCall(turn: Turn): Turn {
  if (turn.before.last_offer !== 'call' || turn.heard.flow !== 'continuing') return turn;
  const wishesTime = turn.heard.fields.callback_time !== undefined;
  if (isBareYes(turn) || wishesTime) return withChange(turn, turn.state, { call_settled: 'accepted' });
  const isNo = turn.heard.confirmation === 'no' && turn.before.pending_confirmation === null;
  return isNo && Object.keys(turn.heard.fields).length === 0
    ? withChange(turn, turn.state, { call_settled: 'declined' })
    : turn;
}

/** Once there is nothing left to ask: the team gets in touch. Said once, to whom it can be said. */
export function offerCall({ state }: Turn): PlanStep | null {
  if (state.call_offered || state.wants_human || !hasContact(state) || !isProspect(state)) return null;
  return { do: 'offer_call', by: state.phone === null ? 'email' : 'phone' };
}
