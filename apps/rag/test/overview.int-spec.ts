import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDocument, listDocuments, overviewKnowledge, reindexDocuments } from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

let rag: RagUnderTest;
const documents = [
  { title: 'Gate 7', category: 'delivery', content: 'Pallets go to the loading dock at gate 7.' },
  { title: 'Latte art', category: 'training', content: 'The latte art course takes three hours.' },
  { title: 'Parcels', category: 'delivery', content: 'Parcels are left at the front desk.' },
  { title: 'Without text', category: 'company', content: '# Nothing\n\n## At all\n' },
];

beforeAll(async () => {
  rag = await RagUnderTest.start();
  for (const document of documents) await rag.ask(createDocument, document);
  const indexed = async () => expect((await rag.ask(overviewKnowledge, {})).indexing).toBe(0);
  await vi.waitFor(indexed, { timeout: 20_000 });
});
afterAll(() => rag.stop());

describe('the overview of the knowledge base', () => {
  it('counts the documents by state and by category', async () => {
    expect(await rag.ask(overviewKnowledge, {})).toEqual({
      documents: 4,
      indexing: 0,
      failed: 1,
      ...{ answers: 0, answers_indexing: 0 },
      categories: [
        { category: 'company', documents: 1 },
        { category: 'delivery', documents: 2 },
        { category: 'training', documents: 1 },
      ],
    });
  });

  it('counts down while all documents are indexed again', async () => {
    await rag.ask(reindexDocuments, {});
    const counts: number[] = [];
    await expect
      .poll(
        async () => {
          const { indexing, documents } = await rag.ask(overviewKnowledge, {});
          expect(documents).toBe(4);
          counts.push(indexing);
          return indexing;
        },
        { timeout: 20_000 },
      )
      .toBe(0);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(0);
  });

  it('is for administrators only', async () => {
    await expect(rag.ask(overviewKnowledge, {}, 'user')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the list of documents', () => {
  it('can be restricted to a category, page by page', async () => {
    const first = await rag.ask(listDocuments, { category: 'delivery', limit: 1 });
    expect(first.items.map(({ title }) => title)).toEqual(['Parcels']);
    const second = await rag.ask(listDocuments, { category: 'delivery', limit: 1, cursor: first.next_cursor ?? '' });
    expect(second).toMatchObject({ items: [{ title: 'Gate 7' }], next_cursor: null });
  });
});
