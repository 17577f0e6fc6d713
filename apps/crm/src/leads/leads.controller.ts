import { Controller } from '@nestjs/common';
import {
  addLead,
  addLeadNote,
  convertLead,
  deleteLead,
  deleteLeads,
  exportLeads,
  getLead,
  getLeadOverview,
  importLeads,
  listLeads,
  listLeadTwins,
  mergeLead,
  restoreLeads,
  seeLead,
  seeLeads,
  updateLead,
  updateLeads,
  type AddedLead,
  type AddLeadRequest,
  type AddLeadNoteRequest,
  type DealReply,
  type ExportLeadsRequest,
  type ImportLeadsRequest,
  type LeadFilter,
  type LeadImport,
  type LeadOverview,
  type LeadRequest,
  type LeadsFilePart,
  type LeadsReply,
  type LeadsRequest,
  type LeadSummary,
  type LeadView,
  type ListLeadsRequest,
  type MergeLeadRequest,
  type Page,
  type SeeLeadRequest,
  type SeeLeadsRequest,
  type UpdateLeadRequest,
  type UpdateLeadsRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { AddLead } from './use-cases/add-lead';
import { AddLeadNote } from './use-cases/add-lead-note';
import { ChangeLeads } from './use-cases/change-leads';
import { ConvertLead } from './use-cases/convert-lead';
import { DeleteLead } from './use-cases/delete-lead';
import { ExportLeads } from './use-cases/export-leads';
import { GetLead } from './use-cases/get-lead';
import { ImportLeads } from './use-cases/import-leads';
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
    private readonly addLead: AddLead,
    private readonly importLeads: ImportLeads,
    private readonly exportLeads: ExportLeads,
    private readonly changeLeads: ChangeLeads,
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

  @Handles(addLead)
  async add(request: AddLeadRequest, context: RequestContext): Promise<AddedLead> {
    return this.addLead.run(request, requireRight(context, 'leads.write').id);
  }

  @Handles(importLeads)
  async import(request: ImportLeadsRequest, context: RequestContext): Promise<LeadImport> {
    return this.importLeads.run(request, requireRight(context, 'leads.write').id);
  }

  @Handles(exportLeads)
  async export(request: ExportLeadsRequest, context: RequestContext): Promise<LeadsFilePart> {
    requireRight(context, 'crm.export');
    return this.exportLeads.run(request);
  }

  @Handles(updateLeads)
  async updateAll(request: UpdateLeadsRequest, context: RequestContext): Promise<LeadsReply> {
    return this.changeLeads.update(request, requireRight(context, 'leads.write').id);
  }

  @Handles(deleteLeads)
  async deleteAll(request: LeadsRequest, context: RequestContext): Promise<LeadsReply> {
    return this.changeLeads.delete(request, requireRight(context, 'leads.delete').id);
  }

  @Handles(restoreLeads)
  async restore(request: LeadsRequest, context: RequestContext): Promise<LeadsReply> {
    return this.changeLeads.restore(request, requireRight(context, 'leads.delete').id);
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
