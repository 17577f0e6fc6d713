import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, type Schemas } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import { loadKnowledgeBase } from '../../../tools/start/load-knowledge-base';
import { Admin } from './support/admin';
import { startPlatform } from './support/start-platform';

type Document = Schemas['DocumentSummary'];

let stack: Stack;
let admin: Admin;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'knowledge-base-'));
  stack = await startPlatform({ services: ['auth', 'rag', 'gateway'] });
  admin = await Admin.signIn(stack);
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

async function start(signal = new AbortController().signal): Promise<readonly string[]> {
  const said: string[] = [];
  const record = path.join(folder, 'record.json');
  await loadKnowledgeBase({ stack, record, folder, signal, say: (line) => said.push(line), pauseMs: 0 });
  return said;
}

const write = (name: string, text: string): Promise<void> =>
  writeFile(path.join(folder, `${name}.md`), `---\ntitle: About ${name}\ncategory: guide\n---\n\n${text}\n`);

async function documents(): Promise<ReadonlyMap<string, Document>> {
  const list = await dataOf(admin.api.GET('/api/knowledge/documents'));
  return new Map((Array.isArray(list) ? list : list.items).map((document) => [document.source_file, document]));
}

async function found(query: string): Promise<readonly string[]> {
  const { results } = await dataOf(admin.api.POST('/api/knowledge/search', { body: { query } }));
  return results.map(({ chunk_text }) => chunk_text);
}

const idOf = async (name: string): Promise<string> => (await documents()).get(`${name}.md`)?.id ?? '';

describe('a document that comes as a file', () => {
  it('is found by what is written in it', async () => {
    const { id, status } = await upload(
      new File([new Uint8Array(await handbook())], 'handbook.pdf', { type: 'application/pdf' }),
    );
    expect(status).toBe('indexing');
    expect(await becomes(id, 'ready')).toMatchObject({
      title: 'Handbook',
      category: 'staff',
      source_file: 'handbook.pdf',
    });
    expect(await found('who locks the door in the evening')).toContain('Whoever leaves last locks the door.');
  });

  it('is failed with a reason when it can not be read', async () => {
    const { id } = await upload(new File(['PK, but no archive.'], 'handbook.docx'));
    expect((await becomes(id, 'failed')).failure).toContain('it is plain text');
  });

  async function upload(file: File): Promise<Document> {
    const body = new FormData();
    body.append('category', 'staff');
    body.append('file', file);
    const headers = { authorization: `Bearer ${admin.token}` };
    const response = await fetch(`${stack.gatewayUrl}/api/knowledge/documents`, { method: 'POST', headers, body });
    expect(response.status).toBe(201);
    return (await response.json()) as Document;
  }

  async function becomes(id: string, status: Document['status']): Promise<Document> {
    const get = () => dataOf(admin.api.GET('/api/knowledge/documents/{id}', { params: { path: { id } } }));
    await expect.poll(async () => (await get()).status, { timeout: 60_000 }).toBe(status);
    return get();
  }

  async function handbook(): Promise<Buffer> {
    const pdf = new PDFDocument();
    pdf.fontSize(22).text('Handbook').moveDown().fontSize(11).text('Whoever leaves last locks the door.');
    pdf.end();
    return Buffer.concat((await pdf.toArray()) as Buffer[]);
  }
});

describe('the knowledge base that npm start loads', () => {
  it('is there after the first start, and is left alone at the next one', async () => {
    for (const name of ['milk', 'water', 'beans', 'cups']) await write(name, `Everything about ${name}.`);
    expect((await start()).at(-1)).toBe('The knowledge base is ready (added: 4, changed: 0)');
    expect(await found('what is there about water')).toContain('Everything about water.');
    expect(await start()).toEqual([]);
  });

  it('follows its files from then on, but does not undo what editors did', async () => {
    const [milk, water] = [await idOf('milk'), await idOf('water')];
    const params = { path: { id: milk } };
    await dataOf(
      admin.api.PUT('/api/knowledge/documents/{id}', { params, body: { content: 'Ours is from Gippsland.' } }),
    );
    await dataOf(admin.api.DELETE('/api/knowledge/documents/{id}', { params: { path: { id: water } } }));
    for (const name of ['milk', 'water', 'beans', 'tamping']) await write(name, `News about ${name}.`);
    expect((await start()).at(-1)).toBe('The knowledge base is ready (added: 1, changed: 1)');
    const guides = [...(await documents()).values()].filter(({ category }) => category === 'guide');
    expect(guides.map(({ source_file }) => source_file).sort()).toEqual([
      'beans.md',
      'cups.md',
      'milk.md',
      'tamping.md',
    ]);
    expect(await found('where does the milk come from')).toContain('Ours is from Gippsland.');
    expect(await found('news about beans')).toContain('News about beans.');
  });

  it('goes on where a start was interrupted', async () => {
    for (const name of ['grinders', 'scales', 'timers']) await write(name, `Everything about ${name}.`);
    const stop = new AbortController();
    const interrupted = loadKnowledgeBase({
      ...{ stack, folder, signal: stop.signal, record: path.join(folder, 'record.json') },
      say: () => undefined,
      // So long that it is stopped in the first pause.
      pauseMs: 600_000,
    });
    await expect.poll(() => idOf('grinders'), { timeout: 30_000 }).not.toBe('');
    stop.abort();
    await expect(interrupted).rejects.toThrow();
    expect(await idOf('scales')).toBe('');
    expect((await start()).at(-1)).toBe('The knowledge base is ready (added: 2, changed: 0)');
  });
});
