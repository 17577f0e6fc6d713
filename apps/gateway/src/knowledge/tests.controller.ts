import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createTest,
  deleteTest,
  listTests,
  ListTestsRequest,
  MAX_TESTS,
  MessageReply,
  runTests,
  TestBody,
  TestView,
  Text,
  updateTest,
  Whole,
  type Page,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

class RunAnswer {
  @Text({ max: 500 })
  message!: string;

  @Whole({ min: 0, max: MAX_TESTS, about: 'How many are run' })
  tests!: number;
}

@ApiTags('Knowledge base')
@Controller('api/knowledge/tests')
export class TestsController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'knowledge.read',
    summary: 'Questions that the bots are asked again after each change, with their latest results; newest first',
    calls: [listTests],
    answer: { pageOf: TestView },
  })
  list(@Query() query: ListTestsRequest): Promise<readonly TestView[] | Page<TestView>> {
    return listOrPage(query, this.services.call(listTests, query));
  }

  @Post()
  @Route({
    access: 'knowledge.write',
    summary: 'Add a test question; it is run at once',
    calls: [createTest],
    status: 201,
    answer: TestView,
  })
  create(@Body() body: TestBody): Promise<TestView> {
    return this.services.call(createTest, body);
  }

  @Post('run')
  @Route({
    access: 'knowledge.write',
    summary: 'Run all of them now; they are run by themselves after each change',
    calls: [runTests],
    status: 202,
    answer: RunAnswer,
  })
  run(): Promise<RunAnswer> {
    return this.services.call(runTests, {});
  }

  @Put(':id')
  @Route({ access: 'knowledge.write', summary: 'Change a test question', calls: [updateTest], answer: TestView })
  update(@Param() { id }: IdParam, @Body() body: TestBody): Promise<TestView> {
    return this.services.call(updateTest, { ...body, test_id: id });
  }

  @Delete(':id')
  @Route({ access: 'knowledge.write', summary: 'Delete a test question', calls: [deleteTest], answer: MessageReply })
  remove(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(deleteTest, { test_id: id });
  }
}
