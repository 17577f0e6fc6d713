import { Controller } from '@nestjs/common';
import {
  addLeadNote,
  convertLead,
  deleteLead,
  getLead,
  getLeadOverview,
  listLeads,
  listLeadTwins,
  mergeLead,
  seeLead,
  seeLeads,
  updateLead,
  type AddLeadNoteRequest,
  type DealReply,
  type LeadFilter,
  type LeadOverview,
  type LeadRequest,
  type LeadSummary,
  type LeadView,
  type ListLeadsRequest,
  type MergeLeadRequest,
  type Page,
  type SeeLeadRequest,
  type SeeLeadsRequest,
  type UpdateLeadRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { AddLeadNote } from './use-cases/add-lead-note';
import { ConvertLead } from './use-cases/convert-lead';
import { DeleteLead } from './use-cases/delete-lead';
import { GetLead } from './use-cases/get-lead';
import { ListLeads } from './use-cases/list-leads';
import { ListTwins } from './use-cases/list-twins';
import { MergeLead } from './use-cases/merge-lead';
import { SeeLeads } from './use-cases/see-leads';
import { UpdateLead } from './use-cases/update-lead';

/** Every method is async, so that a refusal is an answer like any other. */
@Controller()
export class LeadsController {
  constructor(
    private readonly listLeads: ListLeads,
    private readonly getLead: GetLead,
    private readonly updateLead: UpdateLead,
    private readonly addNote: AddLeadNote,
    private readonly seeLeads: SeeLeads,
    private readonly deleteLead: DeleteLead,
    private readonly convertLead: ConvertLead,
    private readonly listTwins: ListTwins,
    private readonly mergeLead: MergeLead,
  ) {}

  @Handles(listLeads)
  async list(request: ListLeadsRequest, context: RequestContext): Promise<Page<LeadSummary>> {
    requireRight(context, 'leads.read');
    return this.listLeads.run(request);
  }

  @Handles(getLeadOverview)
  async overview(request: LeadFilter, context: RequestContext): Promise<LeadOverview> {
    requireRight(context, 'leads.read');
    return this.listLeads.overview(request);
  }

  @Handles(getLead)
  async get(request: LeadRequest, context: RequestContext): Promise<LeadView> {
    requireRight(context, 'leads.read');
    return this.getLead.run(request);
  }

  @Handles(updateLead)
  async update(request: UpdateLeadRequest, context: RequestContext): Promise<LeadView> {
    return this.updateLead.run(request, requireRight(context, 'leads.write').id);
  }

  @Handles(addLeadNote)
  async note(request: AddLeadNoteRequest, context: RequestContext): Promise<LeadView> {
    return this.addNote.run(request, requireRight(context, 'leads.write').id);
  }

  @Handles(seeLead)
  async see(request: SeeLeadRequest, context: RequestContext): Promise<{ message: string }> {
    return this.seeLeads.one(request, requireRight(context, 'leads.write').id);
  }

  @Handles(seeLeads)
  async seeAll(request: SeeLeadsRequest, context: RequestContext): Promise<{ message: string }> {
    return this.seeLeads.all(request, requireRight(context, 'leads.write').id);
  }

  @Handles(deleteLead)
  async delete(request: LeadRequest, context: RequestContext): Promise<{ message: string }> {
    return this.deleteLead.run(request, requireRight(context, 'leads.delete').id);
  }

  @Handles(convertLead)
  async convert(request: LeadRequest, context: RequestContext): Promise<DealReply> {
    return this.convertLead.run(request, requireRight(context, 'leads.write').id);
  }

  @Handles(listLeadTwins)
  async twins(request: LeadRequest, context: RequestContext): Promise<{ leads: LeadSummary[] }> {
    requireRight(context, 'leads.read');
    return this.listTwins.run(request);
  }

  @Handles(mergeLead)
  async merge(request: MergeLeadRequest, context: RequestContext): Promise<LeadView> {
    return this.mergeLead.run(request, requireRight(context, 'leads.write').id);
  }
}
