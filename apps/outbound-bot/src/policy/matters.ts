import { extractiveAnswer, safePassages } from '@abbotsford/knowledge';
import { fieldNames } from '../domain/conversation-state';
import type { ConversationState, FieldName } from '../domain/conversation-state';
import { isSerious } from '../domain/matter';
import type { Matter } from '../domain/matter';
import type { PlanStep } from '../domain/plan';
import type { Understanding } from '../domain/understanding';
import { contactFields } from './flow.data';
import { knowledgeQuestions, numberFirst, ofNoBusiness, pausing, withoutQuestion } from './matters.data';
import { hasContact, isKnown, withItem } from './state-manager';
import { withChange } from './turn';
import type { Turn } from './turn';

/** How much of a problem sales are told in the visitor's words. */
const maxWords = 300;

/** What the reply takes up: one matter, the one that counts most. */
export const matterOf = ({ matters }: Pick<Understanding, 'matters'>): Matter | null => matters[0]?.value ?? null;

/** What the knowledge base is asked about a matter; questions about privacy in the visitor's words. */
export function matterQuestion({ matters }: Pick<Understanding, 'matters'>): string | null {
  const [first] = matters;
  if (!first) return null;
  return first.value === 'asks_privacy' ? first.span : (knowledgeQuestions[first.value] ?? null);
}

/** Whether the reply to the message asks for nothing. */
export const asksNothing = ({ heard }: Turn): boolean => {
  const matter = matterOf(heard);
  return matter !== null && withoutQuestion.has(matter);
};

const isContact = (field: FieldName): boolean => contactFields.some((one) => one === field);

/** Takes in what the message is after, as far as it lasts beyond the reply. */
export function takeMatters(turn: Turn): Turn {
  const { heard, state, news } = turn;
  const matter = matterOf(heard);
  const goesOn = news.customer_type !== null || news.told.some((field) => !isContact(field) && field !== 'name');
  const paused = matter !== null && pausing.has(matter) ? true : state.paused && !goesOn;
  const next = { ...state, paused };
  if (matter === null) return goesOnWith(turn, withCallBack(turn, next));
  if (isSerious(matter)) return withChange(turn, { ...next, support_matter: supportMatter(turn) });
  if (matter === 'asks_deletion') {
    // A person sees to it; where nothing was left, there is nobody to get in touch with.
    const known = hasContact(state);
    return withChange(
      turn,
      { ...next, deletion_asked: true, wants_human: state.wants_human || known },
      { person_wanted: known && !state.wants_human },
    );
  }
  if (ofNoBusiness.has(matter) && state.customer_type === null) {
    return withChange(turn, { ...next, customer_type: 'casual_browser', customer_type_confidence: sureOfNone });
  }
  const isMissed = matter === 'told_already' && mentioned(turn).length === 0;
  return withChange(turn, isMissed ? withoutAsking(turn, next) : next);
}

const sureOfNone = 0.8;

/** A customer with a problem who leaves a detail takes the call that was offered. */
function withCallBack({ before, news }: Turn, state: ConversationState): ConversationState {
  const left = [...news.told, ...news.corrected].some(isContact);
  return before.support_matter !== null && before.paused && left ? { ...state, wants_human: true } : state;
}

/** In the visitor's words, the later after the earlier. */
const supportMatter = ({ heard, state }: Turn): string =>
  withWords(
    state.support_matter,
    heard.matters.filter(({ value }) => isSerious(value)).map(({ span }) => span),
  );

function withWords(known: string | null, words: readonly string[]): string {
  const all = known === null ? words : [known, ...words.filter((one) => !known.includes(one))];
  return all.join('; ').slice(0, maxWords);
}

/** While a customer's problem is spoken of, what is nothing else belongs to it: an order number, a model, a day. */
function goesOnWith(turn: Turn, state: ConversationState): Turn {
  const { before, heard, context } = turn;
  if (before.support_matter === null || !state.paused || heard.small_talk !== 'unclear') {
    return withChange(turn, state);
  }
  const support_matter = withWords(before.support_matter, [context.message.trim()]);
  return withChange(turn, { ...state, support_matter }, { problem_told: true });
}

