import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  BoardColumn,
  BoardRequest,
  createDeal,
  CreateDealRequest,
  DealActivity,
  DealView,
  deleteDeal,
  getBoard,
  getDeal,
  listDealActivities,
  MessageReply,
  moveDeal,
  MoveDealBody,
  updateDeal,
  UpdateDealBody,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { Route } from '../http/route';
import { CreatedDeal, DealAnswer } from './crm-answers';

@ApiTags('CRM')
@Controller('api/crm/deals')
export class DealsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'deals.read',
    summary: 'The board, a column for each stage',
    calls: [getBoard],
    answer: { listOf: BoardColumn },
  })
  async board(@Query() query: BoardRequest): Promise<BoardColumn[]> {
    return (await this.services.call(getBoard, query)).columns;
  }

  @Post()
  @Route({ access: 'deals.write', summary: 'Make a deal', calls: [createDeal], status: 201, answer: CreatedDeal })
  async create(@Body() body: CreateDealRequest): Promise<CreatedDeal> {
    const { deal } = await this.services.call(createDeal, body);
    return { id: deal.id, deal };
  }

  @Get(':id')
  @Route({ access: 'deals.read', summary: 'One deal', calls: [getDeal], answer: DealView })
  get(@Param() { id }: IdParam): Promise<DealView> {
    return this.services.call(getDeal, { deal_id: id });
  }

  @Put(':id')
  @Route({
    access: 'deals.write',
    summary: 'Change a deal; what is left out stays',
    calls: [updateDeal],
    answer: DealAnswer,
  })
  update(@Param() { id }: IdParam, @Body() body: UpdateDealBody): Promise<DealAnswer> {
    return this.services.call(updateDeal, { ...body, deal_id: id });
  }

  @Delete(':id')
  @Route({ access: 'deals.delete', summary: 'Delete a deal', calls: [deleteDeal], answer: MessageReply })
  remove(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(deleteDeal, { deal_id: id });
  }

  @Patch(':id/stage')
  @Route({
    access: 'deals.write',
    summary: 'Move a deal to another column or place',
    calls: [moveDeal],
    answer: DealAnswer,
  })
  move(@Param() { id }: IdParam, @Body() body: MoveDealBody): Promise<DealAnswer> {
    return this.services.call(moveDeal, { ...body, deal_id: id });
  }

  @Get(':id/activities')
  @Route({
    access: 'deals.read',
    summary: 'Who changed what in a deal, and when',
    calls: [listDealActivities],
    answer: { listOf: DealActivity },
  })
  async activities(@Param() { id }: IdParam): Promise<DealActivity[]> {
    return (await this.services.call(listDealActivities, { deal_id: id })).activities;
  }
}
