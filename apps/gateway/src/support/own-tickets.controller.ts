import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addToOwnTicket,
  getOwnTicket,
  listOwnTickets,
  OwnTicketSummary,
  OwnTicketView,
  PageRequest,
  TicketMessageBody,
  type Page,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

@ApiTags('Support')
@Controller('api/support/tickets')
export class OwnTicketsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'user',
    summary: 'One’s own support tickets, newest first',
    calls: [listOwnTickets],
    answer: { pageOf: OwnTicketSummary },
  })
  list(@Query() query: PageRequest): Promise<readonly OwnTicketSummary[] | Page<OwnTicketSummary>> {
    return listOrPage(query, this.services.call(listOwnTickets, query));
  }

  @Get(':id')
  @Route({ access: 'user', summary: 'One of one’s own tickets', calls: [getOwnTicket], answer: OwnTicketView })
  get(@Param() { id }: IdParam): Promise<OwnTicketView> {
    return this.services.call(getOwnTicket, { ticket_id: id });
  }

  @Post(':id/messages')
  @Route({
    access: 'user',
    summary: 'Write in one of one’s own tickets; one that was done long ago is followed by a new one',
    calls: [addToOwnTicket],
    status: 201,
    answer: OwnTicketView,
  })
  add(@Param() { id }: IdParam, @Body() body: TicketMessageBody): Promise<OwnTicketView> {
    return this.services.call(addToOwnTicket, { ...body, ticket_id: id });
  }
}
