import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createDocument, getDocument } from '@abbotsford/contracts';
import { mongo } from 'mongoose';
import { RagUnderTest } from './rag-under-test';

const parking = {
  title: 'Parking',
  category: 'company',
  content: 'There are six parking spaces behind the building.',
};

let rag: RagUnderTest;
afterEach(() => rag.stop());

describe('the knowledge base without its embedding model', () => {
  it('starts, keeps documents for later, and says how to get the model', async () => {
    rag = await RagUnderTest.start({ model: false });
    const { id } = await rag.ask(createDocument, parking);
    expect((await rag.ask(getDocument, { document_id: id })).status).toBe('indexing');
    await expect(rag.search('parking')).rejects.toMatchObject({ code: 'service.unavailable' });
    const { status, checks } = await rag.health();
    expect(status).toBe('degraded');
    expect(checks['embedding model']?.detail).toContain('EMBEDDING_MODEL_DIR');
  });
});

describe('a replica that died while it indexed', () => {
  it('is followed by another, which finds no half document and finishes the work', async () => {
    rag = await RagUnderTest.start({ model: false });
    const { id } = await rag.ask(createDocument, parking);
    // As a replica leaves it that was killed: claimed once, its lease run out.
    const client = await mongo.MongoClient.connect(rag.mongo.url);
    await client
      .db(rag.mongo.dbName)
      .collection('kb_documents')
      .updateOne({ _id: new mongo.ObjectId(id) }, { $set: { attempts: 1, leased_until: new Date(Date.now() - 1) } });
    await client.close();
    await rag.stopReplicas();
    await rag.addReplica({ model: true });
    await rag.becomes(id, 'ready');
    expect((await rag.search('parking spaces')).results).toHaveLength(1);
  });
});

describe('the knowledge base with a damaged embedding model', () => {
  it('starts, keeps documents for later, and says what is wrong', async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'model-'));
    await mkdir(path.join(dir, 'onnx'));
    await writeFile(path.join(dir, 'onnx', 'model_quantized.onnx'), 'no model');
    rag = await RagUnderTest.start({ model: dir });
    const { id } = await rag.ask(createDocument, parking);
    expect((await rag.ask(getDocument, { document_id: id })).status).toBe('indexing');
    const { status, checks } = await rag.health();
    expect(status).toBe('degraded');
    expect(checks['embedding model']?.detail).toContain('cannot be used');
    await rm(dir, { recursive: true });
  });
});

describe('passages that were made in another way', () => {
  it('are made anew by the next start', async () => {
    rag = await RagUnderTest.start();
    const id = await rag.indexed(parking);
    const client = await mongo.MongoClient.connect(rag.mongo.url);
    const documents = client.db(rag.mongo.dbName).collection('kb_documents');
    const stored = async () => (await documents.findOne({ _id: new mongo.ObjectId(id) }))?.['made_as'] as string;
    const today = await stored();
    expect(today).toMatch(/bge-small/);
    await rag.stopReplicas();
    await documents.updateOne({ _id: new mongo.ObjectId(id) }, { $set: { made_as: 'by hand' } });
    await rag.addReplica();
    await expect.poll(stored, { timeout: 10_000 }).toBe(today);
    await rag.becomes(id, 'ready');
    await client.close();
  });
});
