import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestStack, type Stack } from '@abbotsford/local-stack';
import { Api } from '../demo-data/api';
import { listDocuments } from '../rag-init/list-documents';
import type { StoredDocument } from '../rag-init/plan-update';
import { loadKnowledgeBase } from './load-knowledge-base';

let stack: Stack;
let admin: Api;
let folders: string;
/** Of one test, with the record of what was loaded. */
let folder: string;
beforeAll(async () => {
  folders = await mkdtemp(path.join(tmpdir(), 'knowledge-base-'));
  stack = await startTestStack({ services: ['auth', 'rag', 'gateway'] });
  const api = new Api(stack.gatewayUrl);
  const credentials = { email: stack.adminEmail, password: stack.adminPassword };
  admin = api.signedIn((await api.call<{ access_token: string }>('POST', '/api/auth/login', credentials)).access_token);
});
afterAll(async () => {
  await stack.stop();
  await rm(folders, { recursive: true });
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(folders, 'of-a-test-'));
  for (const { id } of (await documents()).values()) await admin.call('DELETE', `/api/knowledge/documents/${id}`);
});

async function start(signal = new AbortController().signal): Promise<readonly string[]> {
  const said: string[] = [];
  const record = path.join(folder, 'record.json');
  await loadKnowledgeBase({ stack, record, folder, signal, say: (line) => said.push(line), pauseMs: 0 });
  return said;
}

const write = (name: string, text: string): Promise<void> =>
  writeFile(path.join(folder, `${name}.md`), `---\ntitle: About ${name}\ncategory: guide\n---\n\n${text}\n`);

async function documents(): Promise<ReadonlyMap<string, StoredDocument>> {
  return new Map((await listDocuments(admin)).map((document) => [document.source_file, document]));
}

async function found(query: string): Promise<readonly string[]> {
  const { results } = await admin.call<{ results: { chunk_text: string }[] }>('POST', '/api/knowledge/search', {
    query,
  });
  return results.map(({ chunk_text }) => chunk_text);
}

const idOf = async (name: string): Promise<string> => (await documents()).get(`${name}.md`)?.id ?? '';

describe('the knowledge base that npm start loads', () => {
  it('is there after the first start, and is left alone at the next one', async () => {
    for (const name of ['milk', 'water', 'beans', 'cups']) await write(name, `Everything about ${name}.`);
    expect((await start()).at(-1)).toBe('The knowledge base is ready (added: 4, changed: 0)');
    expect(await found('what is there about water')).toContain('Everything about water.');
    expect(await start()).toEqual([]);
  });

  it('follows its files from then on, but does not undo what editors did', async () => {
    for (const name of ['milk', 'water', 'beans', 'cups']) await write(name, `Everything about ${name}.`);
    await start();
    const [milk, water] = [await idOf('milk'), await idOf('water')];
    await admin.call('PUT', `/api/knowledge/documents/${milk}`, { content: 'Ours is from Gippsland.' });
    await admin.call('DELETE', `/api/knowledge/documents/${water}`);
    for (const name of ['milk', 'water', 'beans', 'tamping']) await write(name, `News about ${name}.`);
    expect((await start()).at(-1)).toBe('The knowledge base is ready (added: 1, changed: 1)');
    expect([...(await documents()).keys()].sort()).toEqual(['beans.md', 'cups.md', 'milk.md', 'tamping.md']);
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
