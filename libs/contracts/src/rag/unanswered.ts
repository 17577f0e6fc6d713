import { event, request } from '../contract';
import { Choice, Flag, Id, Nested, Text, Time, Whole } from '../fields';
import { PageRequest, type Page } from '../paging';

/** How much of a question is kept. */
export const UNANSWERED_MAX = 300;

export const unansweredReasons = ['not_answered', 'no_help'] as const;
export type UnansweredReason = (typeof unansweredReasons)[number];

export const unansweredStatuses = ['open', 'answered', 'dismissed'] as const;
export type UnansweredStatus = (typeof unansweredStatuses)[number];

/** A question that a bot had no answer to, or whose answer was no help. */
export class QuestionUnanswered {
  @Text({ max: 64 })
  conversation_id!: string;

  @Choice(['outbound', 'inbound'])
  chat_type!: 'outbound' | 'inbound';

  /** The visitor, as in leads: by it their questions are found when they are erased. */
  @Text({ max: 64 })
  visitor_id!: string;

  @Text({ max: 128 })
  message_id!: string;

  @Text({ max: UNANSWERED_MAX, about: 'Without addresses and numbers of people' })
  question!: string;

  @Choice(unansweredReasons)
  reason!: UnansweredReason;

  @Flag({ optional: true, about: 'The answer was of help after all' })
  taken_back?: boolean;

  @Time()
  at!: string;
}

export const questionUnanswered = event('question.unanswered', QuestionUnanswered, {
  producers: ['outbound-bot', 'inbound-bot'],
  consumers: ['rag-questions', 'crm-analytics'],
});

/** One time that it was asked. */
export class AskedInVain {
  @Text({ max: UNANSWERED_MAX })
  question!: string;

  @Text({ max: 64 })
  conversation_id!: string;

  @Choice(['outbound', 'inbound'])
  chat_type!: 'outbound' | 'inbound';

  @Choice(unansweredReasons)
  reason!: UnansweredReason;

  @Time()
  at!: string;
}

/** Questions that mean the same, which the bots could not answer. */
export class UnansweredView {
  @Id()
  id!: string;

  @Text({ max: UNANSWERED_MAX, about: 'In the words of whoever asked last' })
  question!: string;

  @Choice(unansweredStatuses, { about: 'One that is asked again after it was answered is open again' })
  status!: UnansweredStatus;

  @Whole({ min: 1, max: 1_000_000_000, about: 'How often it was asked' })
  count!: number;

  @Nested(() => AskedInVain, { array: { max: 20 }, about: 'The latest times, the latest first' })
  asked!: readonly AskedInVain[];

  @Id({ nullable: true, about: 'The answer that was written to it' })
  answer_id!: string | null;

  @Time({ about: 'When it was asked last' })
  at!: string;

  @Time()
  created_at!: string;
}

export class ListUnansweredRequest extends PageRequest {
  @Choice(unansweredStatuses, { optional: true })
  status?: UnansweredStatus;

  @Choice(['outbound', 'inbound'], { optional: true, about: 'Asked of this bot' })
  chat_type?: 'outbound' | 'inbound';
}

export class UpdateUnansweredBody {
  @Choice(unansweredStatuses)
  status!: UnansweredStatus;

  @Id({ optional: true, about: 'The answer that was written to it' })
  answer_id?: string;
}

export class UpdateUnansweredRequest extends UpdateUnansweredBody {
  @Id()
  unanswered_id!: string;
}

/** How many a list shows that was called without a limit. */
export const UNANSWERED_LISTED = 1_000;

export const listUnanswered = request({
  subject: 'rag.v1.list-unanswered',
  request: ListUnansweredRequest,
  deadlineMs: 5_000,
})<Page<UnansweredView>>();

export const updateUnanswered = request({
  subject: 'rag.v1.update-unanswered',
  request: UpdateUnansweredRequest,
  errors: ['knowledge.unanswered_not_found'],
  audit: { action: 'unanswered.handled' },
  deadlineMs: 3_000,
})<UnansweredView>();

export const unansweredRequests = [listUnanswered, updateUnanswered] as const;
