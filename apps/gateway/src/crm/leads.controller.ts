import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addLead,
  AddedLead,
  AddLeadRequest,
  addLeadNote,
  AddLeadNoteBody,
  convertLead,
  deleteLead,
  deleteLeads,
  getLead,
  getLeadOverview,
  importLeads,
  ImportLeadsRequest,
  LeadFilter,
  LeadImport,
  LeadOverview,
  LeadsReply,
  LeadsRequest,
  LeadSummary,
  LeadView,
  listLeads,
  ListLeadsRequest,
  listLeadTwins,
  mergeLead,
  MergeLeadBody,
  MessageReply,
  restoreLeads,
  seeLead,
  SeeLeadBody,
  seeLeads,
  SeeLeadsRequest,
  updateLead,
  UpdateLeadBody,
  updateLeads,
  UpdateLeadsRequest,
  type Page,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';
import { DealAnswer } from './crm-answers';

@ApiTags('CRM')
@Controller('api/crm/leads')
export class LeadsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'leads.read',
    summary: 'Leads, sorted and filtered; all of them, newest first, without',
    calls: [listLeads],
    answer: { pageOf: LeadSummary },
  })
  list(@Query() query: ListLeadsRequest): Promise<readonly LeadSummary[] | Page<LeadSummary>> {
    return listOrPage(query, this.services.call(listLeads, query));
  }

  @Get('overview')
  @Route({
    access: 'leads.read',
    summary: 'How many leads a filter leaves, how many nobody has looked at, and what there is to filter by',
    calls: [getLeadOverview],
    answer: LeadOverview,
  })
  overview(@Query() filter: LeadFilter): Promise<LeadOverview> {
    return this.services.call(getLeadOverview, filter);
  }

  @Post()
  @Route({
    access: 'leads.write',
    summary: 'Add a lead by hand; whoever is one already is completed',
    calls: [addLead],
    status: 201,
    answer: AddedLead,
  })
  add(@Body() body: AddLeadRequest): Promise<AddedLead> {
    return this.services.call(addLead, body);
  }

  @Post('import')
  @Route({
    access: 'leads.write',
    summary: 'Take in a table of leads, or try what would become of it, with a report line by line',
    calls: [importLeads],
    answer: LeadImport,
  })
  import(@Body() body: ImportLeadsRequest): Promise<LeadImport> {
    return this.services.call(importLeads, body);
  }

  @Patch()
  @Route({
    access: 'leads.write',
    summary: 'Change status or owner of several leads',
    calls: [updateLeads],
    answer: LeadsReply,
  })
  updateAll(@Body() body: UpdateLeadsRequest): Promise<LeadsReply> {
    return this.services.call(updateLeads, body);
  }

  @Post('delete')
  @Route({ access: 'leads.delete', summary: 'Delete several leads', calls: [deleteLeads], answer: LeadsReply })
  removeAll(@Body() body: LeadsRequest): Promise<LeadsReply> {
    return this.services.call(deleteLeads, body);
  }

  @Post('restore')
  @Route({
    access: 'leads.delete',
    summary: 'Bring back leads that were deleted within the last day',
    calls: [restoreLeads],
    answer: LeadsReply,
  })
  restore(@Body() body: LeadsRequest): Promise<LeadsReply> {
    return this.services.call(restoreLeads, body);
  }

  @Post('seen')
  @Route({
    access: 'leads.write',
    summary: 'All leads have been looked at, as they were at a time',
    calls: [seeLeads],
    answer: MessageReply,
  })
  seeAll(@Body() body: SeeLeadsRequest): Promise<MessageReply> {
    return this.services.call(seeLeads, body);
  }

  @Get(':id')
  @Route({ access: 'leads.read', summary: 'One lead, with the conversation', calls: [getLead], answer: LeadView })
  get(@Param() { id }: IdParam): Promise<LeadView> {
    return this.services.call(getLead, { lead_id: id });
  }

  @Patch(':id')
  @Route({
    access: 'leads.write',
    summary: 'Change status, owner, notes or the next action',
    calls: [updateLead],
    answer: LeadView,
  })
  update(@Param() { id }: IdParam, @Body() body: UpdateLeadBody): Promise<LeadView> {
    return this.services.call(updateLead, { ...body, lead_id: id });
  }

  @Post(':id/notes')
  @Route({ access: 'leads.write', summary: 'Add a note', calls: [addLeadNote], status: 201, answer: LeadView })
  note(@Param() { id }: IdParam, @Body() body: AddLeadNoteBody): Promise<LeadView> {
    return this.services.call(addLeadNote, { ...body, lead_id: id });
  }

  @Post(':id/seen')
  @Route({
    access: 'leads.write',
    summary: 'A lead has been looked at, as it was at a time',
    calls: [seeLead],
    answer: MessageReply,
  })
  see(@Param() { id }: IdParam, @Body() body: SeeLeadBody): Promise<MessageReply> {
    return this.services.call(seeLead, { ...body, lead_id: id });
  }

  @Delete(':id')
  @Route({ access: 'leads.delete', summary: 'Delete a lead', calls: [deleteLead], answer: MessageReply })
  remove(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(deleteLead, { lead_id: id });
  }

  @Post(':id/convert')
  @Route({ access: 'leads.write', summary: 'Make a deal of a lead, once', calls: [convertLead], answer: DealAnswer })
  convert(@Param() { id }: IdParam): Promise<DealAnswer> {
    return this.services.call(convertLead, { lead_id: id });
  }

  @Get(':id/twins')
  @Route({
    access: 'leads.read',
    summary: 'Leads that may be the same person',
    calls: [listLeadTwins],
    answer: { listOf: LeadSummary },
  })
  async twins(@Param() { id }: IdParam): Promise<LeadSummary[]> {
    return (await this.services.call(listLeadTwins, { lead_id: id })).leads;
  }

  @Post(':id/merge')
  @Route({
    access: 'leads.write',
    summary: 'Join another lead of the same person with this one',
    calls: [mergeLead],
    answer: LeadView,
  })
  merge(@Param() { id }: IdParam, @Body() body: MergeLeadBody): Promise<LeadView> {
    return this.services.call(mergeLead, { ...body, lead_id: id });
  }
}
