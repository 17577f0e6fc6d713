import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAnswersFolder } from './answers-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'answers-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(text: string): Promise<void> {
  await mkdir(path.join(folder, 'questions'));
  await writeFile(path.join(folder, 'questions', 'milk.yaml'), text);
}

it('reads the questions of each document', async () => {
  await write('- questions: [Do you sell milk?, is there milk]\n  answer: Yes.\n  also_from: [water]\n');
  expect(await readAnswersFolder(folder)).toEqual([
    { questions: ['Do you sell milk?', 'is there milk'], answer: 'Yes.', source_file: 'milk.md' },
  ]);
});

it('finds none where there is no folder of questions', async () => {
  expect(await readAnswersFolder(folder)).toEqual([]);
});

it.each(['- questions: []\n  answer: Yes.\n', '- answer: Yes.\n', 'Yes.', '- ['])(
  'names the file that is out of form: %j',
  async (text) => {
    await write(text);
    await expect(readAnswersFolder(folder)).rejects.toThrow('questions/milk.yaml is no list');
  },
);
