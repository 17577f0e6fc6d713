import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addFilePart,
  createDocumentFromFile,
  deleteDocument,
  getDocument,
  listDocuments,
  updateDocument,
  type DocumentWarning,
} from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());

async function uploaded(source_file: string, text: string): Promise<string> {
  const upload_id = randomUUID();
  await rag.ask(addFilePart, { upload_id, part: 0, data: Buffer.from(text).toString('base64') });
  const { id } = await rag.ask(createDocumentFromFile, { upload_id, parts: 1, source_file });
  await rag.becomes(id, 'ready');
  return id;
}

const warnings = async (document_id: string): Promise<readonly DocumentWarning[]> =>
  (await rag.ask(getDocument, { document_id })).warnings;

const prices = (cup: string): string =>
  `# Prices of cups\n\nA cup at the counter is ${cup}, and a large one a dollar more.`;

describe('the same text in two files', () => {
  it('makes two documents that both name the other, also in the list, until one is changed or deleted', async () => {
    const first = await uploaded('prices.md', prices('$4'));
    expect(await warnings(first)).toEqual([]);
    const second = await uploaded('cups.md', prices('$4'));
    expect(await warnings(second)).toMatchObject([{ code: 'same_text', count: 1, document_id: first }]);
    expect(await warnings(first)).toMatchObject([{ code: 'same_text', count: 1, document_id: second }]);
    const { items } = await rag.ask(listDocuments, {});
    expect(items.map(({ warnings: listed }) => listed[0]?.document_id)).toEqual([first, second]);

    await rag.ask(updateDocument, { document_id: second, content: prices('$5') });
    await rag.becomes(second, 'ready');
    expect(await warnings(first)).toMatchObject([{ code: 'same_title', document_id: second }]);

    await rag.ask(deleteDocument, { document_id: first });
    expect(await warnings(second)).toEqual([]);
  });
});

describe('what was lost in reading a file', () => {
  it('is told beside the document, until somebody writes its text', async () => {
    const page =
      '<!doctype html><h1>Care plan</h1><p>It is $40<sup>1</sup> a month for every machine.</p><p hidden>Staff pay nothing.</p>';
    const id = await uploaded('care.html', page);
    expect(await warnings(id)).toMatchObject([
      { code: 'hidden_text', message: expect.stringContaining('“Staff pay nothing.”') as string },
      { code: 'footnotes', count: 1 },
    ]);
    const { results } = await rag.search('What does the care plan cost a month?');
    expect(results[0]?.chunk_text).toContain('$40 a month');

    await rag.ask(updateDocument, { document_id: id, title: 'Care plans' });
    await rag.becomes(id, 'ready');
    expect(await warnings(id), 'a title is no text').toHaveLength(2);
    await rag.ask(updateDocument, { document_id: id, content: 'The care plan is $40 a month for every machine.' });
    await rag.becomes(id, 'ready');
    expect(await warnings(id)).toEqual([]);
  });
});