/** Who says that they have told it is believed: what was not found is not asked for again. */
function withoutAsking({ before }: Turn, state: ConversationState): ConversationState {
  const topic = before.last_asked;
  if (topic === null || isKnown(state, topic)) return state;
  return {
    ...state,
    skipped_fields: withItem(state.skipped_fields, topic),
    revisited_fields: withItem(state.revisited_fields, topic),
  };
}

/** What the reply says to the matter of the message. */
export function matterSteps(turn: Turn): readonly PlanStep[] {
  const matter = matterOf(turn.heard);
  if (matter === null) return turn.news.problem_told ? [noteProblem(turn)] : [];
  switch (matter) {
    case 'refers':
      return [];
    case 'asks_noted':
      return [{ do: 'tell_noted', fields: knownFields(turn.state) }];
    case 'asks_meaning':
      return [{ do: 'explain', topic: turn.before.last_asked }];
    case 'asks_next_steps':
      return [{ do: 'tell_next_steps', by: wayOf(turn.state) }];
    case 'stops_asking':
      return [{ do: 'stop_asking', reachable: hasContact(turn.state) || !mayBeAsked(turn.state) }];
    case 'told_already':
      return [{ do: 'believe', fields: believed(turn) }];
    case 'support':
      // What was said of where to turn holds; it is not said twice.
      return isGoingOn(turn) ? [noteProblem(turn)] : takenUp(turn, matter);
    default:
      return takenUp(turn, matter);
  }
}

const noteProblem = ({ state }: Turn): PlanStep => ({ do: 'note_problem', reachable: hasContact(state) });

const isGoingOn = ({ before }: Turn): boolean => before.support_matter !== null && before.paused;

function takenUp(turn: Turn, matter: Matter): readonly PlanStep[] {
  const words: PlanStep = { do: 'take_up', matter };
  const where = whereTo(turn, matter);
  const call = offerOfCall(turn, matter);
  return numberFirst.has(matter) ? [...where, words, ...call] : [words, ...where, ...call];
}

/** What the knowledge base has on the matter; without a sentence on it, where to turn in plain words. */
function whereTo({ heard, context }: Turn, matter: Matter): readonly PlanStep[] {
  const question = matterQuestion(heard);
  if (question === null) return [];
  const passages = context.knowledge?.answerable ? safePassages(context.knowledge.passages) : [];
  const isAnswered = extractiveAnswer(question, passages, true).text !== '';
  return isAnswered ? [{ do: 'answer', question, passages, brief: true }] : [{ do: 'direct', matter }];
}

/** A customer's matter: a person of ours may call them, unless that is what they hear already (see handOver). */
function offerOfCall({ state, news }: Turn, matter: Matter): readonly PlanStep[] {
  const isWanted =
    isSerious(matter) && matter !== 'danger' && !(state.wants_human && (hasContact(state) || news.person_wanted));
  return isWanted ? [{ do: 'offer_callback', by: wayOf(state) }] : [];
}

const wayOf = ({ phone, email, declined_fields }: ConversationState): 'phone' | 'email' | null => {
  if (phone !== null && !declined_fields.includes('phone')) return 'phone';
  return email === null ? null : 'email';
};

const mayBeAsked = ({ refuses_contact }: ConversationState): boolean => !refuses_contact;

const knownFields = (state: ConversationState): readonly FieldName[] =>
  fieldNames.filter((field) => state[field] !== null);

/** "I already said bold": known values that the message has in it. */
const mentioned = ({ heard, state }: Turn): readonly FieldName[] =>
  knownFields(state).filter((field) =>
    heard.matters.some(({ span }) => span.toLowerCase().includes(String(state[field]).toLowerCase())),
  );

/** What the visitor has told, as far as it is known which: in this message, what was asked for, or all of it. */
function believed(turn: Turn): readonly FieldName[] {
  const { news, before, state } = turn;
  const said = [...news.told, ...news.corrected, ...news.repeated].filter((field) => isKnown(state, field));
  if (said.length > 0) return said;
  if (mentioned(turn).length > 0) return mentioned(turn);
  const asked = before.last_asked;
  if (asked !== null && asked !== 'customer_type') return isKnown(state, asked) ? [asked] : [];
  return [];
}
