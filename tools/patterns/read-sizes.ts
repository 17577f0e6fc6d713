import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { type PatternSize, patternSize } from './pattern-size';

export interface FileSize extends PatternSize {
  readonly file: string;
}

/** Where messages are understood by patterns. */
const folders = ['libs/understanding/src', 'apps/outbound-bot/src/understanding'];

/** The files that have patterns, those with most of them first. */
export async function readSizes(): Promise<FileSize[]> {
  const files = (await Promise.all(folders.map(filesIn))).flat();
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, ...patternSize(await readFile(path.join(workspaceRoot, file), 'utf8')) })),
  );
  return sizes.filter(({ patterns }) => patterns > 0).toSorted((a, b) => b.characters - a.characters);
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(path.join(workspaceRoot, folder), { recursive: true });
  return names.filter((name) => /(?<!spec)\.ts$/u.test(name)).map((name) => `${folder}/${name}`);
}

export const sumOf = (sizes: readonly PatternSize[]): PatternSize => ({
  patterns: sizes.reduce((sum, { patterns }) => sum + patterns, 0),
  lines: sizes.reduce((sum, { lines }) => sum + lines, 0),
  characters: sizes.reduce((sum, { characters }) => sum + characters, 0),
});
