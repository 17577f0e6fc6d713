import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { readDocument, type KnowledgeDocument } from './read-document';

/** The documents that we ship. */
export const shippedFolder = path.join(workspaceRoot, 'apps/rag/knowledge-base');

/** The documents of a folder's Markdown files. @throws Error that names the file and what it lacks */
export async function readKnowledgeFolder(folder: string): Promise<KnowledgeDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map(async (name) => readDocument(name, await readFile(path.join(folder, name), 'utf8'))));
}
