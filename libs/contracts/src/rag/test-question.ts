import { TriedAnswer } from '../chat/conversation';
import { broadcast, request } from '../contract';
import { Choice, Flag, Id, Line, Nested, Text, TextList, Time } from '../fields';
import { PageRequest, type Page } from '../paging';

/** How many test questions there may be: each is asked again after every change. */
export const MAX_TESTS = 200;

const PHRASES = { maxItems: 10, maxLength: 200 } as const;

const bots = ['outbound', 'inbound'] as const;
export type TestedBot = (typeof bots)[number];

/** A question that a bot is asked again after each change, and what its reply has to be like. */
export class TestBody {
  @Line({ max: 1_000 })
  question!: string;

  @Choice(bots, { optional: true, about: 'The sales bot when absent' })
  bot?: TestedBot;

  @TextList({ ...PHRASES, optional: true, about: 'What the reply has to say, whatever its case' })
  must_say?: string[];

  @TextList({ ...PHRASES, optional: true, about: 'What it must not say' })
  must_not_say?: string[];

  @Line({ max: 200, optional: true, nullable: true, about: 'Title or file of a document that it has to be from' })
  source?: string | null;
}

/** What changed since the run before. */
export const testChanges = ['fails_now', 'passes_now', 'other_answer'] as const;
export type TestChange = (typeof testChanges)[number];

export class TestResult {
  @Flag()
  passed!: boolean;

  @Time()
  at!: string;

  @Text({ max: 8_000, blank: true, about: 'What the bot replied' })
  answer!: string;

  @Flag({ about: 'Whether the knowledge base answers the question' })
  answered!: boolean;

  @TextList({ maxItems: 20, maxLength: 300, about: 'Titles of the documents that it was from' })
  sources!: readonly string[];

  @TextList({ ...PHRASES, about: 'What had to be said and was not' })
  missing!: readonly string[];

  @TextList({ ...PHRASES, about: 'What was said and must not be' })
  forbidden!: readonly string[];

  @Flag({ about: 'Whether it was not from the document that it has to be from' })
  wrong_source!: boolean;

  @Choice(testChanges, { nullable: true })
  change!: TestChange | null;
}

export class TestView {
  @Id()
  id!: string;

  @Line({ max: 1_000 })
  question!: string;

  @Choice(bots)
  bot!: TestedBot;

  @TextList(PHRASES)
  must_say!: readonly string[];

  @TextList(PHRASES)
  must_not_say!: readonly string[];

  @Line({ max: 200, nullable: true })
  source!: string | null;

  @Nested(() => TestResult, { nullable: true, about: 'Of the latest run; null until there is one' })
  result!: TestResult | null;

  @Flag({ about: 'Whether it is to be run as soon as may be' })
  waiting!: boolean;

  @Time()
  created_at!: string;
}

export class ListTestsRequest extends PageRequest {}
export class RunTestsRequest {}

export class TestRequest {
  @Id()
  test_id!: string;
}

export class UpdateTestRequest extends TestBody {
  @Id()
  test_id!: string;
}

export class NextTestRequest {
  @Choice(bots)
  bot!: TestedBot;
}

export class ReportTestRequest {
  @Id()
  test_id!: string;

  @Text({ max: 100, about: 'As it was given with the question' })
  run!: string;

  @Nested(() => TriedAnswer)
  reply!: TriedAnswer;
}

export class TestsDue {
  @Time()
  at!: string;
}

/** There are tests to run. Bots that miss it see it when they next look. */
export const testsDue = broadcast('knowledge-tests-due', TestsDue, {
  producers: ['rag'],
  listeners: ['outbound-bot', 'inbound-bot'],
});

const ofBots = ['outbound-bot', 'inbound-bot'] as const;

export const listTests = request({
  subject: 'rag.v1.list-tests',
  request: ListTestsRequest,
  deadlineMs: 3_000,
})<Page<TestView>>();

export const createTest = request({
  subject: 'rag.v1.create-test',
  request: TestBody,
  errors: ['knowledge.too_many_tests'],
  audit: { action: 'test.added' },
  deadlineMs: 3_000,
})<TestView>();

export const updateTest = request({
  subject: 'rag.v1.update-test',
  request: UpdateTestRequest,
  errors: ['knowledge.test_not_found'],
  audit: { action: 'test.changed' },
  deadlineMs: 3_000,
})<TestView>();

export const deleteTest = request({
  subject: 'rag.v1.delete-test',
  request: TestRequest,
  errors: ['knowledge.test_not_found'],
  audit: { action: 'test.deleted' },
  deadlineMs: 3_000,
})<{ message: string }>();

/** Has all of them run as soon as may be; a change of the knowledge base does the same when it has settled. */
export const runTests = request({
  subject: 'rag.v1.run-tests',
  request: RunTestsRequest,
  audit: { action: 'test.run' },
  deadlineMs: 3_000,
})<{ message: string; tests: number }>();

/** A bot asks what it is to be tried with; it has a minute to report. */
export const nextTest = request({
  subject: 'rag.v1.next-test',
  request: NextTestRequest,
  callers: ofBots,
  deadlineMs: 3_000,
})<{ test: { test_id: string; run: string; question: string } | null }>();

export const reportTest = request({
  subject: 'rag.v1.report-test',
  request: ReportTestRequest,
  callers: ofBots,
  deadlineMs: 3_000,
})<{ message: string }>();

export const testRequests = [listTests, createTest, updateTest, deleteTest, runTests, nextTest, reportTest] as const;
