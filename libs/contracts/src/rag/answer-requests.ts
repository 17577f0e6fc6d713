import { request } from '../contract';
import { Id, Line, Nested, Text, Whole } from '../fields';
import { PageRequest, type Page } from '../paging';
import { ANSWER_LIMITS, Wordings, type AnswerView } from './answer';
import { Category } from './category';

export class WrittenAnswerRequest {
  @Id()
  answer_id!: string;
}

export class CreateAnswerRequest {
  @Wordings()
  questions!: string[];

  @Text({ max: ANSWER_LIMITS.answerLength })
  answer!: string;

  @Category()
  category!: string;

  @Id({ optional: true, nullable: true, about: 'The document that it is from, which the bots cite' })
  document_id?: string | null;
}

/** One that an editor writes. */
export class NewAnswerRequest extends CreateAnswerRequest {
  @Id({ optional: true, about: 'The unanswered question that it answers, which is answered then' })
  unanswered_id?: string;
}

export class UpdateAnswerBody {
  @Wordings({ optional: true })
  questions?: string[];

  @Text({ max: ANSWER_LIMITS.answerLength, optional: true })
  answer?: string;

  @Category({ optional: true })
  category?: string;

  @Id({ optional: true, nullable: true, about: 'The document that it is from; null for none' })
  document_id?: string | null;

  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, optional: true, about: 'The version that the editor saw' })
  version?: number;
}

export class UpdateAnswerRequest extends UpdateAnswerBody {
  @Id()
  answer_id!: string;
}

/** How many a list shows that was called without a limit. */
export const ANSWERS_LISTED = 1_000;

export class ListAnswersRequest extends PageRequest {
  @Category({ optional: true, about: 'Only those of this category' })
  category?: string;

  @Line({ max: 200, optional: true, about: 'Only those with these words, in this order, in a wording or the answer' })
  contains?: string;
}

/** As many as a folder may bring. */
export const MAX_IMPORTED_ANSWERS = 3_000;

export class ImportAnswersRequest {
  @Nested(() => CreateAnswerRequest, {
    array: { max: MAX_IMPORTED_ANSWERS },
    about: 'All of a folder: an imported one that is not among them is deleted, what an editor wrote is left alone',
  })
  answers!: CreateAnswerRequest[];
}

export class ImportAnswersReply {
  @Whole({ min: 0, max: MAX_IMPORTED_ANSWERS })
  added!: number;

  @Whole({ min: 0, max: MAX_IMPORTED_ANSWERS })
  changed!: number;

  @Whole({ min: 0, max: 1_000_000 })
  deleted!: number;

  @Whole({ min: 0, max: MAX_IMPORTED_ANSWERS, about: 'In whose place stands what an editor wrote' })
  kept!: number;
}

export const listAnswers = request({
  subject: 'rag.v1.list-answers',
  request: ListAnswersRequest,
  deadlineMs: 5_000,
})<Page<AnswerView>>();

export const getAnswer = request({
  subject: 'rag.v1.get-answer',
  request: WrittenAnswerRequest,
  errors: ['knowledge.answer_not_found'],
  deadlineMs: 3_000,
})<AnswerView>();

/** Stores the answer at once; the bots know it when its status is `ready`. */
export const createAnswer = request({
  subject: 'rag.v1.create-answer',
  request: NewAnswerRequest,
  errors: ['knowledge.too_many_answers', 'knowledge.wording_taken', 'knowledge.unanswered_not_found'],
  idempotent: true,
  audit: { action: 'answer.added' },
  deadlineMs: 5_000,
})<AnswerView>();

/** Changes what the request names. The bots give the answer before until the new one is ready. */
export const updateAnswer = request({
  subject: 'rag.v1.update-answer',
  request: UpdateAnswerRequest,
  errors: ['knowledge.answer_not_found', 'knowledge.stale_version', 'knowledge.wording_taken'],
  audit: { action: 'answer.changed' },
  deadlineMs: 5_000,
})<AnswerView>();

/** The bots give it no more: at once in the replica that answers, within seconds in the others. */
export const deleteAnswer = request({
  subject: 'rag.v1.delete-answer',
  request: WrittenAnswerRequest,
  errors: ['knowledge.answer_not_found'],
  audit: { action: 'answer.deleted' },
  deadlineMs: 5_000,
})<{ message: string }>();

/** Brings the imported answers up to date with a folder's, all at once. */
export const importAnswers = request({
  subject: 'rag.v1.import-answers',
  request: ImportAnswersRequest,
  errors: ['knowledge.too_many_answers'],
  audit: { action: 'answer.imported' },
  deadlineMs: 10_000,
})<ImportAnswersReply>();

export const answerRequests = [
  listAnswers,
  getAnswer,
  createAnswer,
  updateAnswer,
  deleteAnswer,
  importAnswers,
] as const;
