import { allIssues, type AskTopic, type ConversationState } from '../domain/conversation-state';
import type { Issue } from '../domain/issue';
import type { Plan, PlanStep, TicketNews } from '../domain/plan';
import { mostPointedTo } from '../domain/scenarios/find-fault';
import type { Understanding } from '../domain/understanding';
import { answers } from './answers';
import { aboutIssue } from './business-logic';
import { takeDetails, takeProblems } from './issues';
import { takeOutcome, takeTicketWishes } from './tickets';
import { calledOf, type DecisionContext, scenarioOf, startTurn, type Turn, withChange } from './turn';

/** What a message does to the state, one rule after another. The order matters: a rule sees what earlier ones took in. */
const rules: readonly ((turn: Turn) => Turn)[] = [takeProblems, takeDetails, takeOutcome, takeTicketWishes];

/**
 * Decides what one message changes and what the reply does. Pure: the same state, understanding and context give the
 * same plan, whichever provider understood the message and will word the reply.
 */
export function decide(
  before: ConversationState,
  heard: Understanding,
  context: DecisionContext,
): { readonly state: ConversationState; readonly plan: Plan } {
  const turn = rules.reduce((now, rule) => rule(now), startTurn(before, heard, context));
  const ends = heard.flow === 'wants_to_exit' && turn.news.issues.length === 0 && turn.state.issue?.dangerous !== true;
  const said = [...safety(turn), ...opening(turn)];
  const steps = ends ? [...said, ...parting(turn), { do: 'goodbye' } as const] : [...said, ...reply(turn, said)];
  const plan = { steps, ends, tickets: turn.news.tickets, updates: turn.news.updates };
  return { state: after(turn, steps), plan };
}

/** Nothing stands before what people in danger have to do. */
function safety({ heard, context: { dangers, message } }: Turn): readonly PlanStep[] {
  if (heard.danger === null) return [];
  const found = mostPointedTo(dangers, message) ?? dangers.find(({ danger }) => danger === 'electric');
  return found ? [{ do: 'make_safe', danger: found.danger, steps: found.steps }] : [];
}

function opening({ before, heard }: Turn): readonly PlanStep[] {
  if (heard.danger !== null) return [];
  const greets = !before.greeted;
  const note = heard.language !== 'en' && heard.language !== before.language;
  return [
    ...(greets ? [{ do: 'greet' } as const] : []),
    ...(note ? [{ do: 'language_note', language: heard.language } as const] : []),
  ];
}

/** What is still said before a goodbye: that it works, that there is a ticket, who was told, the answer to a last question. */
const parting = (turn: Turn): readonly PlanStep[] => [
  ...answers(turn).filter((step) => step.do === 'answer'),
  ...newBusiness(turn),
  ...aboutIssue(turn).filter((step) => step.do === 'glad_it_works' || step.do === 'tell_ticket'),
];

function reply(turn: Turn, said: readonly PlanStep[]): readonly PlanStep[] {
  const { heard, news, context } = turn;
  const middle: readonly PlanStep[] = [
    ...smallTalk(turn, said),
    ...takenUp(turn),
    ...(heard.asks_for_others ? [{ do: 'keep_private' } as const] : []),
    ...(heard.wants_promise ? [{ do: 'no_promise' } as const] : []),
    ...(heard.asks_for_ticket_news ? [{ do: 'tell_ticket_news', tickets: newsOf(context) } as const] : []),
    ...(isTurnedTo(turn) ? [] : answers(turn)),
    ...newBusiness(turn),
    ...(heard.flow === 'wants_human' && news.tickets.length > 0 ? [callPerson(turn)] : []),
  ];
  const about = aboutIssue(turn);
  const isAnswered = middle.some(({ do: does }) => does === 'answer' || does === 'cannot_answer');
  const isUnchanged = news.issues.length === 0 && news.told.length === 0 && !heard.asks_for_help;
  // A question in the middle is answered; what was asked before it is put again, nothing new is begun.
  const rest = isAnswered && isUnchanged && news.tickets.length === 0 ? askAgain(turn) : about;
  const all = [...middle, ...rest];
  return all.every((step) => step.do === 'no_promise' || isChat(step)) ? [...all, ...idle(turn, said)] : all;
}

/** Of the tickets that are named; of all where none is. */
function newsOf({ tickets, message }: Turn['context']): readonly TicketNews[] | null {
  const numbers = new Set<string>(message.toUpperCase().match(/\bT-\d+/gu));
  const named = tickets?.filter(({ number }) => numbers.has(number)) ?? [];
  return named.length > 0 ? named : tickets;
}

/** Sales are told once in a conversation, and only of whom they can reach. */
function newBusiness({ heard, before, state }: Turn): readonly PlanStep[] {
  if (heard.new_business === null) return [];
  if (before.sales_told) return [{ do: 'tell_sales', sales: 'know' }];
  return [{ do: 'tell_sales', sales: state.profile === null ? 'unreached' : 'told' }];
}

