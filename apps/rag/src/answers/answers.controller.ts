import { Controller } from '@nestjs/common';
import {
  createAnswer,
  deleteAnswer,
  getAnswer,
  importAnswers,
  listAnswers,
  updateAnswer,
  type WrittenAnswerRequest,
  type AnswerView,
  type NewAnswerRequest,
  type ImportAnswersReply,
  type ImportAnswersRequest,
  type ListAnswersRequest,
  type Page,
  type UpdateAnswerRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { Answers } from './answers';

@Controller()
export class AnswersController {
  constructor(private readonly answers: Answers) {}

  @Handles(listAnswers)
  async list(request: ListAnswersRequest, context: RequestContext): Promise<Page<AnswerView>> {
    requireRight(context, 'knowledge.read');
    return this.answers.list(request);
  }

  @Handles(getAnswer)
  async get({ answer_id }: WrittenAnswerRequest, context: RequestContext): Promise<AnswerView> {
    requireRight(context, 'knowledge.read');
    return this.answers.get(answer_id);
  }

  @Handles(createAnswer)
  async create(request: NewAnswerRequest, context: RequestContext): Promise<AnswerView> {
    return this.answers.create(request, requireRight(context, 'knowledge.write').id);
  }

  @Handles(updateAnswer)
  async update(request: UpdateAnswerRequest, context: RequestContext): Promise<AnswerView> {
    return this.answers.update(request, requireRight(context, 'knowledge.write').id);
  }

  @Handles(deleteAnswer)
  async delete({ answer_id }: WrittenAnswerRequest, context: RequestContext): Promise<{ message: string }> {
    requireRight(context, 'knowledge.write');
    return this.answers.delete(answer_id);
  }

  @Handles(importAnswers)
  async import({ answers }: ImportAnswersRequest, context: RequestContext): Promise<ImportAnswersReply> {
    return this.answers.import(answers, requireRight(context, 'knowledge.write').id);
  }
}
