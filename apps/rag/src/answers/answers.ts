import { Injectable } from '@nestjs/common';
import {
  ANSWERS_LISTED,
  pageOf,
  placeOf,
  ServiceError,
  type AnswerView,
  type CreateAnswerRequest,
  type NewAnswerRequest,
  type ImportAnswersReply,
  type ListAnswersRequest,
  type Page,
  type UpdateAnswerRequest,
} from '@abbotsford/contracts';
import { Idempotency, invalid, type ClientSession } from '@abbotsford/service-kit';
import { KnowledgeChanges } from '../store/knowledge-changes';
import { AnswerFollower } from './answer-follower';
import { AnswersRepository, type AnswerText } from './answers.repository';
import { planImport, saysTheSame } from './plan-import';
import { unansweredNotFound } from '../unanswered/unanswered-errors';
import { UnansweredRepository } from '../unanswered/unanswered.repository';

/** The index is in memory, so there is an end to what it holds. */
const MAX_ANSWERS = 5_000;

/** What editors do with questions and their answers. */
@Injectable()
export class Answers {
  constructor(
    private readonly rows: AnswersRepository,
    private readonly changes: KnowledgeChanges,
    private readonly idempotency: Idempotency,
    private readonly follower: AnswerFollower,
    private readonly unanswered: UnansweredRepository,
  ) {}

  async list(request: ListAnswersRequest): Promise<Page<AnswerView>> {
    const size = request.limit ?? ANSWERS_LISTED;
    const { category, contains } = request;
    return pageOf(await this.rows.newest(size + 1, { after: placeOf(request), category, contains }), size);
  }

  async get(id: string): Promise<AnswerView> {
    const answer = await this.rows.find(id);
    if (!answer) throw answerNotFound();
    return answer;
  }

  async create({ unanswered_id, ...request }: NewAnswerRequest, by: string): Promise<AnswerView> {
    await this.refuseWhenFull(1);
    return this.changing(async (session, revision) => {
      await this.refuseTaken(request.questions, null, session);
      const [stored] = await this.rows.insert([textOf(request)], { by, revision, imported: false }, session);
      if (!stored) throw new Error('an answer that was inserted is not there');
      if (unanswered_id !== undefined) await this.answered(unanswered_id, stored.id, session);
      await this.idempotency.keep(stored, session);
      return stored;
    });
  }

  async update({ answer_id, version, ...edit }: UpdateAnswerRequest, by: string): Promise<AnswerView> {
    if (Object.keys(edit).length === 0) {
      const message = 'one of questions, answer, category and document_id is needed';
      throw invalid([{ field: 'answer', message }]);
    }
    return this.changing(async (session, revision) => {
      const stored = await this.rows.find(answer_id, session);
      if (!stored) throw answerNotFound();
      refuseStale(stored, version);
      const text = { ...textOf(stored), ...edit };
      if (saysTheSame(stored, text)) return stored;
      await this.refuseTaken(text.questions, answer_id, session);
      const changed = await this.rows.change(stored, text, { by, revision, imported: false }, session);
      if (!changed) throw new Error('an answer changed within the transaction that had read it');
      return changed;
    });
  }

  async delete(id: string): Promise<{ message: string }> {
    await this.changing(async (session) => {
      if ((await this.rows.remove([id], session)) === 0) throw answerNotFound();
    }, 'deleted');
    this.follower.forget(id);
    return { message: 'The question was deleted with its answer.' };
  }

  /** All of a folder in one step: searches find the answers before, or these. */
  async import(requests: readonly CreateAnswerRequest[], by: string): Promise<ImportAnswersReply> {
    await this.refuseWhenFull(0);
    return this.changing(async (session, revision) => {
      const { add, change, remove, kept } = planImport(requests.map(textOf), await this.rows.all(session));
      const authorship = { by, revision, imported: true };
      if (add.length > 0) await this.rows.insert(add, authorship, session);
      for (const { stored, text } of change) await this.rows.change(stored, text, authorship, session);
      if (remove.length > 0) await this.rows.remove(remove, session);
      return { added: add.length, changed: change.length, deleted: remove.length, kept };
    }, 'deleted');
  }

  private async answered(unanswered_id: string, answer_id: string, session: ClientSession): Promise<void> {
    const handled = await this.unanswered.handle(unanswered_id, { status: 'answered', answer_id }, session);
    if (!handled) throw unansweredNotFound();
  }

  private async changing<T>(
    work: (session: ClientSession, revision: number) => Promise<T>,
    change: 'indexed' | 'deleted' = 'indexed',
  ): Promise<T> {
    const result = await this.changes.run('answers', change, work);
    this.follower.announce();
    return result;
  }

  private async refuseWhenFull(more: number): Promise<void> {
    if ((await this.rows.count()) + more <= MAX_ANSWERS) return;
    const detail = `The knowledge base holds ${MAX_ANSWERS} questions with answers at most.`;
    throw new ServiceError('knowledge.too_many_answers', detail);
  }

  private async refuseTaken(questions: readonly string[], own: string | null, session: ClientSession): Promise<void> {
    const other = await this.rows.withWording(questions, own, session);
    if (!other) return;
    throw new ServiceError(
      'knowledge.wording_taken',
      `One of these wordings has another answer already: see "${other.questions[0] ?? ''}".`,
      { data: { answer: other } },
    );
  }
}

const textOf = ({ questions, answer, category, document_id = null }: CreateAnswerRequest | AnswerView): AnswerText => ({
  questions: [...new Set(questions.map((question) => question.trim()))],
  answer: answer.trim(),
  category,
  document_id,
});

const answerNotFound = (): ServiceError =>
  new ServiceError('knowledge.answer_not_found', 'There is no such question; it may have been deleted.');

function refuseStale(answer: AnswerView, version: number | undefined): void {
  if (version === undefined || version === answer.version) return;
  throw new ServiceError(
    'knowledge.stale_version',
    'Someone else changed this answer in the meantime. Here it is as it stands now.',
    { data: { current: answer } },
  );
}
