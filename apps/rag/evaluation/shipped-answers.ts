import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export interface ShippedAnswer {
  readonly questions: readonly string[];
  readonly answer: string;
  /** Name of the document's file in `knowledge-base`, without its ending. */
  readonly document: string;
}

const form = z.array(z.object({ questions: z.array(z.string()), answer: z.string() }));
const folder = process.env['QA_DIR'] ?? path.join(import.meta.dirname, '../knowledge-base/questions');

/** The questions with their answers that we ship. */
export async function shippedAnswers(): Promise<ShippedAnswer[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      document: path.basename(name, '.yaml'),
      entries: form.parse(parse(await readFile(path.join(folder, name), 'utf8'))),
    })),
  );
  return files.flatMap(({ document, entries }) => entries.map((entry) => ({ ...entry, document })));
}

/** Of what is learnt from: another one when a wording or an answer is another one. */
export const hashOf = (answers: readonly Pick<ShippedAnswer, 'questions' | 'answer'>[]): string =>
  createHash('sha256')
    .update(JSON.stringify(answers.map(({ questions, answer }) => [questions, answer])))
    .digest('hex');
