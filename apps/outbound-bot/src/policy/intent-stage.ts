import type { ConversationState, IntentStage } from '../domain/conversation-state';
import { isBusiness, isPrivate } from './customer-type';
import { flow, needsThatConfirm } from './flow.data';
import { openTopic } from './next-question';
import { hasContact, hasReached, isComplete, isKnown } from './state-manager';
import { withChange } from './turn';
import type { Turn } from './turn';

/** What brings a visitor to a stage, the highest first. */
const reached: readonly { readonly stage: IntentStage; readonly when: (state: ConversationState) => boolean }[] = [
  { stage: 'qualified', when: isComplete },
  { stage: 'intent_confirmed', when: isConfirmed },
  { stage: 'interest_detected', when: isInterested },
];

/** Raises the stage, never lowers it; and says whether the lead is qualified, which may fall when a field is withdrawn. */
export function raiseStage(turn: Turn): Turn {
  const { state } = turn;
  const stage = reached.find(({ when }) => when(state))?.stage ?? 'exploring';
  return withChange(turn, {
    ...state,
    is_qualified: isComplete(state),
    intent_stage: hasReached(state, stage) ? state.intent_stage : stage,
  });
}

const knownNeeds = (state: ConversationState): number =>
  flow.filter(({ part, topic }) => part !== 'contact' && topic !== 'customer_type' && isKnown(state, topic)).length;

/** A casual browser stays where they are until they show interest. */
function isInterested(state: ConversationState): boolean {
  if (isPrivate(state)) return false;
  return isBusiness(state) || state.wants_human || hasContact(state) || knownNeeds(state) > 0;
}

/** Someone with a business who leaves a detail, asks for a person, tells enough, or has been asked all about it. */
function isConfirmed(state: ConversationState): boolean {
  const toldNeeds = knownNeeds(state) >= needsThatConfirm;
  if (!isBusiness(state)) return state.customer_type === null && toldNeeds;
  const askedAll = openTopic(state, ({ part }) => part !== 'contact') === null;
  return hasContact(state) || state.wants_human || toldNeeds || askedAll;
}
