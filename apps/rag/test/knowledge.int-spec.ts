import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument, deleteDocument, getDocument, listDocuments, reindexDocuments } from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

const opening = {
  title: 'Visiting the roastery',
  category: 'company',
  content: '# Visiting the roastery\n\n## Parking\nThere are six parking spaces behind the building.\n',
};
const courses = {
  title: 'Barista courses',
  category: 'training',
  content: '# Barista courses\n\n## Latte art\nThe latte art course takes three hours and costs $180.\n',
};

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());

describe('the knowledge base', () => {
  it('finds a document once it is ready, and says that it answers the question', async () => {
    const id = await rag.indexed(opening);
    const { results, answerable } = await rag.search('Where can I park when I visit the roastery?');
    expect(results[0]).toMatchObject({
      document_id: id,
      title: opening.title,
      category: 'company',
      source_file: opening.title,
      chunk_text: 'There are six parking spaces behind the building.',
    });
    expect(answerable).toBe(true);
  });

  it('tells the headings above a passage', async () => {
    await rag.indexed({
      ...opening,
      title: 'Bicycle repairs',
      content: '# Bicycle repairs\n\n## Punctures\n\n### Tubeless tyres\n\nSealant closes holes of up to 6 mm.',
    });
    const { results } = await rag.search('sealant for holes in tyres');
    expect(results[0]).toMatchObject({ title: 'Bicycle repairs', heading: 'Punctures > Tubeless tyres' });
  });

  it('finds only documents of the category that is asked for', async () => {
    await rag.indexed(courses);
    const { results } = await rag.search('parking behind the building', 'training');
    expect(new Set(results.map(({ category }) => category))).toEqual(new Set(['training']));
  });

  it('finds a deleted document no more, from the moment of the answer on', async () => {
    const id = await rag.indexed({
      ...opening,
      title: 'Old directions',
      content: 'Take tram 48 to the brewery gates.',
    });
    await rag.ask(deleteDocument, { document_id: id });
    const { results } = await rag.search('tram 48 to the brewery gates');
    expect(results.map(({ document_id }) => document_id)).not.toContain(id);
    await expect(rag.ask(getDocument, { document_id: id })).rejects.toMatchObject({
      code: 'knowledge.document_not_found',
    });
  });

  it('tells an editor why a document failed', async () => {
    const { id } = await rag.ask(createDocument, { ...opening, title: 'Nothing', content: '# Nothing\n\n## At all\n' });
    await rag.becomes(id, 'failed');
    expect((await rag.ask(getDocument, { document_id: id })).failure).toBe('There is no text in it.');
  });

  it('is found in another replica within two seconds', async () => {
    await rag.addReplica();
    const id = await rag.indexed({
      ...opening,
      title: 'Loading dock',
      content: 'Pallets go to the loading dock, gate 7.',
    });
    const found = async () => (await rag.search('gate 7 loading dock')).results[0]?.document_id;
    // Both replicas answer in turn, so a run of right answers is from both.
    await expect
      .poll(async () => Promise.all(Array.from({ length: 12 }, found)), { timeout: 2_000 })
      .toEqual(Array.from({ length: 12 }, () => id));
  });

  it('goes on answering while all documents are indexed again', async () => {
    const { documents } = await rag.ask(reindexDocuments, {});
    expect(documents).toBeGreaterThan(1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => rag.search('parking spaces')));
    expect(answers.every(({ results }) => results[0]?.title === opening.title)).toBe(true);
  });

  it('shows its documents to administrators only', async () => {
    await expect(rag.ask(listDocuments, {}, 'user')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(rag.ask(listDocuments, {}, null)).rejects.toMatchObject({ code: 'auth.unauthorized' });
  });

  it('pages through its documents, newest first, each once', async () => {
    const all = (await rag.ask(listDocuments, {})).items.map(({ id }) => id);
    const first = await rag.ask(listDocuments, { limit: 2 });
    const rest = await rag.ask(listDocuments, { limit: 200, cursor: first.next_cursor ?? '' });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all);
    expect(rest.next_cursor).toBeNull();
  });
});
