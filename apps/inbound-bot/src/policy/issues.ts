import { allIssues, openIssues, type ConversationState } from '../domain/conversation-state';
import { details, moreUrgent, newIssue, type Issue } from '../domain/issue';
import { shortened } from '../domain/shortened';
import { findFault, mostPointedTo } from '../domain/scenarios/find-fault';
import type { IssueCategory } from '../domain/scenarios/scenario';
import type { Problem } from '../domain/understanding';
import { MOST_ISSUES } from './state-manager';
import { calledOf, scenarioOf, withChange, withIssue, type Turn } from './turn';

const longestSummary = 200;
const longestDetails = 3_000;
/** In the middle of an issue a word of another one must be surer than this to begin a new one. */
const sureOfAnother = 0.6;
/** How a shot is made is told of its taste as well: the one is no other issue than the other, unless it is said to be. */
const toldAlike: Partial<Record<IssueCategory, IssueCategory>> = {
  coffee_taste: 'dialing_in',
  dialing_in: 'coffee_taste',
};

/** Takes in the problems that a message states: new ones, more of the one talked about, or a correction of it. */
export function takeProblems(turn: Turn): Turn {
  const { heard } = turn;
  if (heard.danger !== null) return takeDanger(turn);
  const [first, ...rest] = heard.problems;
  if (!first) return talkOfNamed(turn);
  return rest.reduce(takeProblem, takeProblem(turn, first));
}

/** Of several open issues the one whose words a message has becomes the one talked about: "the wand first, please". */
function talkOfNamed(turn: Turn): Turn {
  const open = openIssues(turn.state);
  if (open.length < 2) return turn;
  const known = open.flatMap((issue) => {
    const name = { words: calledOf(turn, issue).split(' ').slice(-1), says: [] };
    return [name, ...scenarioOf(turn, issue.category).faults].map(({ words, says }) => ({ words, says, issue }));
  });
  const named = mostPointedTo(known, turn.context.message);
  return named ? talkOf(turn, named.issue) : turn;
}

function takeProblem(turn: Turn, problem: Problem): Turn {
  const { issue } = turn.state;
  if (!issue) return begin(turn, problem);
  if (issue.dangerous && issue.status === 'open' && !turn.heard.is_another) return turn;
  const known = allIssues(turn.state).find((one) => one.category === problem.category);
  const isFromThisMessage = turn.news.issues.includes(issue.key);
  if (turn.heard.is_correction && !isFromThisMessage && issue.category !== problem.category && issue.status === 'open')
    return correct(turn, issue, problem.category);
  if (turn.heard.is_another && !isFromThisMessage && !turn.news.issues.includes(known?.key ?? 0)) {
    return known && isStill(known) && known.key !== issue.key ? talkOf(turn, known) : begin(turn, problem);
  }
  if (known) return isStill(known) ? talkOf(turn, known) : begin(turn, problem);
  const isMoreOfThis = problem.confidence < sureOfAnother || problem.category === toldAlike[issue.category];
  if (issue.status === 'open' && !isFromThisMessage && isMoreOfThis) return turn;
  return begin(turn, problem);
}

/** What is told of it now is more of the same. */
const isStill = ({ status }: Issue): boolean => status !== 'solved';

/** Danger makes an issue of its own, or of the one talked about a dangerous one. */
function takeDanger(turn: Turn): Turn {
  const { state, heard } = turn;
  const problem: Problem = heard.problems[0] ?? { category: 'machine', confidence: 1, span: heard.danger ?? '' };
  const same = state.issue?.status === 'open' && state.issue.category === problem.category;
  const taken = same ? turn : begin(turn, problem);
  const { issue } = taken.state;
  return issue ? withIssue(taken, { ...issue, dangerous: true, urgency: 'urgent' }) : taken;
}

/** A new issue becomes the one talked about. */
function begin(turn: Turn, { category, span }: Problem): Turn {
  const { state, context, heard } = turn;
  if (state.issues >= MOST_ISSUES) return turn;
  const key = state.issues + 1;
  const several = heard.problems.length > 1;
  const issue = newIssue({
    key,
    category,
    fault: findFault(scenarioOf(turn, category), several ? span : context.message).name,
    summary: shortened(span === '' ? context.message : span, longestSummary),
    details: shortened(several ? span : context.message, longestDetails),
  });
  const others = state.issue ? [...state.others, state.issue] : state.others;
  return withChange(turn, { ...state, issue, others, issues: key }, { issues: [...turn.news.issues, key] });
}

function correct(turn: Turn, issue: Issue, category: IssueCategory): Turn {
  const fault = findFault(scenarioOf(turn, category), turn.context.message).name;
  const again = { ...issue, category, fault, steps_given: 0, summary: shortened(turn.context.message, longestSummary) };
  return withIssue(turn, again, { corrected: true });
}

/** Another of the known issues becomes the one talked about. */
export function talkOf(turn: Turn, issue: Issue): Turn {
  const { state } = turn;
  if (state.issue?.key === issue.key) return turn;
  const others = state.others.filter(({ key }) => key !== issue.key);
  return withChange(turn, { ...state, issue, others: state.issue ? [...others, state.issue] : others });
}

/** What was told of the issue talked about: each detail at its first mention, all words in full. */
export function takeDetails(turn: Turn): Turn {
  const { state, heard, context, news } = turn;
  const { issue } = state;
  if (!issue || issue.status === 'solved') return turn;
  const told = details.filter((name) => {
    const found = heard.details[name]?.value;
    // An order number that is put right; what was told of the rest stays as it was first said.
    const isPutRight = name === 'order_number' && (heard.is_correction || heard.problems.length === 0);
    return found !== undefined && found !== issue[name] && (issue[name] === null || isPutRight);
  });
  const values = Object.fromEntries(told.map((name) => [name, heard.details[name]?.value ?? null]));
  const isNew = news.issues.includes(issue.key);
  const says = !isNew && (told.length > 0 || heard.problems.length > 0 || answers(turn));
  const urgency = heard.urgency === 'low' ? 'low' : moreUrgent(issue.urgency, heard.urgency ?? issue.urgency);
  const more = says ? shortened(`${issue.details}\n${context.message}`, longestDetails) : issue.details;
  const fault = says && issue.steps_given === 0 ? betterFault(turn, issue) : issue.fault;
  const changed: Issue = { ...issue, ...values, urgency: issue.dangerous ? 'urgent' : urgency, details: more, fault };
  const isUpdate = issue.ticket !== null && (told.length > 0 || urgency !== issue.urgency);
  const updates = isUpdate ? [...news.updates, issue.key] : news.updates;
  return withIssue(turn, changed, { told: isNew ? [] : told, updates });
}

/** The answer to a clarifying question, whatever it says, or what can only be more of the issue. */
const answers = ({ before, heard }: Turn): boolean =>
  heard.small_talk === 'unclear' ||
  (before.last_asked === 'details' && heard.flow === 'continuing' && heard.small_talk === null);

/** What the words after a clarifying question point to, where they point to anything. */
function betterFault(turn: Turn, issue: Issue): string | null {
  const { faults } = scenarioOf(turn, issue.category);
  return mostPointedTo(faults, `${issue.details}\n${turn.context.message}`)?.name ?? issue.fault;
}

/** The issue of a key. */
export const issueOf = (state: ConversationState, key: number): Issue | null =>
  allIssues(state).find((one) => one.key === key) ?? null;
