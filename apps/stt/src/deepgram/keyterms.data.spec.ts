import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '@abbotsford/local-stack';
import { keyterms, ourNames } from './keyterms.data';

const folder = path.join(workspaceRoot, 'apps/rag/knowledge-base');
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

describe('the words to listen for', () => {
  it('name what the knowledge base tells of', () => {
    expect(ourNames.filter((name) => !pages.includes(name))).toEqual([]);
  });

  it('are no more than the provider takes, and none of them twice', () => {
    expect(keyterms.join(' ').split(/[\s-]+/).length).toBeLessThan(200);
    expect(new Set(keyterms).size).toBe(keyterms.length);
  });
});
