import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededInBrowser, sentToBrowser } from './said-messages';
import { readSources, type Source } from './web-sources';

const sources = readSources();
const pages = [...sources.keys()].filter((file) => file.endsWith('/page.tsx'));

/** The files that make a page: itself, and what stands around it in each folder above. */
function partsOf(page: string): readonly Source[] {
  const folders = path.posix
    .dirname(page)
    .split('/')
    .map((_, at, all) => all.slice(0, at + 1).join('/'));
  const around = folders.flatMap((folder) => ['layout', 'error', 'loading'].map((name) => `${folder}/${name}.tsx`));
  return [...around, page].map((file) => sources.get(file)).filter((source) => source !== undefined);
}

/** The files and all that they import, over however many others. */
function reachedFrom(from: readonly Source[]): readonly Source[] {
  const reached = new Set(from);
  for (const { imports } of reached)
    for (const file of imports) {
      const source = sources.get(file);
      if (source) reached.add(source);
    }
  return [...reached];
}

const sorted = (names: readonly string[]) => [...new Set(names)].toSorted();

describe('a page sends the browser', () => {
  it.each(pages)('what %s needs, and no more', (page) => {
    const parts = partsOf(page);
    expect(sorted(parts.flatMap(sentToBrowser))).toEqual(sorted(reachedFrom(parts).flatMap(neededInBrowser)));
  });
});
