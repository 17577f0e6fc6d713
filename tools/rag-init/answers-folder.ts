import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { LocalStackError } from '@abbotsford/local-stack';

/** A question in its wordings with its answer, as a file has it. */
export interface FolderAnswer {
  readonly questions: readonly string[];
  readonly answer: string;
  /** Name of the file of the document that it is from. */
  readonly source_file: string;
}

const form = z.array(z.object({ questions: z.array(z.string().min(1)).min(1), answer: z.string().min(1) }));

/**
 * The questions with their answers of a folder: those of `questions/<document>.yaml` are from `<document>.md`. None where
 * there is no such folder.
 * @throws LocalStackError that names the file and what is wrong with it
 */
export async function readAnswersFolder(folder: string): Promise<FolderAnswer[]> {
  const inner = path.join(folder, 'questions');
  const names = (await readdir(inner).catch(noneWithout)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const source_file = `${path.basename(name, '.yaml')}.md`;
      const entries = readEntries(name, await readFile(path.join(inner, name), 'utf8'));
      return entries.map(({ questions, answer }) => ({ questions, answer, source_file }));
    }),
  );
  return files.flat();
}

function readEntries(name: string, text: string): z.infer<typeof form> {
  try {
    return form.parse(parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new LocalStackError(`questions/${name} is no list of questions with their answers: ${reason}`);
  }
}

function noneWithout(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
