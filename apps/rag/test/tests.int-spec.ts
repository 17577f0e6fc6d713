import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTest,
  deleteTest,
  listTests,
  nextTest,
  reportTest,
  runTests,
  type TriedAnswer,
} from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start({ model: false });
});
afterAll(() => rag.stop());

const says = (answer: string): TriedAnswer => ({ answered: true, answer, citations: [], from: 'documents' });
const next = (bot: 'outbound' | 'inbound' = 'outbound') => rag.askAsBot(bot, nextTest, { bot });
const list = async () => (await rag.ask(listTests, {})).items;

async function replies(answer: string): Promise<void> {
  const { test } = await next();
  if (!test) throw new Error('there is no test to run');
  await rag.askAsBot('outbound', reportTest, { test_id: test.test_id, run: test.run, reply: says(answer) });
}

describe('a test question', () => {
  it('is run by its bot alone, once, and again on demand, and tells what changed', async () => {
    const { id, waiting } = await rag.ask(createTest, { question: 'What is a bag of Zest?', must_say: ['$34'] });
    expect(waiting).toBe(true);
    expect((await next('inbound')).test).toBeNull();
    await replies('A bag is $34.');
    expect((await next()).test).toBeNull();
    expect(await list()).toMatchObject([{ id, waiting: false, result: { passed: true, change: null } }]);
    expect(await rag.ask(runTests, {})).toMatchObject({ tests: 1 });
    await replies('A bag is $21.');
    expect(await list()).toMatchObject([{ result: { passed: false, missing: ['$34'], change: 'fails_now' } }]);
    await rag.ask(deleteTest, { test_id: id });
    expect(await list()).toEqual([]);
  });

  it('is taken by one of several replicas', async () => {
    await rag.ask(createTest, { question: 'Do you sell tea?', must_not_say: ['yes'] });
    const taken = await Promise.all([next(), next(), next()]);
    expect(taken.filter(({ test }) => test !== null)).toHaveLength(1);
  });

  it('has to expect something', async () => {
    const empty = rag.ask(createTest, { question: 'Do you sell tea?', must_say: [' '] });
    await expect(empty).rejects.toMatchObject({ code: 'request.invalid', body: { errors: [{ field: 'must_say' }] } });
  });
});
