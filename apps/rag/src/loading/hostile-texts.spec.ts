import { describe, expect, it } from 'vitest';
import { threadCpu } from '@abbotsford/testing/thread-cpu';
import { cutDocument } from '../indexing/cut-document';
import { hostileTexts } from './hostile-texts.fixture';
import { loadFile } from './load-file';

/**
 * Of time for a million characters, which take one or two seconds at most: far more than a busy machine makes of that,
 * far less than their square takes, which is minutes and up.
 */
const LIMIT_MS = 20_000;

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'are cut': (content) => cutDocument({ title: 'Hostile', content }),
  'are read as plain text': (text) => loadFile('txt', new TextEncoder().encode(text)).catch(() => undefined),
  'are read as Markdown': (text) => loadFile('md', new TextEncoder().encode(text)).catch(() => undefined),
};

describe.each(Object.entries(readers))('a million characters of anything %s in time', (_reader, read) => {
  it.each(Object.entries(hostileTexts))('%s', async (_name, text) => {
    const began = threadCpu();
    await read(text);
    expect(threadCpu() - began).toBeLessThan(LIMIT_MS);
  });
});
