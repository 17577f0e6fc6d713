import { readFile } from 'node:fs/promises';

export interface CaseDocument {
  readonly title: string;
  readonly category: string;
  readonly content: string;
  /** Of a document that we ship: an import knows it by the name of its file. */
  readonly source_file?: string;
  readonly imported?: true;
}

export interface Case {
  readonly bot: string;
  readonly documents?: readonly CaseDocument[] | 'shipped';
}

/** The conversations of these files. A file of searches is no list of cases: the runner does all that it needs itself. */
export async function readCases(files: readonly string[]): Promise<Case[]> {
  const contents = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as unknown));
  return contents.filter((cases): cases is readonly Case[] => Array.isArray(cases)).flat();
}
