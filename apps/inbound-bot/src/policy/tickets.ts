import { allIssues, openIssues, type ConversationState } from '../domain/conversation-state';
import { newIssue, type Issue } from '../domain/issue';
import { issueOf } from './issues';
import { withChange, withIssue, type Turn } from './turn';

const longestYes = 20;

/** Whether the steps helped: in so many words, or by the answer to that question. */
export function takeOutcome(turn: Turn): Turn {
  const { before, heard, state } = turn;
  const named = openIssues(state).filter(({ category }) => category === heard.solved_about);
  const issue = named.length === 1 && named[0] ? named[0] : state.issue;
  // That nobody was harmed makes nothing safe.
  if (!issue || issue.dangerous || turn.news.issues.includes(issue.key)) return turn;
  const isAnswer = before.last_asked === 'helped' && heard.ticket === null && !heard.asks_for_help;
  const answered = isAnswer ? heard.confirmation : null;
  if (heard.outcome === 'solved' || (heard.outcome === null && answered === 'yes')) {
    if (issue.status === 'solved' || issue.status === 'declined') return turn;
    const solved: Issue = issue.ticket ? issue : { ...issue, status: 'solved' };
    const updates = issue.ticket ? [...turn.news.updates, issue.key] : turn.news.updates;
    return withIssue(turn, solved, { solved, updates });
  }
  return heard.outcome === 'not_solved' || answered === 'no'
    ? withChange(turn, state, { not_solved: issue.status === 'open' })
    : turn;
}

/** Takes in whether a ticket is wanted, and for what; one is made at once where nobody has to be asked. */
export function takeTicketWishes(turn: Turn): Turn {
  const { heard, before, state } = turn;
  if (turn.news.solved && heard.ticket !== 'wanted') return turn;
  if (heard.flow === 'wants_human') return wantPerson(turn);
  if (heard.ticket === 'wanted' || before.ticket_wanted) return wantTicket(turn);
  if (before.last_asked === 'ticket' || before.last_asked === 'which_issue' || acceptsLate(turn)) {
    if (heard.for_each || heard.confirmation === 'yes') return wantTicket(turn);
    if (before.last_asked === 'which_issue' && turn.heard.problems.length > 0) return wantTicket(turn);
    if (heard.confirmation === 'no' && heard.outcome !== 'not_solved') return decline(turn);
  }
  if (heard.ticket === 'declined') return decline(turn);
  return escalates(state.issue, heard.cannot_trade) ? request(turn, state.issue) : turn;
}

/** "Yeah, do it" a while after a ticket was offered, or "actually, yes please" after it was declined; nothing else was asked. */
function acceptsLate({ before, heard, state: { issue }, context: { message } }: Turn): boolean {
  const isYes = before.last_asked === null && heard.confirmation === 'yes' && message.trim().length <= longestYes;
  if (!isYes || !issue?.ticket_mentioned) return false;
  return issue.status === 'open' || (issue.status === 'declined' && /\bplease\b/iu.test(message));
}

/** Goods that are needed now, and a café that can't trade, do not wait for a question. */
export const escalates = (issue: Issue | null, cannotTrade: boolean): issue is Issue =>
  issue !== null &&
  (issue.category === 'delivery' || cannotTrade) &&
  issue.status === 'open' &&
  issue.urgency === 'urgent' &&
  !issue.dangerous &&
  issue.create_ticket === null;

function wantPerson(turn: Turn): Turn {
  const wanted = withChange(turn, { ...turn.state, wants_human: true });
  const open = openIssues(wanted.state);
  if (open.length > 0) return open.reduce(request, wanted);
  if (allIssues(wanted.state).some(({ ticket }) => ticket !== null))
    return withChange(wanted, wanted.state, { asked_again: true });
  const begun = beginFor(wanted);
  return request(begun, begun.state.issue);
}

/** An issue for a wish that names none. */
function beginFor(turn: Turn): Turn {
  const { state, context } = turn;
  const key = state.issues + 1;
  const about = { key, category: 'other', fault: null, summary: 'Would like to talk to a person' } as const;
  const issue = newIssue({ ...about, details: context.message.trim() });
  const others = state.issue ? [...state.others, state.issue] : state.others;
  return withChange(turn, { ...state, issue, others, issues: key });
}

function wantTicket(turn: Turn): Turn {
  const { state, heard } = turn;
  const without = allIssues(state).filter(({ ticket, status }) => ticket === null && status !== 'solved');
  if (without.length === 0) {
    const isKnown = allIssues(state).some(({ ticket }) => ticket !== null);
    // It seemed solved, and is not, or they want it looked at all the same.
    if (!isKnown && state.issue) return request(withChange(turn, { ...state, ticket_wanted: false }), state.issue);
    return withChange(turn, { ...state, ticket_wanted: !isKnown }, { asked_again: isKnown });
  }
  const settled = withChange(turn, { ...state, ticket_wanted: false });
  if (heard.for_each) return without.reduce(request, settled);
  const meant = meantIssue(turn, without);
  return meant ? request(settled, meant) : withChange(settled, settled.state, { unclear: true });
}

/** For which of those without a ticket one is wanted; null when that is not clear. */
function meantIssue({ state, heard, news }: Turn, without: readonly Issue[]): Issue | null {
  const [only] = without;
  if (without.length === 1 && only) return only;
  const named = without.filter(({ category }) => heard.problems.some((problem) => problem.category === category));
  if (named.length === 1 && named[0]) return named[0];
  const current = without.find(({ key }) => key === state.issue?.key) ?? null;
  // Whoever asks in so many words means what is talked about; a bare yes to two is not clear.
  const open = without.filter(({ status }) => status === 'open');
  if (heard.ticket === 'wanted' && current && news.issues.length < 2) return current;
  return open.length === 1 ? (open[0] ?? null) : null;
}

function request(turn: Turn, issue: Issue | null): Turn {
  const now = issue && issueOf(turn.state, issue.key);
  if (!now || now.ticket !== null) return turn;
  const requested: Issue = {
    ...now,
    status: 'ticketed',
    ticket_mentioned: true,
    create_ticket: true,
    ticket: { id: null, number: null },
  };
  return withIssue(turn, requested, { tickets: [...turn.news.tickets, issue.key] });
}

/** No ticket is wanted: for all that is open when nothing was asked of one of them. */
function decline(turn: Turn): Turn {
  const open = openIssues(turn.state);
  const declined = open.reduce<Turn>(
    (now, issue) => withIssue(now, { ...issue, status: 'declined', create_ticket: false }),
    withChange(turn, { ...turn.state, ticket_wanted: false }),
  );
  return withChange(declined, declined.state, { declined: true });
}

/** The state with the tickets that were made for its issues. */
export function withTickets(
  state: ConversationState,
  made: ReadonlyMap<number, { readonly id: string; readonly number: string }>,
): ConversationState {
  const placed = (issue: Issue): Issue => ({ ...issue, ticket: made.get(issue.key) ?? issue.ticket });
  return { ...state, issue: state.issue && placed(state.issue), others: state.others.map(placed) };
}
