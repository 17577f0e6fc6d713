import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseDocuments } from './case-documents';

describe('caseDocuments', () => {
  let folder: string;
  const fileOf = async (name: string, content: unknown): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, JSON.stringify(content));
    return file;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'case-documents-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('collects those of all conversations in all files', async () => {
    const grinders = { title: 'Grinders', category: 'equipment', content: 'Burrs wear out.' };
    const milk = { title: 'Milk', category: 'coffee', content: 'Cold milk foams best.' };
    const files = [
      await fileOf('one.json', [{ id: 'a', documents: [grinders] }, { id: 'b' }]),
      await fileOf('two.json', [{ id: 'c', documents: [milk] }]),
    ];
    expect(await caseDocuments(files)).toEqual([grinders, milk]);
  });

  it('puts those that we ship once, however many cases want them', async () => {
    const wanting = await fileOf('wanting.json', [
      { id: 'a', documents: 'shipped' },
      { id: 'b', documents: 'shipped' },
    ]);
    const names = (await caseDocuments([wanting])).map(({ source_file }) => source_file);
    expect(names).toContain('privacy.md');
    expect(new Set(names).size).toBe(names.length);
  });

  it('leaves those of searches to the runner', async () => {
    const searches = { kind: 'rag', documents: [{ title: 'Tea', category: 'other', content: 'No.' }], queries: [] };
    expect(await caseDocuments([await fileOf('searches.json', searches)])).toEqual([]);
  });
});
