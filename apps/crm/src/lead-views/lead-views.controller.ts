import { Controller } from '@nestjs/common';
import {
  changeLeadView,
  deleteLeadView,
  listLeadViews,
  saveLeadView,
  type ChangeLeadViewRequest,
  type LeadListView,
  type LeadListViews,
  type LeadViewRequest,
  type SaveLeadViewBody,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { LeadViews } from './lead-views';

@Controller()
export class LeadViewsController {
  constructor(private readonly views: LeadViews) {}

  @Handles(listLeadViews)
  async list(_: object, context: RequestContext): Promise<LeadListViews> {
    return this.views.list(requireRight(context, 'leads.read').id);
  }

  @Handles(saveLeadView)
  async save(request: SaveLeadViewBody, context: RequestContext): Promise<LeadListView> {
    return this.views.save(request, requireRight(context, 'leads.read').id);
  }

  @Handles(changeLeadView)
  async change(request: ChangeLeadViewRequest, context: RequestContext): Promise<LeadListView> {
    return this.views.change(request, requireRight(context, 'leads.read').id);
  }

  @Handles(deleteLeadView)
  async delete(request: LeadViewRequest, context: RequestContext): Promise<{ message: string }> {
    return this.views.delete(request, requireRight(context, 'leads.read').id);
  }
}
