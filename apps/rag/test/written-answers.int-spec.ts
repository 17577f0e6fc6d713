import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createAnswer,
  deleteAnswer,
  getAnswer,
  importAnswers,
  listAnswers,
  updateAnswer,
  type AnswerView,
  type CreateAnswerRequest,
} from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());

const geelong: CreateAnswerRequest = {
  questions: ['Do you deliver to Geelong?', 'is geelong in your delivery area', 'How do I get coffee to Geelong?'],
  answer: 'Yes. Geelong is on our Tuesday and Friday run.',
  category: 'Delivery',
};
const decaf: CreateAnswerRequest = {
  questions: ['Do you have decaf?', 'coffee without caffeine', 'Is there a decaffeinated blend?'],
  answer: 'Yes, Nightshift Decaf.',
  category: 'coffee',
};

async function known(request: CreateAnswerRequest): Promise<AnswerView> {
  const { id } = await rag.ask(createAnswer, request);
  await becomesKnown(id);
  return rag.ask(getAnswer, { answer_id: id });
}

const becomesKnown = (id: string): Promise<void> =>
  expect
    .poll(async () => (await rag.ask(getAnswer, { answer_id: id })).status, { timeout: 20_000 })
    .toBe('ready')
    .then(() => undefined);

const found = async (query: string): Promise<string | null> => (await rag.search(query)).answer?.text ?? null;
const becomesFound = (query: string, text: string | null): Promise<void> =>
  expect.poll(() => found(query), { timeout: 20_000 }).toBe(text);

async function forgetAll(): Promise<void> {
  for (const { id } of (await rag.ask(listAnswers, { limit: 200 })).items)
    await rag.ask(deleteAnswer, { answer_id: id });
}

describe('a written answer', () => {
  it('is found by other words than its wordings, with the document that it is from', async () => {
    const content = 'Geelong is on our Tuesday and Friday run, as is Ballarat.';
    const document_id = await rag.indexed({ title: 'Delivery in Victoria', category: 'delivery', content });
    await known({ ...geelong, document_id });
    await known(decaf);
    await becomesFound('can you deliver coffee to us in Geelong', geelong.answer);
    const { answer, answerable } = await rag.search('can you deliver coffee to us in Geelong');
    expect(answerable).toBe(true);
    expect(answer?.source).toMatchObject({ document_id, title: 'Delivery in Victoria' });
    expect(await found('Who won the football on the weekend?')).toBeNull();
    await forgetAll();
  });

  it('is changed by its editor alone, who may name the version that was seen', async () => {
    const before = await known(decaf);
    const edit = { answer_id: before.id, answer: 'Yes: Nightshift.', version: before.version };
    expect(await rag.ask(updateAnswer, edit)).toMatchObject({ version: 2, answer: 'Yes: Nightshift.' });
    await expect(rag.ask(updateAnswer, edit)).rejects.toMatchObject({
      body: { code: 'knowledge.stale_version', data: { current: { version: 2 } } },
    });
    await becomesFound('Do you have decaf?', 'Yes: Nightshift.');
    await forgetAll();
    expect(await found('Do you have decaf?')).toBeNull();
  });

  it('has no wording of another one', async () => {
    const { id } = await known(decaf);
    await expect(rag.ask(createAnswer, { ...geelong, questions: ['do you have DECAF'] })).rejects.toMatchObject({
      body: { code: 'knowledge.wording_taken', data: { answer: { id } } },
    });
    await forgetAll();
  });

  it('is listed by category and by words, page by page', async () => {
    await known(geelong);
    await known(decaf);
    const { items, next_cursor } = await rag.ask(listAnswers, { limit: 1 });
    expect(items.map(({ answer }) => answer)).toEqual([decaf.answer]);
    expect((await rag.ask(listAnswers, { limit: 1, cursor: next_cursor ?? '' })).items).toHaveLength(1);
    expect((await rag.ask(listAnswers, { category: 'DELIVERY' })).items.map(({ answer }) => answer)).toEqual([
      geelong.answer,
    ]);
    expect((await rag.ask(listAnswers, { contains: 'nightshift d' })).items).toHaveLength(1);
    expect((await rag.ask(listAnswers, { contains: '.*' })).items).toEqual([]);
    await forgetAll();
  });
});

describe('an import of written answers', () => {
  it('adds, changes and deletes what is imported, and leaves alone what an editor wrote', async () => {
    expect(await rag.ask(importAnswers, { answers: [geelong, decaf] })).toMatchObject({ added: 2, deleted: 0 });
    const { items } = await rag.ask(listAnswers, {});
    const imported = items.find(({ answer }) => answer === decaf.answer);
    expect(imported?.imported).toBe(true);
    await rag.ask(updateAnswer, { answer_id: imported?.id ?? '', answer: 'Yes, as our editor says.' });

    const changed = { ...geelong, answer: 'Yes, on Tuesdays and Fridays.' };
    expect(await rag.ask(importAnswers, { answers: [changed, decaf] })).toEqual({
      ...{ added: 0, changed: 1, deleted: 0, kept: 1 },
    });
    expect(await rag.ask(importAnswers, { answers: [] })).toEqual({ added: 0, changed: 0, deleted: 1, kept: 0 });
    expect((await rag.ask(listAnswers, {})).items.map(({ answer }) => answer)).toEqual(['Yes, as our editor says.']);
    await forgetAll();
  });
});

describe('another replica', () => {
  it('finds what this one was told, and no more what it deleted', async () => {
    await rag.addReplica();
    const { id } = await known(geelong);
    // Any replica may be asked, so both have to find it.
    await expect
      .poll(
        async () => new Set(await Promise.all(Array.from({ length: 6 }, () => found('Do you deliver to Geelong?')))),
        {
          timeout: 20_000,
        },
      )
      .toEqual(new Set([geelong.answer]));
    await rag.ask(deleteAnswer, { answer_id: id });
    await expect
      .poll(
        async () => new Set(await Promise.all(Array.from({ length: 6 }, () => found('Do you deliver to Geelong?')))),
        {
          timeout: 20_000,
        },
      )
      .toEqual(new Set([null]));
  });
});
