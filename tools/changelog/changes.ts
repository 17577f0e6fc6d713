import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';

export interface Change {
  readonly file: string;
  readonly text: string;
}

/** The changes that wait for the changelog, by their names. */
export async function waitingChanges(folder = path.join(workspaceRoot, 'changes')): Promise<readonly Change[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
  const files = names.map((name) => path.join(folder, name));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
}
