import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LocalStackError, workspaceRoot } from '@abbotsford/local-stack';
import { readDocument, type KnowledgeDocument } from './read-document';

/** The documents that we ship. */
export const shippedFolder = path.join(workspaceRoot, 'apps/rag/knowledge-base');

/**
 * The documents of a folder's Markdown files.
 * @throws LocalStackError when there are none, or one that names the file and what it lacks
 */
export async function readKnowledgeFolder(folder: string): Promise<KnowledgeDocument[]> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith('.md')).sort();
  if (names.length === 0) throw new LocalStackError(`There is no Markdown file (.md) in ${folder}.`);
  return Promise.all(names.map(async (name) => readDocument(name, await readFile(path.join(folder, name), 'utf8'))));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new LocalStackError(`The folder ${folder} cannot be read: ${reasons[codeOf(error)] ?? codeOf(error)}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is none of this name',
  ENOTDIR: 'it is a file',
  EACCES: 'its owner does not allow it',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
