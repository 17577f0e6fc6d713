import { Controller } from '@nestjs/common';
import {
  convertLead,
  deleteLead,
  getLead,
  listLeads,
  updateLead,
  type DealReply,
  type LeadRequest,
  type LeadSummary,
  type LeadView,
  type Page,
  type PageRequest,
  type UpdateLeadRequest,
} from '@abbotsford/contracts';
import { Handles, requireAdmin, type RequestContext } from '@abbotsford/service-kit';
import { ConvertLead } from './use-cases/convert-lead';
import { DeleteLead } from './use-cases/delete-lead';
import { GetLead } from './use-cases/get-lead';
import { ListLeads } from './use-cases/list-leads';
import { UpdateLead } from './use-cases/update-lead';

/** Every method is async, so that a refusal is an answer like any other. */
@Controller()
export class LeadsController {
  constructor(
    private readonly listLeads: ListLeads,
    private readonly getLead: GetLead,
    private readonly updateLead: UpdateLead,
    private readonly deleteLead: DeleteLead,
    private readonly convertLead: ConvertLead,
  ) {}

  @Handles(listLeads)
  async list(request: PageRequest, context: RequestContext): Promise<Page<LeadSummary>> {
    requireAdmin(context);
    return this.listLeads.run(request);
  }

  @Handles(getLead)
  async get(request: LeadRequest, context: RequestContext): Promise<LeadView> {
    requireAdmin(context);
    return this.getLead.run(request);
  }

  @Handles(updateLead)
  async update(request: UpdateLeadRequest, context: RequestContext): Promise<LeadView> {
    requireAdmin(context);
    return this.updateLead.run(request);
  }

  @Handles(deleteLead)
  async delete(request: LeadRequest, context: RequestContext): Promise<{ message: string }> {
    return this.deleteLead.run(request, requireAdmin(context).id);
  }

  @Handles(convertLead)
  async convert(request: LeadRequest, context: RequestContext): Promise<DealReply> {
    return this.convertLead.run(request, requireAdmin(context).id);
  }
}
