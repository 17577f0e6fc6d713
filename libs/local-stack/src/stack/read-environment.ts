import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'dotenv';
import { workspaceRoot } from '../workspace';
import { type Environment } from './service-environment';

/** The environment of this process over the `.env` file at the top of the repository, when there is one. */
export async function readEnvironment(): Promise<Environment> {
  const file = await readFile(path.join(workspaceRoot, '.env')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const fromFile = Object.entries(parse(file)).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(fromFile), ...process.env };
}
