import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  convertLead,
  deleteLead,
  getLead,
  LeadSummary,
  LeadView,
  listLeads,
  listLeadTwins,
  mergeLead,
  MergeLeadBody,
  MessageReply,
  PageRequest,
  updateLead,
  UpdateLeadBody,
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
  @Route({ access: 'admin', summary: 'All leads, newest first', calls: [listLeads], answer: { pageOf: LeadSummary } })
  list(@Query() query: PageRequest): Promise<readonly LeadSummary[] | Page<LeadSummary>> {
    return listOrPage(query, this.services.call(listLeads, query));
  }

  @Get(':id')
  @Route({ access: 'admin', summary: 'One lead, with the conversation', calls: [getLead], answer: LeadView })
  get(@Param() { id }: IdParam): Promise<LeadView> {
    return this.services.call(getLead, { lead_id: id });
  }

  @Patch(':id')
  @Route({ access: 'admin', summary: 'Change status, owner or notes', calls: [updateLead], answer: LeadView })
  update(@Param() { id }: IdParam, @Body() body: UpdateLeadBody): Promise<LeadView> {
    return this.services.call(updateLead, { ...body, lead_id: id });
  }

  @Delete(':id')
  @Route({ access: 'admin', summary: 'Delete a lead', calls: [deleteLead], answer: MessageReply })
  remove(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(deleteLead, { lead_id: id });
  }

  @Post(':id/convert')
  @Route({ access: 'admin', summary: 'Make a deal of a lead, once', calls: [convertLead], answer: DealAnswer })
  convert(@Param() { id }: IdParam): Promise<DealAnswer> {
    return this.services.call(convertLead, { lead_id: id });
  }

  @Get(':id/twins')
  @Route({
    access: 'admin',
    summary: 'Leads that may be the same person',
    calls: [listLeadTwins],
    answer: { listOf: LeadSummary },
  })
  async twins(@Param() { id }: IdParam): Promise<LeadSummary[]> {
    return (await this.services.call(listLeadTwins, { lead_id: id })).leads;
  }

  @Post(':id/merge')
  @Route({
    access: 'admin',
    summary: 'Join another lead of the same person with this one',
    calls: [mergeLead],
    answer: LeadView,
  })
  merge(@Param() { id }: IdParam, @Body() body: MergeLeadBody): Promise<LeadView> {
    return this.services.call(mergeLead, { ...body, lead_id: id });
  }
}
