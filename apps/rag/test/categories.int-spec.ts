import { createConnection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDocuments } from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());

describe('a category', () => {
  it('is the same however it is written, in the list and in a search', async () => {
    const id = await rag.indexed({ title: 'Grinders', category: ' Price  List', content: 'A grinder costs $1,950.' });
    expect((await rag.ask(listDocuments, { category: 'PRICE LIST' })).items).toMatchObject([
      { id, category: 'price list' },
    ]);
    const { results } = await rag.search('What does a grinder cost?', 'Price list');
    expect(results).toMatchObject([{ document_id: id, category: 'price list' }]);
  });

  it('of a document from before gets this spelling at the next start', async () => {
    const id = await rag.indexed({ title: 'Scales', category: 'tools', content: 'A scale costs $95.' });
    const database = await createConnection(rag.mongo.url, { dbName: rag.mongo.dbName }).asPromise();
    await database.collection('kb_documents').updateOne({ title: 'Scales' }, { $set: { category: 'Tools' } });
    await database.close();
    await rag.addReplica();
    const listed = async () => (await rag.ask(listDocuments, { category: 'tools' })).items;
    await expect.poll(listed, { timeout: 20_000 }).toMatchObject([{ id, category: 'tools', status: 'ready' }]);
    expect((await rag.search('What does a scale cost?', 'tools')).results).toMatchObject([{ document_id: id }]);
  });
});
