import type { AskTopic, ConversationState } from '../domain/conversation-state';
import type { AskReason } from '../domain/plan';
import { topicsFor } from './flow';
import { contactFields } from './flow.data';
import type { ContactField, FlowTopic } from './flow.data';
import { hasReached, isKnown } from './state-manager';

/** What to ask for, and why out of turn if so. */
export interface Question {
  readonly topic: AskTopic;
  readonly reason: AskReason | null;
}

/** The next thing to ask for: the first open topic of the flow, then what was skipped, once, then what is only good to know; null when all is asked. */
export function nextQuestion(state: ConversationState): Question | null {
  const isOpenNow = ({ opens_at }: FlowTopic) => hasReached(state, opens_at);
  const open = openTopic(state, (topic) => !topic.after_call && isOpenNow(topic));
  if (open) return { topic: open, reason: null };
  const skipped = askable(state).find(
    ({ topic, revisit }) => revisit && state.skipped_fields.includes(topic) && !state.revisited_fields.includes(topic),
  );
  if (skipped) return { topic: skipped.topic, reason: 'revisit' };
  const late = state.call_offered ? openTopic(state, isOpenNow) : null;
  return late ? { topic: late, reason: null } : null;
}

/** The first topic that was neither answered, declined nor skipped. */
export const openTopic = (state: ConversationState, where: (topic: FlowTopic) => boolean): AskTopic | null =>
  askable(state).find((one) => where(one) && !state.skipped_fields.includes(one.topic) && !isAskedOut(state, one))
    ?.topic ?? null;

/**
 * The detail by which a person can reach the visitor. Its wording names every way that is left, so the questions for
 * all of them count together; null when they are used up or none is left.
 */
export function contactQuestion(state: ConversationState): Question | null {
  const wanted = contactFields.filter((field) => isWanted(state, field));
  const asked = wanted.reduce((sum, field) => sum + (state.ask_counts[field] ?? 0), 0);
  const [topic] = wanted;
  return topic && asked < maxContactAsks ? { topic, reason: 'person' } : null;
}

/** The question that turns cups a week into cups a day. */
export const daysQuestion = (state: ConversationState): Question | null =>
  isWanted(state, 'volume') && !state.skipped_fields.includes('volume')
    ? { topic: 'volume', reason: 'days_a_week' }
    : null;

/** The question for a detail that was given but cannot be used. */
export const retryQuestion = (state: ConversationState, field: ContactField): Question | null =>
  isWanted(state, field) && (state.ask_counts[field] ?? 0) < maxContactAsks
    ? { topic: field, reason: 'invalid' }
    : null;

/** As in the flow: the first question and two rewordings. */
const maxContactAsks = 3;

/** Whether a topic is neither known nor declined. */
export function isWanted(state: ConversationState, topic: AskTopic): boolean {
  if (isKnown(state, topic)) return false;
  // The address was told, and waits for a yes or a no.
  if (topic === 'email' && state.pending_confirmation) return false;
  return !state.declined_fields.some((declined) => declined === topic);
}

/** Whether the answer to an earlier question is still awaited. */
export const isOpen = (state: ConversationState, topic: AskTopic): boolean =>
  isWanted(state, topic) && !state.skipped_fields.includes(topic);

const askable = (state: ConversationState): readonly FlowTopic[] =>
  topicsFor(state.customer_type ?? 'unknown').filter(
    (one) => isWanted(state, one.topic) && (one.part !== 'contact' || isReachable(state)),
  );

/** A name is of no use for someone who wants to be reached neither way. */
const isReachable = (state: ConversationState): boolean =>
  contactFields.some((field) => isKnown(state, field) || !state.declined_fields.includes(field));

const isAskedOut = (state: ConversationState, { topic, max_asks }: FlowTopic): boolean =>
  (state.ask_counts[topic] ?? 0) >= max_asks;
