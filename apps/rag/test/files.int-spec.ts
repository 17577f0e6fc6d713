import { createHash, randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addFilePart,
  createDocumentFromFile,
  deleteDocument,
  FILE_PART_BYTES,
  getDocument,
  updateDocument,
  type DocumentSummary,
} from '@abbotsford/contracts';
import type { Role } from '@abbotsford/rights';
import { RagUnderTest } from './rag-under-test';
import { docxFile, pdfFile } from './sample-files';

let rag: RagUnderTest;
let client: mongo.MongoClient;
beforeAll(async () => {
  rag = await RagUnderTest.start();
  client = await mongo.MongoClient.connect(rag.mongo.url);
});
afterAll(async () => {
  await client.close();
  await rag.stop();
});

const collection = (name: string): mongo.Collection => client.db(rag.mongo.dbName).collection(name);
const partsLeft = (): Promise<number> => collection('kb_file_parts').countDocuments();

async function sendParts(bytes: Buffer, role: Role = 'admin'): Promise<{ upload_id: string; parts: number }> {
  const upload_id = randomUUID();
  const parts = Math.ceil(bytes.length / FILE_PART_BYTES);
  for (let part = 0; part < parts; part++) {
    const data = bytes.subarray(part * FILE_PART_BYTES, (part + 1) * FILE_PART_BYTES).toString('base64');
    await rag.ask(addFilePart, { upload_id, part, data }, role);
  }
  return { upload_id, parts };
}

async function upload(source_file: string, bytes: Buffer, more: object = {}): Promise<DocumentSummary> {
  const document = await rag.ask(createDocumentFromFile, { ...(await sendParts(bytes)), source_file, ...more });
  expect(document.status).toBe('indexing');
  return document;
}

describe('a file', () => {
  it('that comes twice makes one document, and another one of its name makes none unless somebody says so', async () => {
    const sha = (text: string) => ({ sha256: createHash('sha256').update(text).digest('hex') });
    const [old, now] = ['# Zest prices\n\nA bag of Zest costs $21.', '# Zest prices\n\nA bag of Zest costs $34.'];
    const first = await upload('zest.md', Buffer.from(old), sha(old));
    await rag.becomes(first.id, 'ready');
    const again = { ...(await sendParts(Buffer.from(old))), source_file: 'zest.md', ...sha(old) };
    expect((await rag.ask(createDocumentFromFile, again)).id).toBe(first.id);
    await expect(upload('zest.md', Buffer.from(now), sha(now))).rejects.toMatchObject({
      code: 'knowledge.file_exists',
      body: { data: { document: { id: first.id } } },
    });
    const replaced = await upload('zest.md', Buffer.from(now), { ...sha(now), existing: 'replace' });
    expect(replaced).toMatchObject({ id: first.id, status: 'indexing' });
    await rag.becomes(first.id, 'ready');
    const told = JSON.stringify((await rag.search('What does a bag of Zest cost?')).results);
    expect(told).toContain('$34');
    expect(told).not.toContain('$21');
    expect((await upload('zest.md', Buffer.from(old), { ...sha(old), existing: 'keep' })).id).not.toBe(first.id);
  }, 60_000);

  it('becomes a document that searches find, and leaves nothing else behind', async () => {
    const { id, title, category } = await upload('cleaning.pdf', await pdfFile(drawCleaning));
    expect({ title, category }).toEqual({ title: 'cleaning', category: 'general' });
    await rag.becomes(id, 'ready');
    const { results } = await rag.search('What do I soak the baskets in?');
    expect(results[0]).toMatchObject({
      document_id: id,
      title: 'Cleaning the machine',
      source_file: 'cleaning.pdf',
      chunk_text: 'Soak the baskets in hot water with one spoon of powder.',
    });
    expect(await partsLeft()).toBe(0);
  });

  it('has the title and the category that its editor gave it', async () => {
    const file = await docxFile([{ heading: 'Its own title' }, { text: 'Order before noon.' }]);
    const { id } = await upload('orders.docx', file, { title: 'Orders', category: 'delivery' });
    await rag.becomes(id, 'ready');
    expect(await rag.ask(getDocument, { document_id: id })).toMatchObject({ title: 'Orders', category: 'delivery' });
  });

  it('of many parts is put together in their order', async () => {
    const sentences = Array.from({ length: 12_000 }, (_, i) => `Sentence ${i} says that ${i * 7} cups are enough.`);
    const bytes = Buffer.from(sentences.join(' '));
    expect(bytes.length).toBeGreaterThan(FILE_PART_BYTES);
    const { id } = await upload('long.txt', bytes);
    await expect
      .poll(async () => (await rag.ask(getDocument, { document_id: id })).content.length, { timeout: 10_000 })
      .toBe(bytes.length);
    expect((await rag.ask(getDocument, { document_id: id })).content).toBe(bytes.toString());
    await rag.ask(deleteDocument, { document_id: id });
  });

  it('that can not be read fails with a reason, and its document can be mended by writing the text', async () => {
    const { id } = await upload('secret.pdf', await pdfFile(drawCleaning, { userPassword: 'secret' }));
    await rag.becomes(id, 'failed');
    const failed = await rag.ask(getDocument, { document_id: id });
    expect(failed).toMatchObject({
      content: '',
      chunk_count: 0,
      failure: expect.stringContaining('password') as string,
    });
    expect(await partsLeft()).toBe(0);
    const renamed = await rag.ask(updateDocument, { document_id: id, title: 'The secret' });
    expect(renamed, 'a title is no text').toMatchObject({ status: 'failed', failure: failed.failure });
    await rag.ask(updateDocument, { document_id: id, content: 'The secret is to weigh every dose.' });
    await rag.becomes(id, 'ready');
    expect((await rag.search('weigh every dose')).results[0]).toMatchObject({ document_id: id, title: 'The secret' });
  });

  it('whose parts did not all arrive makes no document, and its parts are kept for an hour at most', async () => {
    const { upload_id } = await sendParts(Buffer.from('Half a file'));
    const completing = rag.ask(createDocumentFromFile, { upload_id, parts: 2, source_file: 'half.md' });
    await expect(completing).rejects.toMatchObject({ code: 'request.invalid', body: { errors: [{ field: 'file' }] } });
    expect(await collection('kb_documents').countDocuments({ source_file: 'half.md' })).toBe(0);
    const { expires_at } = (await collection('kb_file_parts').findOne({ upload_id })) as unknown as {
      expires_at: Date;
    };
    expect(expires_at.getTime()).toBeLessThanOrEqual(Date.now() + 3_600_000);
    const indexes = await collection('kb_file_parts').indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expires_at: 1 }, expireAfterSeconds: 0 }));
    await collection('kb_file_parts').deleteMany({ upload_id });
  });

  it('can not be taken twice', async () => {
    const sent = await sendParts(Buffer.from('Once only.'));
    const { id } = await rag.ask(createDocumentFromFile, { ...sent, source_file: 'once.md' });
    const again = rag.ask(createDocumentFromFile, { ...sent, source_file: 'twice.md' });
    await expect(again).rejects.toMatchObject({ code: 'request.invalid' });
    await rag.becomes(id, 'ready');
  });

  it('comes from administrators only, and its name holds no folder', async () => {
    await expect(sendParts(Buffer.from('x'), 'user')).rejects.toMatchObject({ code: 'forbidden' });
    const sent = await sendParts(Buffer.from('x'));
    const complete = (source_file: string, role: Role = 'admin') =>
      rag.ask(createDocumentFromFile, { ...sent, source_file }, role);
    await expect(complete('x.md', 'user')).rejects.toMatchObject({ code: 'forbidden' });
    for (const name of ['../x.md', 'a/x.md', 'a\\x.md', '.md', 'x', 'x.exe']) {
      await expect(complete(name), name).rejects.toMatchObject({ body: { errors: [{ field: 'source_file' }] } });
    }
  });
});

