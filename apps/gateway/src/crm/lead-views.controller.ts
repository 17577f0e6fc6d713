import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  changeLeadView,
  deleteLeadView,
  LeadListView,
  LeadListViews,
  listLeadViews,
  MessageReply,
  saveLeadView,
  SaveLeadViewBody,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { Route } from '../http/route';

@ApiTags('CRM')
@Controller('api/crm/lead-views')
export class LeadViewsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'leads.read',
    summary: 'Saved lists of leads: one’s own, and what colleagues share',
    calls: [listLeadViews],
    answer: LeadListViews,
  })
  list(): Promise<LeadListViews> {
    return this.services.call(listLeadViews, {});
  }

  @Post()
  @Route({
    access: 'leads.read',
    summary: 'Save a list of leads',
    calls: [saveLeadView],
    status: 201,
    answer: LeadListView,
  })
  save(@Body() body: SaveLeadViewBody): Promise<LeadListView> {
    return this.services.call(saveLeadView, body);
  }

  @Put(':id')
  @Route({ access: 'leads.read', summary: 'Change a view of one’s own', calls: [changeLeadView], answer: LeadListView })
  change(@Param() { id }: IdParam, @Body() body: SaveLeadViewBody): Promise<LeadListView> {
    return this.services.call(changeLeadView, { ...body, view_id: id });
  }

  @Delete(':id')
  @Route({ access: 'leads.read', summary: 'Delete a view of one’s own', calls: [deleteLeadView], answer: MessageReply })
  remove(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(deleteLeadView, { view_id: id });
  }
}
