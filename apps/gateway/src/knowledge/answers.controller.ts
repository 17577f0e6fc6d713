import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AnswerView,
  createAnswer,
  deleteAnswer,
  getAnswer,
  importAnswers,
  ImportAnswersReply,
  ImportAnswersRequest,
  listAnswers,
  ListAnswersRequest,
  MessageReply,
  NewAnswerRequest,
  updateAnswer,
  UpdateAnswerBody,
  type Page,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

@ApiTags('Knowledge base')
@Controller('api/knowledge')
export class AnswersController {
  constructor(private readonly services: ServiceClient) {}

  @Get('answers')
  @Route({
    access: 'knowledge.read',
    summary: 'Questions with their answers, newest first: page by page with a limit, without one the newest 1,000',
    calls: [listAnswers],
    answer: { pageOf: AnswerView },
  })
  list(@Query() query: ListAnswersRequest): Promise<readonly AnswerView[] | Page<AnswerView>> {
    return listOrPage(query, this.services.call(listAnswers, query));
  }

  @Post('answers')
  @Route({
    access: 'knowledge.write',
    summary: 'Write the answer to a question; the bots know it when its status is ready',
    calls: [createAnswer],
    status: 201,
    answer: AnswerView,
  })
  create(@Body() body: NewAnswerRequest): Promise<AnswerView> {
    return this.services.call(createAnswer, body);
  }

  @Put('imported-answers')
  @Route({
    access: 'knowledge.write',
    summary: 'Bring the imported questions up to date with a folder: all of them; what an editor wrote is left alone',
    calls: [importAnswers],
    answer: ImportAnswersReply,
  })
  import(@Body() body: ImportAnswersRequest): Promise<ImportAnswersReply> {
    return this.services.call(importAnswers, body);
  }

  @Get('answers/:id')
  @Route({ access: 'knowledge.read', summary: 'One question with its answer', calls: [getAnswer], answer: AnswerView })
  get(@Param() { id }: IdParam): Promise<AnswerView> {
    return this.services.call(getAnswer, { answer_id: id });
  }

  @Put('answers/:id')
  @Route({
    access: 'knowledge.write',
    summary: 'Change a question or its answer; what is left out stays',
    calls: [updateAnswer],
    answer: AnswerView,
  })
  update(@Param() { id }: IdParam, @Body() body: UpdateAnswerBody): Promise<AnswerView> {
    return this.services.call(updateAnswer, { ...body, answer_id: id });
  }

  @Delete('answers/:id')
  @Route({
    access: 'knowledge.write',
    summary: 'Delete a question with its answer',
    calls: [deleteAnswer],
    answer: MessageReply,
  })
  remove(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(deleteAnswer, { answer_id: id });
  }
}
