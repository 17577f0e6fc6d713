import type { CustomerProfile } from '@abbotsford/contracts';
import type { Issue } from './issue';

/** What a customer is known by; asked of auth once a conversation, and kept up to date by what auth tells. */
export type Profile = Pick<CustomerProfile, 'email' | 'name' | 'city' | 'country' | 'coffee_style'>;

/** What the bot's last reply asked: it gives a short answer ("yes", "no", "both") its meaning. */
export const askTopics = [
  /** When it started, what was tried, or more of what it looks like. */
  'when_started',
  'tried',
  'details',
  'order_number',
  /** Whether the steps helped. */
  'helped',
  /** Whether to open a ticket. */
  'ticket',
  /** For which of several issues. */
  'which_issue',
  /** What the ticket is to be about. */
  'about',
] as const;
export type AskTopic = (typeof askTopics)[number];

/** Immutable: each turn makes a new one (see state-manager). */
export interface ConversationState {
  readonly profile: Profile | null;
  /** The one that is talked about. */
  readonly issue: Issue | null;
  /** The others, in the order in which they came up. */
  readonly others: readonly Issue[];
  /** How many issues came up. */
  readonly issues: number;
  readonly wants_human: boolean;
  /** A ticket was asked for before it was said what for. */
  readonly ticket_wanted: boolean;
  readonly last_asked: AskTopic | null;
  /** What the customer asked last, as it was searched for: a short question may go on from it. */
  readonly last_question: string | null;
  /** The sales team was told of new business. */
  readonly sales_told: boolean;
  /** Ids of the phrasings used so far, so that none is repeated; bounded, the oldest are dropped. */
  readonly used_wordings: readonly string[];
  /** The first reply of this conversation was given. */
  readonly greeted: boolean;
  /** BCP 47 primary language of the customer's last words. */
  readonly language: string;
}

/** All of them, in the order in which they came up. */
export const allIssues = ({ issue, others }: ConversationState): readonly Issue[] =>
  [...others, ...(issue ? [issue] : [])].toSorted((a, b) => a.key - b.key);

/** Those for which nothing has been settled. */
export const openIssues = (state: ConversationState): readonly Issue[] =>
  allIssues(state).filter(({ status }) => status === 'open');

/** The customer's first name, as they are greeted. */
export const firstName = ({ profile }: ConversationState): string | null =>
  profile?.name.trim().split(/\s+/u)[0] ?? null;
