import type { ConversationState } from '../domain/conversation-state';
import type { Plan, PlanStep } from '../domain/plan';
import type { Understanding } from '../domain/understanding';
import { lastStep } from './last-step';
import { inferCustomerType, takeCustomerType } from './customer-type';
import { skipTopics, takeDeclines, takeWithdrawals } from './declines';
import { takeEmail } from './email-confirmation';
import { deriveCoffeePreference, takeFields, takePhone } from './field-values';
import { isLeaving, sayGoodbye } from './goodbye';
import { handOver, takeHumanRequest } from './human-handover';
import { matterOf, matterSteps, takeMatters } from './matters';
import { takeOther } from './other-person';
import { raiseStage } from './intent-stage';
import { leadOutcome } from './lead-outcome';
import { acknowledgements, opening } from './opening';
import { takePageVisitor } from './page-visitor';
import { settleCall } from './post-qualification';
import { answers, countFreeAnswer } from './rag-handler';
import { isOpen } from './next-question';
import { startTurn, withChange } from './turn';
import type { DecisionContext, Turn } from './turn';

/** What a message does to the state, one rule after another. The order matters: a rule sees what earlier ones took in. */
const rules: readonly ((turn: Turn) => Turn)[] = [
  takeCustomerType,
  takeOther,
  takeEmail,
  takePhone,
  takeFields,
  inferCustomerType,
  deriveCoffeePreference,
  takeWithdrawals,
  takeDeclines,
  takePageVisitor,
  skipTopics,
  takeMatters,
  takeHumanRequest,
  settleCall,
  raiseStage,
];

/**
 * Decides what one message changes and what the reply does. Pure: the same state, understanding and context give the
 * same plan, whichever provider understood the message and will word the reply.
 */
export function decide(
  state: ConversationState,
  heard: Understanding,
  context: DecisionContext,
): { readonly state: ConversationState; readonly plan: Plan } {
  const turn = rules.reduce((now, rule) => rule(now), startTurn(state, heard, context));
  const ends = isLeaving(turn);
  // Nothing stands before what people in danger have to do.
  const first = matterOf(heard) === 'danger' ? [] : [...opening(turn), ...acknowledgements(turn)];
  const steps = [...first, ...(ends ? sayGoodbye(turn) : reply(turn, first))];
  const counted = countFreeAnswer(turn, steps);
  const lead = leadOutcome(state, counted.state, ends);
  return { state: after(counted, steps, lead), plan: { steps, ends, lead } };
}

/** The rest of a reply that goes on, after what was said `first`. */
function reply(turn: Turn, first: readonly PlanStep[]): readonly PlanStep[] {
  const middle: readonly PlanStep[] = [
    ...matterSteps(turn),
    ...answers(turn),
    ...(turn.heard.wants_promise ? [{ do: 'no_promise' } as const] : []),
    ...handOver(turn),
  ];
  return [...middle, ...lastStep(turn, [...first, ...middle])];
}

/** The state that the reply leaves: what it asked, offered and passed on. */
function after(turn: Turn, steps: readonly PlanStep[], lead: Plan['lead']): ConversationState {
  const { state, before, heard } = turn;
  const asked = steps.find((step) => step.do === 'ask');
  const confirmed = steps.some((step) => step.do === 'confirm');
  const topic = asked?.topic ?? (confirmed ? 'email' : null);
  const invited = steps.some((step) => step.do === 'invite' && step.to === 'callback_time');
  // A reply that asks nothing leaves the earlier question standing, as long as it is open.
  const standing = before.last_asked !== null && isOpen(state, before.last_asked) ? before.last_asked : null;
  return withChange(turn, {
    ...state,
    ask_counts: {
      ...state.ask_counts,
      ...(asked && { [asked.topic]: asked.attempt }),
      ...(invited && { callback_time: 1 }),
    },
    revisited_fields: asked?.reason === 'revisit' ? [...state.revisited_fields, asked.topic] : state.revisited_fields,
    confirmations_asked: state.confirmations_asked + (confirmed ? 1 : 0),
    last_asked: topic ?? standing,
    last_offer: offerOf(steps) ?? standingOffer(state),
    asked_beside: asked !== undefined && heard.questions.length > 0,
    call_offered: state.call_offered || steps.some((step) => step.do === 'offer_call'),
    greeted: true,
    lead_passed_on: lead === 'none' ? state.lead_passed_on : lead,
    lead_update_due: lead === 'none' ? state.lead_update_due : false,
    language: heard.language,
  }).state;
}

/** Somebody with a problem may take the call that was offered when they have told the rest of it. */
const standingOffer = ({ support_matter, paused, wants_human }: ConversationState) =>
  support_matter !== null && paused && !wants_human ? 'person' : null;

const offersPerson: ReadonlySet<PlanStep['do']> = new Set<PlanStep['do']>([
  'cannot_answer',
  'no_promise',
  'offer_callback',
]);

function offerOf(steps: readonly PlanStep[]): ConversationState['last_offer'] {
  if (steps.some((step) => step.do === 'offer_call' && step.by === 'phone')) return 'call';
  return steps.some((step) => offersPerson.has(step.do)) ? 'person' : null;
}
