import { Controller } from '@nestjs/common';
import {
  listUnanswered,
  pageOf,
  placeOf,
  UNANSWERED_LISTED,
  updateUnanswered,
  type ListUnansweredRequest,
  type Page,
  type UnansweredView,
  type UpdateUnansweredRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { unansweredNotFound } from './unanswered-errors';
import { UnansweredRepository } from './unanswered.repository';

@Controller()
export class UnansweredController {
  constructor(private readonly questions: UnansweredRepository) {}

  @Handles(listUnanswered)
  async list(request: ListUnansweredRequest, context: RequestContext): Promise<Page<UnansweredView>> {
    requireRight(context, 'knowledge.read');
    const limit = request.limit ?? UNANSWERED_LISTED;
    return pageOf(await this.questions.list(limit + 1, placeOf(request), request), limit);
  }

  @Handles(updateUnanswered)
  async update(
    { unanswered_id, ...change }: UpdateUnansweredRequest,
    context: RequestContext,
  ): Promise<UnansweredView> {
    requireRight(context, 'knowledge.write');
    const changed = await this.questions.handle(unanswered_id, change);
    if (!changed) throw unansweredNotFound();
    return changed;
  }
}
