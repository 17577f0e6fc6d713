import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataOf } from '@abbotsford/api-client';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { Admin } from './support/admin';
import { Visitor } from './support/visitor';

const shipped = path.join(import.meta.dirname, '../../rag/knowledge-base');
const documents = [
  { title: 'Warranty on Machines, Grinders and Parts', category: 'machines', file: 'warranty.md' },
  { title: 'Descaling: What Staff May Do', category: 'maintenance', file: 'descaling.md' },
] as const;

const stack = inject('platform');

beforeAll(async () => {
  const { api } = await Admin.signIn(stack);
  for (const { title, category, file } of documents) {
    const text = await readFile(path.join(shipped, file), 'utf8');
    const content = text.replace(/^---\n[\s\S]*?\n---\n/, '');
    await dataOf(api.POST('/api/knowledge/documents', { body: { title, category, content } }));
  }
  const body = { query: 'warranty on a Halo 2 that was descaled', top_k: 20 };
  await vi.waitFor(
    async () => {
      const { results } = await dataOf(api.POST('/api/knowledge/search', { body }));
      const titles = results.map(({ title }) => title);
      expect(titles).toEqual(expect.arrayContaining(documents.map(({ title }) => title)));
    },
    { timeout: 120_000, interval: 500 },
  );
});

describe('a question in the chat, without a language model', () => {
  it('is answered by a row of a table under the heading that says what it is', async () => {
    const { response, citations } = await new Visitor(stack).tell('How long is the warranty on the Pivot 83?');
    expect(response).toContain('Warranty periods – Pivot and Sift grinders: parts 12 months, labour 12 months.');
    expect(citations.map(({ title }) => title)).toEqual([documents[0].title]);
  });

  it('is answered by all steps, in their order, when it asks how something is done', async () => {
    const { response, citations } = await new Visitor(stack).tell('How do I descale the Halo 2?');
    expect(response).toMatch(/1\. Switch on the brewer.*2\. Dissolve 50 g.*3\. Choose CLEAN.*4\. Empty.*5\. Taste/);
    expect(citations.map(({ title }) => title)).toEqual([documents[1].title]);
  });
});
