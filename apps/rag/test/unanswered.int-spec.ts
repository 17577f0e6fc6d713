import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createAnswer,
  erasedPerson,
  listUnanswered,
  questionUnanswered,
  updateUnanswered,
  type QuestionUnanswered,
  type UnansweredView,
} from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());
beforeEach(() => rag.database.collection('kb_unanswered').deleteMany({}));

const VISITOR = 'a'.repeat(64);

/** A bot tells of it. */
async function asked(question: string, more: Partial<QuestionUnanswered> = {}): Promise<QuestionUnanswered> {
  const told: QuestionUnanswered = {
    conversation_id: 'conversation-1',
    chat_type: 'outbound',
    visitor_id: VISITOR,
    message_id: randomUUID(),
    question,
    reason: 'not_answered',
    at: new Date().toISOString(),
    ...more,
  };
  await rag.hears(`${told.chat_type}-bot`, questionUnanswered, told);
  return told;
}

const list = async (query = {}): Promise<readonly UnansweredView[]> => (await rag.ask(listUnanswered, query)).items;
const becomes = (groups: readonly object[]) => expect.poll(() => list(), { timeout: 10_000 }).toMatchObject(groups);

describe('questions that nothing answers', () => {
  it('stand together when they mean the same, with where they were asked, and what is asked besides stands apart', async () => {
    await asked('Do you deliver to New Zealand?');
    await asked('do you deliver to new zealand', { conversation_id: 'conversation-2' });
    await asked('can you ship to NZ', { chat_type: 'inbound', conversation_id: 'conversation-3', reason: 'no_help' });
    await asked('Do you deliver to Perth?');
    await becomes([
      { question: 'Do you deliver to Perth?', count: 1, status: 'open' },
      {
        question: 'can you ship to NZ',
        count: 3,
        asked: [
          { conversation_id: 'conversation-3', chat_type: 'inbound', reason: 'no_help' },
          { conversation_id: 'conversation-2', reason: 'not_answered' },
          { conversation_id: 'conversation-1', question: 'Do you deliver to New Zealand?' },
        ],
      },
    ]);
    expect(await list({ chat_type: 'inbound' })).toHaveLength(1);
  });

  it('are listed page by page, asked last first', async () => {
    for (const [i, question] of ['Do you sell honey?', 'Who painted your van?', 'Is there parking?'].entries())
      await asked(question, { at: `2026-11-0${i + 1}T00:00:00.000Z` });
    await expect.poll(() => list()).toHaveLength(3);
    const first = await rag.ask(listUnanswered, { limit: 2 });
    expect(first.items.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-03', '2026-11-02']);
    const { items } = await rag.ask(listUnanswered, { limit: 2, cursor: first.next_cursor ?? '' });
    expect(items.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-01']);
  });

  it('are answered with the answer that is written to them, and open again when they are asked after that', async () => {
    await asked('Do you sell tea?');
    await becomes([{ status: 'open' }]);
    const [{ id: unanswered_id = '' } = {}] = await list();
    const answer = { questions: ['Do you sell tea?'], answer: 'No, coffee only.', category: 'general' };
    const { id: answer_id } = await rag.ask(createAnswer, { ...answer, unanswered_id });
    expect(await list({ status: 'answered' })).toMatchObject([{ id: unanswered_id, answer_id }]);
    expect(await list({ status: 'open' })).toEqual([]);
    await asked('Do you sell tea?');
    await becomes([{ id: unanswered_id, status: 'open', count: 2 }]);
  });

  it('stay dismissed however often they are asked', async () => {
    await asked('Who won the football?');
    await becomes([{ status: 'open' }]);
    const [{ id: unanswered_id = '' } = {}] = await list();
    await rag.ask(updateUnanswered, { unanswered_id, status: 'dismissed' });
    await asked('who won the football');
    await becomes([{ status: 'dismissed', count: 2 }]);
  });

  it('go when their answer was of help after all', async () => {
    const told = await asked('Do you sell tea?', { reason: 'no_help' });
    const known = await asked('Do you sell chai?');
    await asked('Do you sell chai?', { message_id: known.message_id, reason: 'no_help' });
    await becomes([{ asked: [{ reason: 'no_help' }] }, { question: 'Do you sell tea?' }]);
    await asked('Do you sell tea?', { message_id: told.message_id, reason: 'no_help', taken_back: true });
    await asked('Do you sell chai?', { message_id: known.message_id, reason: 'no_help', taken_back: true });
    await becomes([{ question: 'Do you sell chai?', count: 1, asked: [{ reason: 'not_answered' }] }]);
    expect(await list()).toHaveLength(1);
  });

  it('are forgotten with whoever asked them, and only theirs', async () => {
    const erased = 'b'.repeat(64);
    await asked('Can Quirina have tea?', { visitor_id: erased });
    await asked('Do you sell chai?', { visitor_id: erased });
    await asked('do you sell chai', { visitor_id: VISITOR });
    await becomes([{ count: 2 }, { count: 1 }]);
    const done = { erasure_id: randomBytes(12).toString('hex'), counts: {}, visitor_ids: [erased] };
    await rag.hears('outbound-bot', erasedPerson['outbound-bot'], { ...done, at: new Date().toISOString() });
    await becomes([{ question: 'do you sell chai', count: 1, asked: [{ conversation_id: 'conversation-1' }] }]);
    expect(await list()).toHaveLength(1);
    const rows = await rag.database.collection('kb_unanswered').find().toArray();
    expect(JSON.stringify(rows)).not.toMatch(/quirina|b{64}/i);
  });
});
