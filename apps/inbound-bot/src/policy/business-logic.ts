import { isOpen, type Issue } from '../domain/issue';
import type { PlanStep } from '../domain/plan';
import type { Fault, Scenario } from '../domain/scenarios/scenario';
import { calledOf, scenarioOf, type Turn } from './turn';

/** So many steps are given at once: more would not be done. */
const stepsAtOnce = 3;
/** Clarifying questions before help is given. */
const mostQuestions = 2;

/** What the reply does about the issue that is talked about, so that at most the last step asks. */
export function aboutIssue(turn: Turn): readonly PlanStep[] {
  const { news, state, heard } = turn;
  const { issue } = state;
  if (news.solved && news.tickets.length === 0) return [{ do: 'glad_it_works', called: calledOf(turn, news.solved) }];
  if (news.unclear) return [{ do: 'ask_which', called: openNames(turn) }];
  if (state.ticket_wanted) return [{ do: 'ask_about' }];
  const told = toldTickets(turn);
  if (told.length > 0) return [...told, ...afterTicket(turn)];
  if (news.declined) return [{ do: 'respect_no_ticket' }, ...(issue && heard.asks_for_help ? guide(turn, issue) : [])];
  if (!issue || !isOpen(issue))
    return issue && heard.asks_for_help && issue.status !== 'solved' ? guide(turn, issue) : [];
  return issue.dangerous ? [{ do: 'leave_it_alone' }, ...offer(issue)] : help(turn, issue);
}

/** The tickets that come of this turn, and those that are asked for again. */
function toldTickets(turn: Turn): readonly PlanStep[] {
  const { news, state } = turn;
  const made = news.tickets.flatMap((key): PlanStep[] => {
    const issue = [state.issue, ...state.others].find((one) => one?.key === key);
    if (!issue) return [];
    const called = calledOf(turn, issue);
    return [{ do: 'tell_ticket', key, called, urgency: issue.urgency }];
  });
  if (made.length > 0 || !news.asked_again) return made;
  const tickets = [...state.others, ...(state.issue ? [state.issue] : [])].flatMap(({ ticket }) => ticket ?? []);
  return [{ do: 'tell_known_tickets', tickets }];
}

/** What belongs to a ticket that was just made. */
function afterTicket(turn: Turn): readonly PlanStep[] {
  const { issue } = turn.state;
  if (!issue || !turn.news.tickets.includes(issue.key)) return [];
  const urgent: PlanStep[] = issue.urgency === 'urgent' ? [{ do: 'urgent_line' }] : [];
  return issue.category === 'delivery' && issue.order_number === null
    ? [...urgent, { do: 'ask_order_number' }]
    : urgent;
}

/** Clarifies, guides, asks whether it helped, offers a ticket: whatever comes next. */
function help(turn: Turn, issue: Issue): readonly PlanStep[] {
  const { news, heard, before } = turn;
  const scenario = scenarioOf(turn, issue.category);
  const isNew = news.issues.includes(issue.key) || news.corrected;
  if (news.not_solved && issue.steps_given > 0) {
    return heard.asks_for_help && hasMore(scenario, issue)
      ? guide(turn, issue)
      : [{ do: 'sorry_not_solved' }, ...offer(issue)];
  }
  if (heard.asks_for_help) return guide(turn, issue);
  const question = isNew || before.last_asked !== null ? clarification(turn, issue, scenario) : null;
  if (question) return [question];
  if (issue.steps_given === 0) return guide(turn, issue);
  return news.told.length > 0 && !issue.ticket_mentioned ? offer(issue) : [];
}

/** What is to be asked before help is given; null when nothing is, or it could not be told. */
function clarification(turn: Turn, issue: Issue, { clarify, faults }: Scenario): PlanStep | null {
  const { heard, before } = turn;
  const knowsNoMore = heard.knows_no_more || (before.last_asked !== null && heard.confirmation === 'no');
  if (knowsNoMore || issue.urgency === 'urgent' || issue.questions_asked >= Math.min(mostQuestions, clarify.length))
    return null;
  const next = clarify.slice(issue.questions_asked).find(({ field }) => field === 'details' || issue[field] === null);
  if (!next) return null;
  // Where it is plain what is wrong, one question is enough.
  const isPlain = issue.fault !== faults.at(-1)?.name;
  if (issue.questions_asked > 0 && isPlain) return null;
  return { do: 'clarify', topic: next.field, asks: next.asks };
}

/** The next steps of the fault, and then whether they helped, or a ticket where people of ours have to act. */
function guide(turn: Turn, issue: Issue): readonly PlanStep[] {
  const scenario = scenarioOf(turn, issue.category);
  const fault = faultOf(scenario, issue);
  const steps = fault.steps.slice(issue.steps_given, issue.steps_given + stepsAtOnce);
  if (steps.length === 0) return [{ do: 'no_more_steps' }, ...offer(issue)];
  const more = fault.steps.length > issue.steps_given + steps.length;
  const causes = issue.steps_given === 0 ? fault.causes : [];
  const given: PlanStep = { do: 'guide', steps, causes, more };
  if (issue.status !== 'open') return [given];
  // A café that can't trade does not wait for what the steps do.
  const escalate = issue.urgency === 'urgent' ? 'at_once' : (fault.escalate ?? scenario.escalate);
  return [given, ...(escalate === 'at_once' ? offer(issue) : [{ do: 'ask_helped' } as const])];
}

const faultOf = ({ faults, category }: Scenario, issue: Issue): Fault => {
  const found = faults.find(({ name }) => name === issue.fault) ?? faults.at(-1);
  if (!found) throw new Error(`No fault is known of ${category}`);
  return found;
};

const hasMore = (scenario: Scenario, issue: Issue): boolean =>
  faultOf(scenario, issue).steps.length > issue.steps_given;

/** Once for each issue, and never again when it was declined. */
const offer = (issue: Issue): readonly PlanStep[] =>
  issue.ticket === null && issue.create_ticket === null && !issue.ticket_mentioned
    ? [{ do: 'offer_ticket', urgency: issue.urgency }]
    : [];

/** The issues for which a ticket may be meant, as they are called. */
const openNames = (turn: Turn): readonly string[] =>
  [...turn.state.others, ...(turn.state.issue ? [turn.state.issue] : [])]
    .filter(({ ticket, status }) => ticket === null && status !== 'solved')
    .map((issue) => calledOf(turn, issue));
