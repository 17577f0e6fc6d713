import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  getTicket,
  getTicketFigures,
  listTickets,
  ListTicketsRequest,
  mergeTicket,
  MergeTicketBody,
  TicketFigures,
  TicketSummary,
  TicketView,
  updateTicket,
  UpdateTicketBody,
  writeInTicket,
  WriteInTicketBody,
  type Page,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

@ApiTags('CRM')
@Controller('api/crm/tickets')
export class TicketsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'tickets.read',
    summary: 'All support tickets, newest first',
    calls: [listTickets],
    answer: { pageOf: TicketSummary },
  })
  list(@Query() query: ListTicketsRequest): Promise<readonly TicketSummary[] | Page<TicketSummary>> {
    return listOrPage(query, this.services.call(listTickets, query));
  }

  @Get('figures')
  @Route({
    access: 'tickets.read',
    summary: 'How many tickets are open, waiting, overdue and done today',
    calls: [getTicketFigures],
    answer: TicketFigures,
  })
  figures(): Promise<TicketFigures> {
    return this.services.call(getTicketFigures, {});
  }

  @Get(':id')
  @Route({ access: 'tickets.read', summary: 'One ticket, with notes and log', calls: [getTicket], answer: TicketView })
  get(@Param() { id }: IdParam): Promise<TicketView> {
    return this.services.call(getTicket, { ticket_id: id });
  }

  @Patch(':id')
  @Route({
    access: 'tickets.write',
    summary: 'Change status, urgency, category or assignee, and answer the customer',
    calls: [updateTicket],
    answer: TicketView,
  })
  update(@Param() { id }: IdParam, @Body() body: UpdateTicketBody): Promise<TicketView> {
    return this.services.call(updateTicket, { ...body, ticket_id: id });
  }

  @Post(':id/messages')
  @Route({
    access: 'tickets.write',
    summary: 'Answer the customer, or leave a note that they never see',
    calls: [writeInTicket],
    status: 201,
    answer: TicketView,
  })
  write(@Param() { id }: IdParam, @Body() body: WriteInTicketBody): Promise<TicketView> {
    return this.services.call(writeInTicket, { ...body, ticket_id: id });
  }

  @Post(':id/merge')
  @Route({
    access: 'tickets.write',
    summary: 'Join another ticket of the same customer with this one',
    calls: [mergeTicket],
    answer: TicketView,
  })
  merge(@Param() { id }: IdParam, @Body() body: MergeTicketBody): Promise<TicketView> {
    return this.services.call(mergeTicket, { ...body, ticket_id: id });
  }
}
