import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  listUnanswered,
  ListUnansweredRequest,
  updateUnanswered,
  UnansweredView,
  UpdateUnansweredBody,
  type Page,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

@ApiTags('Knowledge base')
@Controller('api/knowledge/unanswered')
export class UnansweredController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'knowledge.read',
    summary: 'What the bots were asked and could not answer, or whose answer was no help; asked last first',
    calls: [listUnanswered],
    answer: { pageOf: UnansweredView },
  })
  list(@Query() query: ListUnansweredRequest): Promise<readonly UnansweredView[] | Page<UnansweredView>> {
    return listOrPage(query, this.services.call(listUnanswered, query));
  }

  @Patch(':id')
  @Route({
    access: 'knowledge.write',
    summary: 'Dismiss it, take that back, or say that it is answered',
    calls: [updateUnanswered],
    answer: UnansweredView,
  })
  update(@Param() { id }: IdParam, @Body() body: UpdateUnansweredBody): Promise<UnansweredView> {
    return this.services.call(updateUnanswered, { ...body, unanswered_id: id });
  }
}
