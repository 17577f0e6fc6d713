import type { ConversationState } from '../domain/conversation-state';
import type { Office } from '@abbotsford/bot/reply';
import type { Detail, Issue } from '../domain/issue';
import type { Knowledge, TicketNews } from '../domain/plan';
import type { Safety, Scenario } from '../domain/scenarios/scenario';
import type { Understanding } from '../domain/understanding';

/** What a decision needs besides the state and what was heard. */
export interface DecisionContext {
  readonly message: string;
  /** What retrieval gave for the message; null when nothing was searched or the search was not to be had. */
  readonly knowledge: Knowledge | null;
  /** The customer's tickets; null when nobody asked for them or they could not be had. */
  readonly tickets: readonly TicketNews[] | null;
  readonly scenarios: readonly Scenario[];
  readonly dangers: readonly Safety[];
  /** Whether somebody is at work now; absent: not known. */
  readonly office?: Office;
}

/** What a message changed, for the reply to mention. */
export interface News {
  /** Keys of issues that came up with it. */
  readonly issues: readonly number[];
  /** What was told of the issue talked about. */
  readonly told: readonly Detail[];
  /** The issue talked about has another category now. */
  readonly corrected: boolean;
  /** Keys of issues for which a ticket is to be made. */
  readonly tickets: readonly number[];
  /** Keys of issues with a ticket of which more was told. */
  readonly updates: readonly number[];
  readonly solved: Issue | null;
  readonly not_solved: boolean;
  readonly declined: boolean;
  /** A ticket was asked for where there is one. */
  readonly asked_again: boolean;
  /** A ticket is wanted, and it is not clear for which issue. */
  readonly unclear: boolean;
}

/** A turn in the middle of its decision. */
export interface Turn {
  readonly before: ConversationState;
  readonly state: ConversationState;
  readonly heard: Understanding;
  readonly context: DecisionContext;
  readonly news: News;
}

const nothingNew: News = {
  issues: [],
  told: [],
  corrected: false,
  tickets: [],
  updates: [],
  solved: null,
  not_solved: false,
  declined: false,
  asked_again: false,
  unclear: false,
};

export const startTurn = (before: ConversationState, heard: Understanding, context: DecisionContext): Turn => ({
  before,
  state: before,
  heard,
  context,
  news: nothingNew,
});

export const withChange = (turn: Turn, state: ConversationState, news: Partial<News> = {}): Turn => ({
  ...turn,
  state,
  news: { ...turn.news, ...news },
});

/** The turn with another form of one issue. */
export function withIssue(turn: Turn, issue: Issue, news: Partial<News> = {}): Turn {
  const { state } = turn;
  const changed =
    state.issue?.key === issue.key
      ? { ...state, issue }
      : { ...state, others: state.others.map((one) => (one.key === issue.key ? issue : one)) };
  return withChange(turn, changed, news);
}

/** What an issue is called within a sentence. */
export function calledOf(turn: Pick<Turn, 'context'>, { category, fault }: Pick<Issue, 'category' | 'fault'>): string {
  const { faults, called } = scenarioOf(turn, category);
  return faults.find(({ name }) => name === fault)?.called ?? called;
}

/** The scenario of an issue; that of everything else where none has its category. */
export function scenarioOf({ context: { scenarios } }: Pick<Turn, 'context'>, category: string): Scenario {
  const found = scenarios.find((one) => one.category === category) ?? scenarios.find((one) => one.category === 'other');
  if (!found) throw new Error('No scenario is there for what is in no other.');
  return found;
}