describe('a file that waits to be read', () => {
  it('goes with its document when that is deleted or written anew, and a title that is given meanwhile stays', async () => {
    await rag.stopReplicas();
    await rag.addReplica({ model: false });
    // As another replica holds them that has just begun to read.
    const held = { $set: { leased_until: new Date(Date.now() + 3_600_000) } };
    const documents = await Promise.all(
      ['deleted', 'written', 'renamed'].map((name) => heldFile(`${name}.md`, `# Heading\n\nText of ${name}.`, held)),
    );
    const [deleted = '', written = '', renamed = ''] = documents;
    await rag.ask(deleteDocument, { document_id: deleted });
    await rag.ask(updateDocument, { document_id: written, content: 'Written by hand.' });
    await rag.ask(updateDocument, { document_id: renamed, title: 'Renamed' });
    expect(await partsOf(deleted)).toBe(0);
    expect(await partsOf(written)).toBe(0);
    expect(await partsOf(renamed)).toBe(1);

    // The replica has died; its lease is over.
    await collection('kb_documents').updateMany({}, { $set: { leased_until: new Date(0) } });
    await rag.stopReplicas();
    await rag.addReplica();
    for (const id of [written, renamed]) await rag.becomes(id, 'ready');
    expect(await rag.ask(getDocument, { document_id: written })).toMatchObject({ content: 'Written by hand.' });
    expect(await rag.ask(getDocument, { document_id: renamed })).toMatchObject({
      title: 'Renamed',
      content: '# Heading\n\nText of renamed.',
    });
  });

  const partsOf = (id: string): Promise<number> =>
    collection('kb_file_parts').countDocuments({ document_id: new mongo.ObjectId(id) });

  /** Stored as the service does it, but held by somebody. */
  async function heldFile(source_file: string, text: string, held: object): Promise<string> {
    const { id } = await rag.ask(createDocumentFromFile, { ...(await sendParts(Buffer.from(text))), source_file });
    await collection('kb_documents').updateOne({ _id: new mongo.ObjectId(id) }, held);
    return id;
  }
});

function drawCleaning(pdf: PDFKit.PDFDocument): void {
  pdf.fontSize(22).text('Cleaning the machine').moveDown();
  pdf.fontSize(11).text('Soak the baskets in hot water with one spoon of powder.');
}
