import { z } from 'zod';
import { askTopics, type ConversationState } from '../domain/conversation-state';
import { details, issueStatuses, urgencies, type Issue } from '../domain/issue';
import { ticketCategories as issueCategories } from '@abbotsford/contracts';

/** More than all written phrasings together, so that dropping the oldest only guards against damaged data. */
const maxUsedWordings = 600;
/** As much of a question as one that goes on from it needs. */
const maxQuestion = 300;
/** More issues than that in one conversation are told to a person. */
export const MOST_ISSUES = 8;

const text = z.string().min(1).nullable().catch(null);
const flag = z.boolean().catch(false);
const count = z.number().int().nonnegative().catch(0);

const told = Object.fromEntries(details.map((name) => [name, text])) as Record<(typeof details)[number], typeof text>;

/** An issue as the conversation's document has it. */
const issueDocument = z.object({
  key: z.number().int().positive(),
  category: z.enum(issueCategories),
  fault: text,
  summary: z.string(),
  details: z.string(),
  urgency: z.enum(urgencies),
  status: z.enum(issueStatuses),
  ...told,
  dangerous: flag,
  questions_asked: count,
  steps_given: count,
  ticket_mentioned: flag,
  create_ticket: z.boolean().nullable().catch(null),
  ticket_id: text,
  ticket_number: text,
  /** It was asked for, and is on its way while it has no id. */
  ticket_requested: flag,
});

const profileDocument = z.object({
  email: z.string(),
  name: z.string(),
  city: text,
  country: text,
  coffee_style: text,
});

/** Whatever is missing, null or unreadable counts as not known; unknown keys are ignored. */
const stateDocument = z.object({
  profile: profileDocument.nullable().catch(null),
  current_issue: issueDocument.nullable().catch(null),
  additional_issues: z
    .array(z.unknown())
    .catch([])
    .transform((all) => all.flatMap((one) => issueDocument.safeParse(one).data ?? [])),
  issues: count,
  wants_human: flag,
  ticket_wanted: flag,
  last_asked: z.enum(askTopics).nullable().catch(null),
  last_question: text,
  sales_told: flag,
  used_wordings: z
    .array(z.unknown())
    .catch([])
    .transform((all) => all.filter((one) => typeof one === 'string')),
  greeted: flag,
  language: z.string().min(2).catch('en'),
});

/** What is known before the first message. */
export const initialState = (): ConversationState => fromData({});

/** The state of a stored `data` document, however old or incomplete it is. */
export function fromData(data: unknown): ConversationState {
  const { current_issue, additional_issues, ...rest } = stateDocument.catch(stateDocument.parse({})).parse(data);
  return {
    ...rest,
    issue: current_issue && fromDocument(current_issue),
    others: additional_issues.map(fromDocument),
  };
}

/**
 * The `data` document of the conversation. The issue talked about stands in it by the names that the interface promises
 * (`issue_summary`, `ticket_id` and so on), and once more as `current_issue`, from which it is read again.
 */
export function toData({ issue, others, ...rest }: ConversationState): Record<string, unknown> {
  const current = issue && toDocument(issue);
  const told = (name: keyof NonNullable<typeof current>): unknown => current?.[name] ?? null;
  return structuredClone({
    ...rest,
    issue_summary: told('summary'),
    issue_details: told('details'),
    issue_status: told('status'),
    issue_category: told('category'),
    urgency: told('urgency'),
    ...Object.fromEntries(details.map((name) => [name, told(name)])),
    ticket_mentioned: issue?.ticket_mentioned ?? false,
    create_ticket: told('create_ticket'),
    ticket_id: told('ticket_id'),
    ticket_number: told('ticket_number'),
    questions_asked: issue?.questions_asked ?? 0,
    current_issue: current,
    additional_issues: others.map(toDocument),
  });
}

function toDocument({ ticket, ...issue }: Issue) {
  return {
    ...issue,
    ticket_requested: ticket !== null,
    ticket_id: ticket?.id ?? null,
    ticket_number: ticket?.number ?? null,
  };
}

const fromDocument = ({
  ticket_id,
  ticket_number,
  ticket_requested,
  ...issue
}: z.infer<typeof issueDocument>): Issue => ({
  ...issue,
  ticket: ticket_requested ? { id: ticket_id, number: ticket_number } : null,
});

/** The state with which the next conversation of the session begins: who the customer is, and nothing of what was settled. */
export const carryOver = ({ language }: ConversationState): ConversationState => ({ ...initialState(), language });

export const rememberWordings = (state: ConversationState, used: readonly string[]): ConversationState => ({
  ...state,
  used_wordings: [...state.used_wordings, ...used].slice(-maxUsedWordings),
});

export const rememberQuestion = (state: ConversationState, query: string | null): ConversationState =>
  query === null ? state : { ...state, last_question: query.slice(0, maxQuestion) };
