import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDocument,
  deleteDocument,
  getDocument,
  listDocuments,
  overviewKnowledge,
  reindexDocuments,
  updateDocument,
} from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

const hours = {
  title: 'Opening hours',
  category: 'company',
  content: '# Opening hours\n\nThe roastery opens at seven in the morning.\n',
};

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());

const found = async (question: string): Promise<readonly string[]> =>
  (await rag.search(question)).results.map(({ chunk_text }) => chunk_text);

describe('indexing everything again', () => {
  it('leaves every document to be found at any moment', async () => {
    const gates = ['north', 'south', 'east', 'west'];
    const documents = gates.map((gate) => ({
      ...hours,
      title: `Gate ${gate}`,
      content: `The ${gate} gate is for vans.`,
    }));
    for (const document of documents) await rag.indexed(document);
    // Each time while the documents of the time before are still being indexed, or have just been.
    for (let round = 0; round < 15; round++) {
      await rag.ask(reindexDocuments, {});
      const first = await Promise.all(gates.map(async (gate) => (await found(`who uses the ${gate} gate`))[0]));
      expect(first).toEqual(documents.map(({ content }) => content));
    }
    const indexing = async () => (await rag.ask(overviewKnowledge, {})).indexing;
    await expect.poll(indexing, { timeout: 20_000 }).toBe(0);
  });
});

describe('editing a document', () => {
  it('finds the text before until the new one is indexed, then only the new one', async () => {
    const id = await rag.indexed(hours);
    const content = '# Opening hours\n\nThe roastery opens at nine in the morning.\n';
    const edited = await rag.ask(updateDocument, { document_id: id, content });
    expect(edited).toMatchObject({ status: 'indexing', version: 2, title: hours.title, category: hours.category });
    await expect
      .poll(
        async () => {
          const { results } = await rag.search('When does the roastery open?');
          const own = results.filter(({ document_id }) => document_id === id);
          expect(own, 'one of the two is found at any time').toHaveLength(1);
          return own[0]?.chunk_text;
        },
        { timeout: 20_000 },
      )
      .toContain('opens at nine');
    expect(await rag.ask(getDocument, { document_id: id })).toMatchObject({ status: 'ready', content, chunk_count: 1 });
  });

  it('shows the text of one document, and none in the list', async () => {
    const id = await rag.indexed({ ...hours, source_file: 'hours.md' });
    expect(await rag.ask(getDocument, { document_id: id })).toMatchObject({
      content: hours.content,
      source_file: 'hours.md',
      failure: null,
      version: 1,
    });
    for (const item of (await rag.ask(listDocuments, {})).items) expect(item).not.toHaveProperty('content');
  });

  it('refuses an edit of a version that somebody changed meanwhile, and shows what is stored', async () => {
    const id = await rag.indexed(hours);
    await rag.ask(updateDocument, { document_id: id, title: 'Hours', version: 1 });
    const late = rag.ask(updateDocument, { document_id: id, title: 'When we are open', version: 1 });
    await expect(late).rejects.toMatchObject({
      code: 'knowledge.stale_version',
      body: { data: { current: { id, title: 'Hours', version: 2, content: hours.content } } },
    });
  });

  it('lets one of two editors win who save the same version at the same time', async () => {
    const id = await rag.indexed(hours);
    const saves = ['one', 'other'].map((title) => rag.ask(updateDocument, { document_id: id, title, version: 1 }));
    const outcomes = (await Promise.allSettled(saves)).map(({ status }) => status);
    expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
    expect((await rag.ask(getDocument, { document_id: id })).version).toBe(2);
  });

  it('moves a document to another category', async () => {
    const id = await rag.indexed({ ...hours, content: 'Gumboots are to be worn in the green bean store.' });
    await rag.ask(updateDocument, { document_id: id, category: 'safety' });
    await rag.becomes(id, 'ready');
    const { results } = await rag.search('gumboots', 'safety');
    expect(results.map(({ document_id }) => document_id)).toEqual([id]);
  });

  it('leaves a document as it is when nothing is new', async () => {
    const id = await rag.indexed(hours);
    const { title, content } = hours;
    const saved = await rag.ask(updateDocument, { document_id: id, title, content });
    expect(saved).toMatchObject({ status: 'ready', version: 1 });
  });

  it('mends a document that failed', async () => {
    const { id } = await rag.ask(createDocument, { ...hours, content: '# Nothing\n' });
    await rag.becomes(id, 'failed');
    const mended = await rag.ask(updateDocument, { document_id: id, content: 'Gate nine is for cyclists.' });
    expect(mended).toMatchObject({ status: 'indexing', failure: null });
    await rag.becomes(id, 'ready');
    expect(await found('Which gate is for cyclists?')).toContain('Gate nine is for cyclists.');
  });

  it('wants something to change, names the fields, and knows whom to ask', async () => {
    const id = await rag.indexed(hours);
    await expect(rag.ask(updateDocument, { document_id: id, version: 1 })).rejects.toMatchObject({
      code: 'request.invalid',
      body: { errors: [{ field: 'title' }, { field: 'category' }, { field: 'content' }] },
    });
    await expect(rag.ask(updateDocument, { document_id: id, title: 'Mine' }, 'user')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await rag.ask(deleteDocument, { document_id: id });
    await expect(rag.ask(updateDocument, { document_id: id, title: 'Gone' })).rejects.toMatchObject({
      code: 'knowledge.document_not_found',
    });
  });
});

describe('a document of an import', () => {
  const imported = async (id: string) => (await rag.ask(getDocument, { document_id: id })).imported;

  it('is known as one until an editor changes it', async () => {
    const id = await rag.indexed({ ...hours, imported: true });
    const { title, content } = hours;
    await rag.ask(updateDocument, { document_id: id, title, content });
    expect(await imported(id)).toBe(true);
    await rag.ask(updateDocument, { document_id: id, title: 'Hours' });
    expect(await imported(id)).toBe(false);
  });

  it('may become one that was there before', async () => {
    const id = await rag.indexed(hours);
    expect(await imported(id)).toBe(false);
    const { title, category, content } = hours;
    await rag.ask(updateDocument, { document_id: id, title, category, content, imported: true });
    expect(await imported(id)).toBe(true);
  });

  it.each(['..', '.', 'notes/hours.md', 'notes\\hours.md'])('has no file name like %j', async (source_file) => {
    await expect(rag.ask(createDocument, { ...hours, source_file })).rejects.toMatchObject({
      code: 'request.invalid',
      body: {
        errors: [{ field: 'source_file', message: 'source_file must be the name of a file, without folders' }],
      },
    });
  });
});
