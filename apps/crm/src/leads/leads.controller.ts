import { Controller } from '@nestjs/common';
import {
  convertLead,
  deleteLead,
  getLead,
  listLeads,
  listLeadTwins,
  mergeLead,
  updateLead,
  type DealReply,
  type LeadRequest,
  type LeadSummary,
  type LeadView,
  type MergeLeadRequest,
  type Page,
  type PageRequest,
  type UpdateLeadRequest,
} from '@abbotsford/contracts';
import { Handles, requireAdmin, type RequestContext } from '@abbotsford/service-kit';
import { ConvertLead } from './use-cases/convert-lead';
import { DeleteLead } from './use-cases/delete-lead';
import { GetLead } from './use-cases/get-lead';
import { ListLeads } from './use-cases/list-leads';
import { ListTwins } from './use-cases/list-twins';
import { MergeLead } from './use-cases/merge-lead';
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
    private readonly listTwins: ListTwins,
    private readonly mergeLead: MergeLead,
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

  @Handles(listLeadTwins)
  async twins(request: LeadRequest, context: RequestContext): Promise<{ leads: LeadSummary[] }> {
    requireAdmin(context);
    return this.listTwins.run(request);
  }

  @Handles(mergeLead)
  async merge(request: MergeLeadRequest, context: RequestContext): Promise<LeadView> {
    return this.mergeLead.run(request, requireAdmin(context).id);
  }
}