const callPerson = ({ context: { office } }: Turn): PlanStep => ({ do: 'call_person', ...(office && { office }) });

/** Another of several problems is talked about from now on: "and the milk?" */
const isTurnedTo = ({ before, state, news }: Turn): boolean =>
  news.issues.length === 0 && state.issue?.key !== before.issue?.key;

const isChat = (step: PlanStep): boolean => step.do === 'small_talk' && step.topic === 'chat';

/** What was asked last, where it is still open. */
function askAgain(turn: Turn): readonly PlanStep[] {
  const { before, state } = turn;
  const { issue } = state;
  if (!issue || issue.status !== 'open') return [];
  if (before.last_asked === 'helped') return [{ do: 'ask_helped' }];
  if (before.last_asked === 'order_number') return [{ do: 'ask_order_number' }];
  const asked = scenarioOf(turn, issue.category).clarify.find(({ field }) => field === before.last_asked);
  return asked ? [{ do: 'clarify', topic: asked.field, asks: asked.asks }] : [];
}

/** New problems, more of one, or that it is about something else. */
function takenUp(turn: Turn): readonly PlanStep[] {
  const { news, state, heard } = turn;
  const { issue } = state;
  if (!issue || heard.danger !== null) return [];
  const called = calledOf(turn, issue);
  const { category } = issue;
  if (news.issues.includes(issue.key)) {
    const another = news.issues.length > 1 || state.issues > news.issues.length;
    const names = newNames(turn);
    const several = names.length > 1;
    const all = several ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : called;
    return [{ do: 'acknowledge', called: all, category, urgency: issue.urgency, another, several }];
  }
  if (news.corrected) return [{ do: 'correct', called }];
  const { order_number } = issue;
  // What cannot be made out while a problem is talked about is more of it.
  const isMore = heard.small_talk === 'unclear' && issue.status === 'open';
  return news.told.length > 0 || isMore ? [{ do: 'note', fields: news.told, order_number }] : [];
}

/** What the problems of this message are called. */
const newNames = (turn: Turn): readonly string[] => [
  ...new Set(
    allIssues(turn.state)
      .filter(({ key }) => turn.news.issues.includes(key))
      .map((issue) => calledOf(turn, issue)),
  ),
];

function smallTalk({ heard, before, state }: Turn, said: readonly PlanStep[]): readonly PlanStep[] {
  const { small_talk: topic } = heard;
  // What was not understood is said only where nothing else is (idle).
  if (topic === null || topic === 'acknowledges' || topic === 'unclear') return [];
  // It leads back to what is talked about, or to what we can do (idle).
  if (topic === 'chat' && (state.issue || said.length > 0)) return [];
  if (topic === 'greeting') return before.greeted || said.length === 0 ? [{ do: 'small_talk', topic }] : [];
  return [{ do: 'small_talk', topic }];
}

/** Nothing was said that asks for anything. */
function idle({ state, heard, before }: Turn, said: readonly PlanStep[]): readonly PlanStep[] {
  if (heard.small_talk === 'acknowledges' || (state.issue && before.greeted)) return [{ do: 'wait_for_more' }];
  return said.length > 0 || heard.small_talk === 'chat' ? [{ do: 'invite' }] : [{ do: 'small_talk', topic: 'unclear' }];
}

/** The state that the reply leaves: what it asked, gave and offered. */
function after(turn: Turn, steps: readonly PlanStep[]): ConversationState {
  const { state, heard, before } = turn;
  const asked = askedBy(steps);
  return withChange(turn, {
    ...state,
    issue: state.issue && issueAfter(state.issue, steps),
    last_asked: asked,
    greeted: true,
    sales_told: before.sales_told || tellsSales(steps),
    language: heard.language,
  }).state;
}

/** Whether this reply is the one with which sales are told. */
export const tellsSales = (steps: readonly PlanStep[]): boolean =>
  steps.some((step) => step.do === 'tell_sales' && step.sales === 'told');

function issueAfter(issue: Issue, steps: readonly PlanStep[]): Issue {
  const given = steps.flatMap((step) => (step.do === 'guide' ? step.steps : [])).length;
  const clarified = steps.some((step) => step.do === 'clarify') ? 1 : 0;
  const offered = steps.some((step) => step.do === 'offer_ticket');
  return {
    ...issue,
    steps_given: issue.steps_given + given,
    questions_asked: issue.questions_asked + clarified,
    ticket_mentioned: issue.ticket_mentioned || offered,
  };
}

function askedBy(steps: readonly PlanStep[]): AskTopic | null {
  const [asked] = steps.flatMap((step): AskTopic[] => {
    if (step.do === 'clarify') return [step.topic];
    return step.do in questions ? [questions[step.do as keyof typeof questions]] : [];
  });
  return asked ?? null;
}

const questions = {
  ask_helped: 'helped',
  offer_ticket: 'ticket',
  ask_order_number: 'order_number',
  ask_about: 'about',
  ask_which: 'which_issue',
} as const satisfies Partial<Record<PlanStep['do'], AskTopic>>;
