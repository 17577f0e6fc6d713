import type { PlanStep } from '../domain/plan';
import { hasContact } from './state-manager';
import { withChange } from './turn';
import type { Turn } from './turn';

/** Takes in that the visitor wants a person: in so many words, by a time for a call, or by a bare yes to the offer of one. */
export function takeHumanRequest(turn: Turn): Turn {
  const tookOffer = turn.before.last_offer === 'person' && isBareYes(turn);
  const wishesCall = turn.heard.fields.callback_time !== undefined && !turn.state.call_offered;
  if (turn.heard.flow !== 'wants_human' && !tookOffer && !wishesCall) return turn;
  return withChange(turn, { ...turn.state, wants_human: true }, { person_wanted: true });
}

/** A yes that was not used up by a pending address and comes with nothing else but a time for the call. */
export const isBareYes = ({ heard, before, news }: Turn): boolean =>
  heard.confirmation === 'yes' &&
  before.pending_confirmation === null &&
  Object.keys(heard.fields).every((field) => field === 'callback_time') &&
  news.customer_type === null &&
  heard.questions.length === 0;

/** Says at once that a person will see to it; and once more when the detail for it has come. */
export function handOver({ before, state, news, context }: Turn): readonly PlanStep[] {
  const reachableNow = state.wants_human && !hasContact(before) && hasContact(state);
  if (!news.person_wanted && !reachableNow) return [];
  const { office } = context;
  return [{ do: 'connect_person', has_contact: hasContact(state), ...(news.person_wanted && office && { office }) }];
}
