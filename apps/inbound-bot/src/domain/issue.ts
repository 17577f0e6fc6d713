import type { IssueCategory } from './scenarios/scenario';

export const urgencies = ['low', 'medium', 'high', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** `declined`: the customer wants no ticket for it. */
export const issueStatuses = ['open', 'solved', 'declined', 'ticketed'] as const;
export type IssueStatus = (typeof issueStatuses)[number];

/** What a customer tells of a problem beside what it is; each in their own words, as they first said it. */
export const details = ['when_started', 'tried', 'business_impact', 'order_number'] as const;
export type Detail = (typeof details)[number];
export type Details = Readonly<Record<Detail, string | null>>;

/** A support ticket; without a number while it is on its way. */
export interface Ticket {
  readonly id: string | null;
  readonly number: string | null;
}

/** A problem of a customer. */
export interface Issue extends Details {
  /** Counts from 1 in a conversation: one issue is one ticket, however often it is asked for. */
  readonly key: number;
  readonly category: IssueCategory;
  /** The fault of the scenario that it looks like. */
  readonly fault: string | null;
  readonly summary: string;
  /** All that was said of it. */
  readonly details: string;
  readonly urgency: Urgency;
  readonly status: IssueStatus;
  /** Somebody may be harmed: nothing is tried out. */
  readonly dangerous: boolean;
  /** How many clarifying questions were asked. */
  readonly questions_asked: number;
  /** How many steps of the fault were given. */
  readonly steps_given: number;
  /** A ticket was offered. */
  readonly ticket_mentioned: boolean;
  /** Whether the customer wants one; null until they have said so. */
  readonly create_ticket: boolean | null;
  readonly ticket: Ticket | null;
}

/** An issue of which nothing is known but what it is about. */
export const newIssue = (about: Pick<Issue, 'key' | 'category' | 'fault' | 'summary' | 'details'>): Issue => ({
  urgency: 'medium',
  status: 'open',
  when_started: null,
  tried: null,
  business_impact: null,
  order_number: null,
  dangerous: false,
  questions_asked: 0,
  steps_given: 0,
  ticket_mentioned: false,
  create_ticket: null,
  ticket: null,
  ...about,
});

/** Whether something is still to be done about it. */
export const isOpen = ({ status }: Issue): boolean => status === 'open';

/** The more pressing of the two. */
export const moreUrgent = (one: Urgency, other: Urgency): Urgency =>
  urgencies.indexOf(one) >= urgencies.indexOf(other) ? one : other;
