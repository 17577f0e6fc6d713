import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCases } from './read-cases';

let folder: string;
const fileOf = async (name: string, content: unknown): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, JSON.stringify(content));
  return file;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'read-cases-'));
});

afterAll(() => rm(folder, { recursive: true }));

it('reads the conversations of all files', async () => {
  const files = [
    await fileOf('one.json', [{ bot: 'outbound' }, { bot: 'inbound' }]),
    await fileOf('two.json', [{ bot: 'outbound', documents: 'shipped' }]),
  ];
  expect(await readCases(files)).toEqual([
    { bot: 'outbound' },
    { bot: 'inbound' },
    { bot: 'outbound', documents: 'shipped' },
  ]);
});

it('leaves searches to the runner', async () => {
  const searches = { kind: 'rag', documents: [{ title: 'Tea', category: 'other', content: 'No.' }], queries: [] };
  expect(await readCases([await fileOf('searches.json', searches)])).toEqual([]);
});
