import { Controller } from '@nestjs/common';
import {
  createTest,
  deleteTest,
  listTests,
  nextTest,
  reportTest,
  runTests,
  updateTest,
  type ListTestsRequest,
  type NextTestRequest,
  type Page,
  type ReportTestRequest,
  type RunTestsRequest,
  type TestBody,
  type TestRequest,
  type TestView,
  type UpdateTestRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { Tests } from './tests';

@Controller()
export class TestsController {
  constructor(private readonly tests: Tests) {}

  @Handles(listTests)
  async list(request: ListTestsRequest, context: RequestContext): Promise<Page<TestView>> {
    requireRight(context, 'knowledge.read');
    return this.tests.list(request);
  }

  @Handles(createTest)
  async create(request: TestBody, context: RequestContext): Promise<TestView> {
    requireRight(context, 'knowledge.write');
    return this.tests.create(request);
  }

  @Handles(updateTest)
  async update({ test_id, ...body }: UpdateTestRequest, context: RequestContext): Promise<TestView> {
    requireRight(context, 'knowledge.write');
    return this.tests.update(test_id, body);
  }

  @Handles(deleteTest)
  async delete({ test_id }: TestRequest, context: RequestContext): Promise<{ message: string }> {
    requireRight(context, 'knowledge.write');
    return this.tests.delete(test_id);
  }

  @Handles(runTests)
  async run(_request: RunTestsRequest, context: RequestContext): Promise<{ message: string; tests: number }> {
    requireRight(context, 'knowledge.write');
    return this.tests.run();
  }

  @Handles(nextTest)
  async next(request: NextTestRequest): Promise<Awaited<ReturnType<Tests['next']>>> {
    return this.tests.next(request);
  }

  @Handles(reportTest)
  async report(request: ReportTestRequest): Promise<{ message: string }> {
    return this.tests.report(request);
  }
}
