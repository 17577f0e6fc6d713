import { mongo } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument, deleteDocument, getDocument } from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());

const collection = (name: string) => rag.database.collection(name);
const category = 'company';
const contact = { title: 'Contact', category, content: 'Call us on 03 9555 0199, from seven in the morning.' };

describe('a document of the same words again and again', () => {
  const content = 'The barista pulls a shot and steams the milk for the next guest. '.repeat(10_000);

  it('is ready soon, and keeps no other one from being found by its meaning, neither there nor deleted', async () => {
    const contactId = await rag.indexed(contact);
    const id = await rag.indexed({ title: 'Again', category, content });
    const first = async () => (await rag.search('What is your phone number?')).results[0]?.document_id;
    expect(await first()).toBe(contactId);
    await rag.ask(deleteDocument, { document_id: id });
    expect(await first()).toBe(contactId);
  });
});

describe('a document without blanks', () => {
  it('is found in passages no longer than an answer may have', async () => {
    const picture = Array.from({ length: 3_000 }, (_, i) => (i * 7_919).toString(36)).join('');
    await rag.indexed({ title: 'Zebra picture', category, content: `The zebra ${picture}` });
    const { results } = await rag.search('zebra picture');
    expect(results[0]?.title).toBe('Zebra picture');
    expect(Math.max(...results.map(({ chunk_text }) => chunk_text.length))).toBeLessThanOrEqual(5_000);
  });
});

describe('a long document', () => {
  const content = Array.from({ length: 800 }, (_, i) => `## Part ${i}\nShelf ${i} holds box ${i * 7}.`).join('\n');

  // Some hundred passages have to be embedded.
  it('has its turn with others, keeps what was embedded, and is not taken for one that fails', async () => {
    const { id } = await rag.ask(createDocument, { title: 'Stores', category, content });
    await rag.indexed({ title: 'Tram', category, content: 'Take tram 48 to the brewery gates.' });
    expect((await rag.ask(getDocument, { document_id: id })).status, 'the short one did not wait for it').toBe(
      'indexing',
    );
    const own = { document_id: new mongo.ObjectId(id) };
    // Not what the model would give, to be known again.
    const embedding = Buffer.alloc(2 * 384, 7);
    const kept = await collection('kb_embeddings').findOneAndUpdate(own, { $set: { embedding } });

    await rag.stopReplicas();
    await rag.addReplica();
    await expect
      .poll(async () => (await rag.ask(getDocument, { document_id: id })).chunk_count, { timeout: 90_000 })
      .toBe(800);
    const passage = await collection('kb_chunks').findOne({ content_hash: kept?.['content_hash'] as string });
    expect((passage?.['embedding'] as mongo.Binary).buffer).toEqual(embedding);
    expect(await collection('kb_embeddings').countDocuments(own)).toBe(0);
    expect(await collection('kb_documents').findOne({ _id: own.document_id })).toMatchObject({ attempts: 1 });
  }, 120_000);
});

describe('a document whose indexing was cut off five times', () => {
  it('fails with what its editor can do', async () => {
    const id = await rag.indexed({ ...contact, title: 'Cut off' });
    const again = { pending: true, status: 'indexing', attempts: 5, leased_until: new Date(0) };
    await collection('kb_documents').updateOne({ _id: new mongo.ObjectId(id) }, { $set: again });
    await rag.becomes(id, 'failed');
    expect((await rag.ask(getDocument, { document_id: id })).failure).toMatch(/save it once more.*split it/);
  });
});
