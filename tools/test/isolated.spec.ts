import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '@abbotsford/local-stack';

/** In two parts, or this file would be one of them. */
const replaces = new RegExp(['vi', '(mock|doMock|resetModules)\\('].join('\\.'));

async function unitTests(folder: string): Promise<string[]> {
  const files = await readdir(path.join(workspaceRoot, folder), { recursive: true });
  return files.filter((file) => /\.spec\.tsx?$/.test(file)).map((file) => path.join(folder, file));
}

describe('unit tests share their modules', () => {
  it('so that a file which replaces some is named *.isolated.spec.ts', async () => {
    const files = (await Promise.all(['apps', 'libs', 'tools'].map(unitTests))).flat();
    const texts = await Promise.all(files.map((file) => readFile(path.join(workspaceRoot, file), 'utf8')));
    const replacing = files.filter((_, i) => replaces.test(texts[i] ?? ''));
    expect(replacing.filter((file) => !file.endsWith('.isolated.spec.ts'))).toEqual([]);
    expect(replacing).not.toEqual([]);
  });
});
