import { Injectable } from '@nestjs/common';
import {
  MAX_TESTS,
  pageOf,
  placeOf,
  ServiceError,
  testsDue,
  type ListTestsRequest,
  type NextTestRequest,
  type Page,
  type ReportTestRequest,
  type TestBody,
  type TestView,
} from '@abbotsford/contracts';
import { invalid, ServiceClient } from '@abbotsford/service-kit';
import { KnowledgeStateRepository } from '../store/knowledge-state.repository';
import { judgeReply } from './judge-reply';
import { TestsRepository } from './tests.repository';

/** Many documents change together: tests are run when nothing has changed for so long, and every replica has seen it. */
const SETTLED_MS = 10_000;

/** Test questions: what editors do with them, and their runs, for which the bots come by themselves. */
@Injectable()
export class Tests {
  private seen = { state: '', since: 0 };

  constructor(
    private readonly rows: TestsRepository,
    private readonly states: KnowledgeStateRepository,
    private readonly client: ServiceClient,
  ) {}

  async list(request: ListTestsRequest): Promise<Page<TestView>> {
    const limit = request.limit ?? MAX_TESTS;
    return pageOf(await this.rows.list(limit + 1, placeOf(request)), limit);
  }

  async create(body: TestBody): Promise<TestView> {
    refuseEmpty(body);
    if ((await this.rows.count()) >= MAX_TESTS) {
      throw new ServiceError('knowledge.too_many_tests', `There can be ${MAX_TESTS} test questions at most.`);
    }
    return this.announced(await this.rows.insert(body));
  }

  async update(id: string, body: TestBody): Promise<TestView> {
    refuseEmpty(body);
    const changed = await this.rows.change(id, body);
    if (!changed) throw testNotFound();
    return this.announced(changed);
  }

  async delete(id: string): Promise<{ message: string }> {
    if (!(await this.rows.remove(id))) throw testNotFound();
    return { message: 'The test question was deleted.' };
  }

  async run(): Promise<{ message: string; tests: number }> {
    const tests = await this.rows.markAll();
    return this.announced({ message: 'They are run now.', tests });
  }

  /** What a bot is to be tried with: what was asked for at once, the rest when the knowledge base has settled. */
  async next({ bot }: NextTestRequest): Promise<{ test: { test_id: string; run: string; question: string } | null }> {
    const [index, answers] = await Promise.all([this.states.current('index'), this.states.current('answers')]);
    const state = `${index.revision}.${answers.revision}`;
    if (this.seen.state !== state) this.seen = { state, since: Date.now() };
    const settled = Date.now() - this.seen.since >= SETTLED_MS;
    const row = await this.rows.claim(bot, settled ? state : null);
    return { test: row && { test_id: row._id.toHexString(), run: state, question: row.question } };
  }

  async report({ test_id, run, reply }: ReportTestRequest): Promise<{ message: string }> {
    const row = await this.rows.find(test_id);
    if (row) await this.rows.keep(row, judgeReply(row, reply, row.result), run);
    return { message: 'It is noted.' };
  }

  private announced<T>(result: T): T {
    this.client.broadcast(testsDue, { at: new Date().toISOString() });
    return result;
  }
}

function refuseEmpty({ must_say = [], must_not_say = [], source = null }: TestBody): void {
  if ([...must_say, ...must_not_say].some((phrase) => phrase.trim() !== '') || source !== null) return;
  throw invalid([{ field: 'must_say', message: 'or must_not_say or source has to say what the reply is to be like' }]);
}

const testNotFound = (): ServiceError =>
  new ServiceError('knowledge.test_not_found', 'There is no such test question; it may have been deleted.');
