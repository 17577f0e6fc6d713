import type { ConversationState, CustomerType, FieldName } from '../domain/conversation-state';
import type { Office } from '@abbotsford/bot/reply';
import type { Knowledge } from '../domain/plan';
import type { Understanding } from '../domain/understanding';

/** What a decision needs besides the state and what was heard. */
export interface DecisionContext {
  /** What retrieval gave for the message; null when nothing was searched or the search was not to be had. */
  readonly knowledge: Knowledge | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country_code: string | null;
  readonly message: string;
  /** The message was spoken. */
  readonly spoken?: boolean | undefined;
  /** What the page that shows the chat knows of its visitor. */
  readonly visitor?: { readonly name?: string | null; readonly email?: string | null } | undefined;
  readonly settings: { readonly free_answers: number };
  /** Whether somebody is at work now; absent: not known. */
  readonly office?: Office;
}

/** What a message changed, for the reply to mention. */
export interface News {
  readonly customer_type: CustomerType | null;
  /** Told for the first time, or in more detail. */
  readonly told: readonly FieldName[];
  /** An earlier value was replaced. */
  readonly corrected: readonly FieldName[];
  /** Told again as it was known. */
  readonly repeated: readonly FieldName[];
  readonly withdrawn: readonly FieldName[];
  readonly declined: readonly FieldName[];
  readonly invalid: readonly { readonly field: 'email' | 'phone'; readonly reason: string }[];
  /** The suggested address was turned down, and the typed one cannot be right either. */
  readonly email_unusable: boolean;
  /** The visitor does not know what was asked. */
  readonly unknown: boolean;
  readonly call_settled: 'accepted' | 'declined' | null;
  /** What the person is called for whom the visitor speaks. */
  readonly others_name: boolean;
  /** More of a customer's problem was told. */
  readonly problem_told: boolean;
  /** A person was asked for in this message, or the offer of one was taken. */
  readonly person_wanted: boolean;
}

/** A turn on its way through the rules: each takes it and gives it on, with the state it leaves. */
export interface Turn {
  readonly before: ConversationState;
  readonly heard: Understanding;
  readonly context: DecisionContext;
  readonly state: ConversationState;
  readonly news: News;
}

const noNews: News = {
  customer_type: null,
  told: [],
  corrected: [],
  repeated: [],
  withdrawn: [],
  declined: [],
  invalid: [],
  email_unusable: false,
  unknown: false,
  call_settled: null,
  others_name: false,
  problem_told: false,
  person_wanted: false,
};

export const startTurn = (state: ConversationState, heard: Understanding, context: DecisionContext): Turn => ({
  before: state,
  heard,
  context,
  state,
  news: noNews,
});

/** The turn with a changed state and what is to be said of it. */
export const withChange = (turn: Turn, state: ConversationState, news: Partial<News> = {}): Turn => ({
  ...turn,
  state,
  news: { ...turn.news, ...news },
});

/** Whether the message said anything that concerns the conversation. */
export function isSubstantial({ heard, news, before, state }: Turn): boolean {
  return (
    heard.questions.length > 0 ||
    heard.matters.length > 0 ||
    heard.flow !== 'continuing' ||
    heard.wants_promise ||
    heard.needs_days_a_week === true ||
    heard.confirmation !== null ||
    news.others_name ||
    news.unknown ||
    news.call_settled !== null ||
    state.customer_type !== before.customer_type ||
    [news.told, news.corrected, news.repeated, news.withdrawn, news.declined, news.invalid].some(
      (list) => list.length > 0,
    )
  );
}

const noises: ReadonlySet<string> = new Set(['insult', 'gibberish', 'injection', 'unread']);

/** Gibberish, an insult or an injection, and nothing besides: it answers nothing and asks for nothing. */
export const isNoise = (turn: Turn): boolean =>
  turn.heard.small_talk !== null && noises.has(turn.heard.small_talk) && !isSubstantial(turn);
