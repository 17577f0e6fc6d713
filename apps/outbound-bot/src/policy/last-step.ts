import type { ConversationState } from '../domain/conversation-state';
import type { Invitation, PlanStep } from '../domain/plan';
import { isBusiness, isPrivate } from './customer-type';
import { maxConfirmations } from './flow.data';
import { asksNothing } from './matters';
import { contactQuestion, daysQuestion, isOpen, isWanted, nextQuestion, retryQuestion } from './next-question';
import type { Question } from './next-question';
import { offerCall } from './post-qualification';
import { hasContact, hasToldSomething, wasHeard } from './state-manager';
import { answerMode } from './rag-handler';
import { isNoise } from './turn';
import type { Turn } from './turn';

/** The end of a reply that goes on: at most one question, or an invitation that is none. */
export function lastStep(turn: Turn, said: readonly PlanStep[]): readonly PlanStep[] {
  const { state } = turn;
  if (asksNothing(turn)) return [];
  const pending = state.pending_confirmation;
  if (pending && state.confirmations_asked < maxConfirmations) {
    const { field, suggestion } = pending;
    const heard = wasHeard(pending) ? { heard: true as const } : {};
    return [{ do: 'confirm', field, suggestion, attempt: state.confirmations_asked + 1, ...heard }];
  }
  const question = questionOf(turn);
  if (question) return [{ do: 'ask', ...question, attempt: (state.ask_counts[question.topic] ?? 0) + 1 }];
  const call = isQuiet(turn) ? null : offerCall(turn);
  if (call) return [call];
  const to = invitation(turn, said);
  return to ? [{ do: 'invite', to }] : [];
}

function questionOf(turn: Turn): Question | null {
  const { state, news, before } = turn;
  const invalid = news.invalid[0]?.field ?? (news.email_unusable ? 'email' : null);
  const isLeftAlone = isPrivate(state) && !state.wants_human;
  const retry = invalid && !isLeftAlone && retryQuestion(state, invalid);
  if (retry) return retry;
  if (state.wants_human) return hasContact(state) ? null : contactQuestion(state);
  if (state.paused) return null;
  if (isNoise(turn)) return standingQuestion(turn);
  const days = turn.heard.needs_days_a_week && !isLeftAlone ? daysQuestion(state) : null;
  if (days) return days;
  if (isQuiet(turn) || news.call_settled) return null;
  // In a row of questions the bot puts its own after every second answer at most.
  if (turn.heard.questions.length > 0 && before.asked_beside && !toldSomething(turn)) return null;
  // The first answers are free: the question after them was put once and is not pressed.
  if (turn.heard.questions.length > 0 && isFree(turn) && (before.ask_counts.customer_type ?? 0) > 0) return null;
  const next = nextQuestion(state);
  return next?.reason === 'revisit' && news.withdrawn.some((field) => field === next.topic) ? null : next;
}

/** Noise gets the question that stands, as long as it may be put again, and never opens the next one. */
function standingQuestion({ state, before }: Turn): Question | null {
  const next = nextQuestion(state);
  return next && next.reason === null && (!before.greeted || next.topic === before.last_asked) ? next : null;
}

const toldSomething = ({ news }: Turn): boolean => news.customer_type !== null || news.told.length > 0;

/** Someone who has just refused all contact is left in peace for this reply. */
const isQuiet = ({ heard, news }: Turn): boolean => heard.flow === 'refuses_contact' && news.declined.length > 0;

const isFree = ({ state, context }: Turn): boolean =>
  !hasToldSomething(state) && answerMode(state, context.settings) === 'unlimited';

/** The visitor is going to be called, and has just been told so. */
const isCallSettled = ({ news }: Turn, said: readonly PlanStep[]): boolean =>
  news.call_settled === 'accepted' || said.some((step) => step.do === 'connect_person' && step.has_contact);

/** Once, and of who is to be called: a time may be wished for, it is not asked for. */
const mayWishTime = (state: ConversationState): boolean =>
  state.phone !== null &&
  !state.declined_fields.includes('phone') &&
  isWanted(state, 'callback_time') &&
  (state.ask_counts.callback_time ?? 0) === 0;

/** Replies that are complete without an invitation after them. */
const endsWell = (said: readonly PlanStep[]): boolean =>
  said.some(
    (step) =>
      step.do === 'settle_call' ||
      step.do === 'connect_person' ||
      step.do === 'tell_next_steps' ||
      step.do === 'note_problem' ||
      (step.do === 'small_talk' && (step.topic === 'thanks' || step.topic === 'unclear')),
  );

function invitation(turn: Turn, said: readonly PlanStep[]): Invitation | null {
  const { state } = turn;
  if (isCallSettled(turn, said) && mayWishTime(state)) return 'callback_time';
  if (endsWell(said)) return null;
  if (isPrivate(state)) return 'coffee';
  return isBusiness(state) || state.wants_human || !isOpen(state, 'customer_type') ? 'anything' : 'business';
}
